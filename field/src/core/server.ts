/** The doors of the server that the phone knocks at. */
import { NoAnswer, Refused, type Reply, type Transport } from './ports.ts';
import { CLIENT, type Enrolment, type Hello, PROTOCOL, type PullLine, type Receipt } from './protocol.ts';
import type { Id } from './shapes.ts';

const JSON_TYPE = 'application/json';
const LINES_TYPE = 'application/x-ndjson';

export type PushPath = '/api/v1/sync/push' | '/api/v1/sync/rescue';

export class Server {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  async signIn(login: string, password: string): Promise<void> {
    await this.#post('/api/v1/session', { login, password });
  }

  async enrol(id: Id, label: string): Promise<Enrolment> {
    return json(await this.#post('/api/v1/devices', { id, label }));
  }

  async hello(device: Id, deviceTime: string, outbox: number, parts: readonly string[]): Promise<Hello> {
    return json(await this.#post('/api/v1/sync/hello', { device, protocol: PROTOCOL, client: CLIENT, deviceTime, outbox, parts }));
  }

  /** One receipt for each line, in the order of the lines; fewer when the connection was cut. */
  async *push(path: PushPath, lines: readonly string[]): AsyncGenerator<Receipt> {
    const reply = await this.#transport.send('POST', path, LINES_TYPE, lines.map((line) => `${line}\n`).join(''));
    yield* each<Receipt>(accepted(reply));
  }

  async *pull(device: Id, cursors: Readonly<Record<string, readonly [number, number]>>, most: number): AsyncGenerator<PullLine> {
    yield* each<PullLine>(await this.#post('/api/v1/sync/pull', { device, protocol: PROTOCOL, cursors, most }));
  }

  async ack(device: Id, forgotten: readonly string[], wiped: boolean): Promise<void> {
    await this.#post('/api/v1/sync/ack', { device, forgotten, wiped });
  }

  async #post(path: string, body: unknown): Promise<Reply> {
    return accepted(await this.#transport.send('POST', path, JSON_TYPE, JSON.stringify(body)));
  }
}

const accepted = (reply: Reply): Reply => {
  if (reply.status >= 500) throw new NoAnswer(`status ${reply.status}`);
  if (reply.status >= 300) throw new Refused(reply.status);
  return reply;
};

const json = async <T>(reply: Reply): Promise<T> => {
  let body = '';
  for await (const line of reply.lines()) body += line;
  return parsed<T>(body);
};

async function* each<T>(reply: Reply): AsyncGenerator<T> {
  for await (const line of reply.lines()) if (line !== '') yield parsed<T>(line);
}

/** Something between us and the server answered in its place, as hotel networks do. */
const parsed = <T>(body: string): T => {
  try {
    return JSON.parse(body) as T;
  } catch {
    throw new NoAnswer('not an answer of the server');
  }
};
