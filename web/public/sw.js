// Keeps the pages (not the data) on the device: what carries a hash in its name for good, the one page until a newer comes.
// Answers of the doors are never kept here: what a visit needs without signal the visit's own page keeps.
const shelf = 'aval-pages-1'

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(shelf).then((cache) => cache.add(new Request('/', { cache: 'reload' }))).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  const clear = (names) => Promise.all(names.filter((name) => name !== shelf).map((name) => caches.delete(name)))
  event.waitUntil(caches.keys().then(clear).then(() => self.clients.claim()))
})

const keepAnswer = async (key, response) => {
  if (response.ok) await (await caches.open(shelf)).put(key, response.clone())
  return response
}

const fresh = async (request) => {
  try {
    return await keepAnswer('/', await fetch(request))
  } catch (error) {
    const kept = await caches.match('/')
    if (kept) return kept
    throw error
  }
}

const kept = async (request) => (await caches.match(request)) ?? keepAnswer(request, await fetch(request))

const named = /^\/(assets|fonts)\/|^\/(before\.js|mark\.svg)$/

self.addEventListener('message', (event) => {
  const wanted = (event.data?.keep ?? []).filter((name) => named.test(new URL(name).pathname))
  event.waitUntil(Promise.all(wanted.map((name) => kept(name).catch(() => undefined))))
})

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== location.origin || url.pathname.startsWith('/api/')) return
  if (event.request.mode === 'navigate') event.respondWith(fresh(event.request))
  else if (named.test(url.pathname)) event.respondWith(kept(event.request))
})
