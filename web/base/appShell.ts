/** The installed application: its shell is kept for times without a connection, and a new version is offered, not forced. */
import { t } from './texts.ts';
import { toast } from './toast.tsx';

/** Called once by the roof; does nothing where the browser has no service worker (plain http to another machine). */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const start = () => void register().catch(() => undefined);
  // The texts were waited for, so the page may well be loaded by now.
  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void offerNewVersion();
  });
}

async function register(): Promise<void> {
  await navigator.serviceWorker.register('/serviceWorker.js');
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage({ keep: loaded.filter((name) => name.includes('/assets/')) });
}

const pauseMs = 10 * 60_000;
let lookedAt = Date.now();

/** Compares the script of this page with the one that the server would send now. */
async function offerNewVersion(): Promise<void> {
  if (Date.now() - lookedAt < pauseMs) return;
  lookedAt = Date.now();
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src^="/assets/"]');
  const answer = await fetch('/', { cache: 'no-store' }).catch(() => null);
  if (!script || !answer?.ok) return;
  if ((await answer.text()).includes(script.getAttribute('src') ?? '')) return;
  toast(t('frame.newVersion'), { label: t('frame.reload'), run: () => window.location.reload() });
}

/** At sign-out: nothing of the person stays on the device. */
export async function forgetPerson(): Promise<void> {
  for (const key of Object.keys(localStorage)) {
    if (/^guanxi\.(unsent|recent)\./.test(key)) localStorage.removeItem(key);
  }
  sessionStorage.clear();
  if ('caches' in window) await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}
