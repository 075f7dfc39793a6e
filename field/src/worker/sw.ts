/**
 * Keeps the app itself on the phone and nothing else: no request of the API is ever looked at, no answer of it ever kept.
 * A new version is fetched whole beside the old one and waits until a person takes it.
 */
interface Entry { readonly url: string; readonly revision: string | null }
interface WorkerScope {
  readonly __FILES__: readonly Entry[];
  readonly clients: { claim(): Promise<void> };
  readonly location: Location;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', heard: (event: Lasting) => void): void;
  addEventListener(type: 'message', heard: (event: MessageEvent) => void): void;
  addEventListener(type: 'fetch', heard: (event: Fetching) => void): void;
}
interface Lasting extends Event { waitUntil(work: Promise<unknown>): void }
interface Fetching extends Event { readonly request: Request; respondWith(answer: Promise<Response>): void }

const worker = self as unknown as WorkerScope;

const PREFIX = 'field-';
// Written in by the build, which looks for exactly these words.
const ENTRIES = (self as unknown as WorkerScope).__FILES__;
const BASE = new URL('./', worker.location.href).pathname;
const PAGE = `${BASE}index.html`;
/** What is asked for, and under which address of this version it lies. Files without a revision carry a hash in their name. */
const ADDRESSES = new Map(ENTRIES.map(({ url, revision }) => [BASE + url, BASE + url + (revision === null ? '' : `?v=${revision}`)]));
const NAME = PREFIX + hash([...ADDRESSES.values()].join());

function hash(text: string): string {
  let sum = 7;
  for (const letter of text) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0;
  return sum.toString(36);
}

/** What an older version holds unchanged is not fetched again: a kader pays for every kilobyte. */
const keep = async (cache: Cache, wanted: string): Promise<void> => {
  if (await cache.match(wanted)) return;
  const known = await caches.match(wanted);
  const answer = known ?? (await fetch(new Request(wanted, { cache: 'no-cache', credentials: 'same-origin' })));
  if (!answer.ok || answer.redirected) throw new Error(`not fetched: ${wanted}`);
  await cache.put(wanted, answer);
};

const install = async (): Promise<void> => {
  const cache = await caches.open(NAME);
  // One after the other: on a thin connection each file that arrived stays arrived.
  for (const wanted of ADDRESSES.values()) await keep(cache, wanted);
};

const activate = async (): Promise<void> => {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
};

const answer = async (request: Request, wanted: string): Promise<Response> => {
  const cache = await caches.open(NAME);
  return (await cache.match(wanted)) ?? fetch(request);
};

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => {
  if (event.data === 'take') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin || !pathname.startsWith(BASE)) return;
  const wanted = ADDRESSES.get(request.mode === 'navigate' ? PAGE : pathname);
  if (wanted) event.respondWith(answer(request, wanted));
});
