/** Shows its content only when waiting takes longer than a blink (200 ms), so that quick answers do not flicker. */
import { type ReactNode, useEffect, useState } from 'react';

export function Delayed({ children, wait = 200 }: { readonly children: ReactNode; readonly wait?: number }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), wait);
    return () => clearTimeout(timer);
  }, [wait]);
  return due ? children : null;
}
