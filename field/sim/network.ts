import { NoAnswer, type Reply, type Transport } from '../src/core/ports.ts';
import type { Gate } from './gate.ts';
import type { Answer, Model } from './model.ts';
import type { Fault } from './trace.ts';

const NONE: Fault = { kind: 'none', request: 0, bytes: 0 };

/** One phone's road to the server, with its cookie. */
export class Network implements Transport {
  readonly #model: Model;
  #gate: Gate;
  #fault: Fault = NONE;
  #requests = 0;
  cookie: string | null = null;

  constructor(model: Model, gate: Gate) {
    this.#model = model;
    this.#gate = gate;
  }

  /** The n-th request from now on fails in this way. */
  spoil(fault: Fault): void {
    this.#fault = fault;
    this.#requests = 0;
  }

  heal(gate: Gate): void {
    this.#gate = gate;
    this.#fault = NONE;
  }

  async send(_method: 'POST' | 'DELETE', path: string, _type: string, body: string): Promise<Reply> {
    const gate = this.#gate;
    await gate.pass();
    const spoilt = this.#fault.kind !== 'none' && this.#requests++ === this.#fault.request ? this.#fault : NONE;
    if (spoilt.kind === 'lost') throw new NoAnswer('the request was lost');
    if (path === '/api/v1/session') return this.#signIn(JSON.parse(body).login);
    if (spoilt.kind === 'twice') await this.#model.handle(this.cookie, path, body);
    const answer = await this.#model.handle(this.cookie, path, body);
    if (spoilt.kind === 'unanswered') throw new NoAnswer('the answer was lost');
    await gate.pass();
    return { status: answer.status, lines: () => told(answer, spoilt.kind === 'cut' ? spoilt.bytes : Infinity, gate) };
  }

  #signIn(account: string): Reply {
    this.cookie = `${account}-${this.#model.state.sessions.size}-${this.#model.now()}`;
    this.#model.state.sessions.set(this.cookie, Number(account));
    return { status: 204, lines: async function* () {} };
  }
}

async function* told(answer: Answer, bytes: number, gate: Gate): AsyncGenerator<string> {
  let left = bytes;
  for (const line of answer.lines) {
    left -= line.length + 1;
    if (left < 0) throw new NoAnswer('cut');
    yield line;
  }
  await gate.pass();
}
