/** The browser's side of {@link Ports}. Nothing of it runs in tests under Node but the splitting of lines. */
import type { Bytes } from './bytes.ts';
import { type BodyType, NoAnswer, type Ports, type Reply, type Transport } from './ports.ts';
import { argon2 } from './stretch.ts';

/** Slow roads are not broken roads. */
const PATIENCE = 90_000;
const WORTH_PACKING = 1_024;

export const browserPorts = (app: Ports['app']): Ports => ({
  database: 'jejaring',
  now: () => Date.now(),
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  transport: { send } satisfies Transport,
  exclusive: (name, work) =>
    navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : null)) as ReturnType<Ports['exclusive']> as never,
  stretch: argon2,
  later: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  room: async () => {
    const [{ quota, usage }, persisted] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
    return { freeBytes: quota === undefined ? null : quota - (usage ?? 0), persisted };
  },
  persist: () => navigator.storage.persist(),
  app,
});

async function send(method: 'POST' | 'DELETE', path: string, type: BodyType, body: string): Promise<Reply> {
  const packed = body.length >= WORTH_PACKING;
  const headers: Record<string, string> = { 'Content-Type': type, ...(packed ? { 'Content-Encoding': 'gzip' } : {}) };
  const patience = new AbortController();
  let timer = setTimeout(() => patience.abort(), PATIENCE);
  const alive = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => patience.abort(), PATIENCE);
  };
  try {
    const response = await fetch(path, {
      method, headers, body: packed ? await gzip(body) : body, credentials: 'same-origin', cache: 'no-store', redirect: 'error',
      signal: patience.signal,
    });
    alive();
    return { status: response.status, lines: () => linesOf(response, alive, () => clearTimeout(timer)) };
  } catch (trouble) {
    clearTimeout(timer);
    throw new NoAnswer(String(trouble));
  }
}

const gzip = async (body: string): Promise<ArrayBuffer> =>
  new Response(new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();

async function* linesOf(response: Response, alive: () => void, done: () => void): AsyncGenerator<string> {
  try {
    yield* wholeLines(chunks(response, alive), response.headers.get('Content-Type')?.includes('ndjson') ?? false);
  } catch (trouble) {
    throw trouble instanceof NoAnswer ? trouble : new NoAnswer(String(trouble));
  } finally {
    done();
  }
}

async function* chunks(response: Response, alive: () => void): AsyncGenerator<Bytes> {
  const reader = response.body?.getReader();
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    alive();
    yield piece.value;
  }
}

/** @param strict a line without its end was cut off and is dropped; otherwise the rest is a line as well */
export async function* wholeLines(pieces: AsyncIterable<Uint8Array>, strict: boolean): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (!strict && rest !== '') yield rest;
}
