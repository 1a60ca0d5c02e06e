/*
 * Stands by for the moment when the server is away: keeps the page that says so and the few files it is made of, and
 * nothing else; no page, photo or video is ever kept. The server puts the version before this.
 */

const page = 'offline';
const files = [page, 'ui/app.css', 'ui/fonts/animato-sans.woff2', 'ui/offline.js', 'ui/mark.svg'];
const kept = new Set(files.map((file) => new URL(file, self.location).href));

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(version)
      .then((cache) => cache.addAll(files))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== version).map((name) => caches.delete(name))))
      // Earlier versions enabled it. A page that is asked for while the worker changes hands can then wait for ever.
      .then(() => self.registration.navigationPreload?.disable())
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') {
    event.respondWith(opened(event.request));
  } else if (event.request.method === 'GET' && kept.has(event.request.url)) {
    event.respondWith(fetch(event.request).catch(() => caches.match(event.request)));
  }
});

/** A proxy whose server is away answers in its stead. */
async function opened(request) {
  try {
    const answer = await fetch(request);
    return [502, 503, 504].includes(answer.status) ? ((await caches.match(page)) ?? answer) : answer;
  } catch (away) {
    return (await caches.match(page)) ?? Response.error();
  }
}
