/** Whether the page is being put on paper: then everything is drawn, also what lies out of sight on the screen. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(() => window.matchMedia('print').matches);
  useEffect(() => {
    const query = window.matchMedia('print');
    // The browser takes its picture as soon as the listener returns.
    const put = (next: boolean) => flushSync(() => setPrinting(next));
    const changed = () => put(query.matches);
    const before = () => put(true);
    const after = () => put(false);
    query.addEventListener('change', changed);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      query.removeEventListener('change', changed);
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
