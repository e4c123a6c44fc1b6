/**
 * Keeps the shell of the application (its page, scripts, styles and pictures), so that it opens without a connection.
 * Answers of the API are never kept: they are people's data, and belong to whoever is signed in.
 */
const shell = 'guanxi-shell-1';
const page = '/';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(shell)
      .then((cache) => cache.add(new Request(page, { cache: 'reload' })))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== shell).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

/** What the page had loaded before this worker was there. */
self.addEventListener('message', (event) => {
  const { keep } = event.data ?? {};
  if (!Array.isArray(keep)) return;
  const assets = keep.filter((address) => isAsset(new URL(address, self.location.origin)));
  event.waitUntil(
    caches.open(shell).then(async (cache) => {
      for (const address of assets) {
        if (!(await cache.match(address))) await cache.add(address).catch(() => undefined);
      }
      await forgetOthers(cache, new Set(assets));
    }),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    // Pages that are not the application's (the guide, the API's documentation) are the server's own matter.
    if (!/^\/(?:api|guide|ca\.crt|healthz|readyz|metrics)(?:\/|$)/.test(address.pathname))
      event.respondWith(openPage(request));
  } else if (isAsset(address)) {
    event.respondWith(openAsset(request));
  }
});

/** Files whose names change with their content. */
function isAsset(address) {
  return address.origin === self.location.origin && address.pathname.startsWith('/assets/');
}

/** The newest page while there is a connection, else the last one. */
async function openPage(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.type === 'basic' && answer.headers.get('content-type')?.startsWith('text/html')) {
      const cache = await caches.open(shell);
      await cache.put(page, answer.clone());
    }
    return answer;
  } catch (error) {
    const kept = await caches.match(page);
    if (kept) return kept;
    throw error;
  }
}

async function openAsset(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    const cache = await caches.open(shell);
    await cache.put(request, answer.clone());
  }
  return answer;
}

/** Files of older versions go once there are many: open tabs may still need the ones of the last version. */
async function forgetOthers(cache, used) {
  const kept = await cache.keys();
  const old = kept.filter(({ url }) => isAsset(new URL(url)) && !used.has(url));
  for (const request of old.slice(0, Math.max(0, old.length - 200))) await cache.delete(request);
}
