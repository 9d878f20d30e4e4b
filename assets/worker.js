// Keeps one build of Baton whole, so that it opens without a network, and the next one ready beside it.
//
// Which build this is and what it consists of is filled in when the page is put together.

const BUILD = "";

// Each file with its integrity. The page itself is "./".
const FILES = {};

// Builds of other folders of the same host have caches of their own.
const SCOPE = new URL("./", location).pathname;
const CACHE = `baton ${BUILD} ${SCOPE}`;
const isOurs = (cache) => cache.startsWith("baton ") && cache.endsWith(` ${SCOPE}`);

// All files come from one build, or none is kept: each is held against its integrity, and all are put in at once.
const keep = async () => {
  const requests = Object.entries(FILES).map(([name, integrity]) => {
    const cache = isNamedByContent(name) ? "default" : "no-cache";
    return new Request(name, { integrity, cache });
  });
  try {
    await (await caches.open(CACHE)).addAll(requests);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
};

const isNamedByContent = (name) => /^[\w-]+-[\da-f]{16}\.\w+$/.test(name);

const kept = (name, cacheName = CACHE) => caches.match(name, { cacheName, ignoreVary: true });

// The page of this build and no other. Where the browser has thrown it away, the network has one.
const page = async (request) => {
  const found = await kept("./");
  // A page that somebody was sent on to is none that a browser takes for this address.
  return found?.redirected ? new Response(found.body, found) : (found ?? fetch(request));
};

// A file of this build, or of an older one that a tab still shows.
const file = async (request) => {
  const found = await kept(request);
  if (found) return found;
  for (const cache of (await caches.keys()).filter(isOurs)) {
    const older = await kept(request, cache);
    if (older) return older;
  }
  return fetch(request);
};

const answer = (request) => {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || !pathname.startsWith(SCOPE)) return;
  const name = pathname.slice(SCOPE.length);
  const isPage = name === "" || name === "index.html";
  if (request.mode === "navigate") return isPage ? page(request) : undefined;
  if (Object.hasOwn(FILES, name) || isNamedByContent(name)) return file(request);
};

const tabs = async () => {
  const open = await clients.matchAll({ includeUncontrolled: true, type: "window" });
  return open.filter(({ url }) => new URL(url).pathname.replace(/index\.html$/, "") === SCOPE);
};

// Older builds go when the only tab shows this one, and no newer one is on its way.
const tidy = async () => {
  const older = (await caches.keys()).filter((cache) => isOurs(cache) && cache !== CACHE);
  const [open, mine] = await Promise.all([tabs(), clients.matchAll()]);
  const { installing, waiting } = registration;
  if (installing || waiting || open.length !== 1) return;
  if (!mine.some(({ id }) => id === open[0].id)) return;
  await Promise.all(older.map((cache) => caches.delete(cache)));
};

// Every tab is told which build is ready. Those that show another one say so.
const install = async () => {
  await keep();
  for (const tab of await tabs()) tab.postMessage(BUILD);
};

// A tab says which build it shows, or wants this one.
const hear = async ({ data, source }) => {
  if (data === "take over") return skipWaiting();
  source?.postMessage(BUILD);
  if (data === BUILD) await tidy();
};

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("message", (event) => event.waitUntil(hear(event)));
addEventListener("fetch", (event) => {
  const answered = answer(event.request);
  if (answered) event.respondWith(answered);
});
