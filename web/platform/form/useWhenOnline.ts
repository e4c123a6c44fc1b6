/** Does something as soon as there is a connection again: told by the browser, and tried now and then where it is wrong. */
import { useEffect, useEffectEvent } from 'react';

const tryEveryMs = 15_000;

export function useWhenOnline(waiting: boolean, run: () => void): void {
  const again = useEffectEvent(run);
  useEffect(() => {
    if (!waiting) return;
    const onOnline = () => again();
    const timer = setInterval(() => navigator.onLine && again(), tryEveryMs);
    window.addEventListener('online', onOnline);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', onOnline);
    };
  }, [waiting]);
}
