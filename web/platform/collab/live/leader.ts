/** One tab of a browser leads: by a Web Lock, or by a lease in the browser's storage where the page is not served securely. */

const renewMs = 2_000;
const leaseMs = 7_000;

interface Lease {
  readonly tab: string;
  readonly until: number;
}

/** `work` runs for as long as this tab leads, and is told to stop by its signal. Answers how to give up. */
export function lead(name: string, work: (signal: AbortSignal) => Promise<void>): () => void {
  const stop = new AbortController();
  if ('locks' in navigator) {
    // The browser hands the lock on when this tab closes, however it does.
    navigator.locks
      .request(name, { signal: stop.signal }, () => work(stop.signal))
      .catch((error: unknown) => {
        if (!stop.signal.aborted) throw error;
      });
    return () => stop.abort();
  }
  return leadByLease(name, work, stop);
}

function leadByLease(
  name: string,
  work: (signal: AbortSignal) => Promise<void>,
  stop: AbortController,
): () => void {
  const tab = crypto.getRandomValues(new Uint32Array(2)).join('-');
  let leading: AbortController | null = null;
  const held = (): Lease | null => {
    try {
      return JSON.parse(localStorage.getItem(name) ?? 'null') as Lease | null;
    } catch {
      return null;
    }
  };
  const turn = () => {
    const lease = held();
    const free = lease === null || lease.until < Date.now() || lease.tab === tab;
    if (!free) {
      // A tab that slept may find that another has taken over.
      leading?.abort();
      leading = null;
      return;
    }
    localStorage.setItem(name, JSON.stringify({ tab, until: Date.now() + leaseMs } satisfies Lease));
    if (leading !== null || held()?.tab !== tab) return;
    leading = new AbortController();
    void work(leading.signal);
  };
  const timer = setInterval(turn, renewMs);
  const leave = () => {
    if (held()?.tab === tab) localStorage.removeItem(name);
  };
  window.addEventListener('pagehide', leave);
  turn();
  stop.signal.addEventListener('abort', () => {
    clearInterval(timer);
    window.removeEventListener('pagehide', leave);
    leading?.abort();
    leave();
  });
  return () => stop.abort();
}
