/** The server as the contract describes it, in memory: the other side of the simulation. */
import { type Bytes, toBase64, utf8 } from '../src/core/bytes.ts';
import type { Line } from '../src/core/protocol.ts';
import { digestOf, signedText, unseal } from '../src/core/seal.ts';
import { ACCOUNT, POST, simId } from './ids.ts';
import { beginning, rowOf, scopeOf, type State, type Word } from './state.ts';
import { take } from './take.ts';

export interface Answer { readonly status: number; readonly lines: readonly string[] }

const ITEMS_PER_CHECKPOINT = 3;
const ITEMS_PER_PULL = 12;
const NOT_AFTER = '2099-01-01T00:00:00Z';
const POLICY = { leaseDays: 45, wrongPins: 10, lockMinutes: 5, lockHours: 12, keepDays: 14, correctHours: 24 };
/** Made at the first use, by whichever engine is there then. */
let made: ReturnType<typeof keys> | null = null;
const theKeys = () => (made ??= keys());

async function keys() {
  const seal = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const receipt = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const point = async (key: CryptoKey): Promise<string> => toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', key)));
  return { seal, receipt, sealPoint: await point(seal.publicKey), receiptPoint: await point(receipt.publicKey) };
}

export class Model {
  state: State = beginning();
  readonly now: () => number;
  #copy: { readonly state: State; readonly at: number } | null = null;
  /** Counts restores outside of every copy: an epoch must never come twice. */
  #restores = 0;

  constructor(now: () => number) {
    this.now = now;
  }

  backup(): void {
    this.#copy = { state: structuredClone(this.state), at: this.now() };
  }

  /** Back to the last copy, if it is not older than phones keep their sealed records. */
  restore(longest: number): boolean {
    if (!this.#copy || this.now() - this.#copy.at > longest) return false;
    this.state = structuredClone(this.#copy.state);
    this.#restores += 1;
    for (const part of this.state.parts.values()) part.epoch = 1 + this.#restores;
    return true;
  }

  async handle(session: string | null, path: string, body: string): Promise<Answer> {
    const account = this.state.sessions.get(session ?? '');
    if (account === undefined) return { status: 401, lines: [] };
    if (path.endsWith('/push')) return this.#lines(body, account, true);
    if (path.endsWith('/rescue')) return this.#lines(body, account, false);
    const asked = JSON.parse(body);
    if (path === '/api/v1/devices') return this.#enrol(asked.id, account);
    if (this.state.devices.get(asked.device) !== account) return { status: 404, lines: [] };
    if (path.endsWith('/hello')) return this.#hello(asked, account);
    if (path.endsWith('/pull')) return this.#pull(asked, account);
    if (asked.wiped) this.state.wiped.add(asked.device);
    return { status: 204, lines: [] };
  }

  async #enrol(device: string, account: number): Promise<Answer> {
    const owner = this.state.devices.get(device) ?? account;
    if (owner !== account || this.state.revoked.has(device)) return { status: 409, lines: [] };
    this.state.devices.set(device, account);
    const villages = (this.state.villages[account] ?? []).map((no) => ({ no, code: '62.01', name: `Desa ${no}` }));
    const me = {
      account: simId(ACCOUNT, account), name: `Orang ${account}`, post: simId(POST, account), title: 'Kader', role: 'KADER',
      language: 'id', zone: 'Asia/Jakarta', villages,
    };
    const { sealKeys, receiptKeys } = await this.#publicKeys();
    return answer({ device, secret: toBase64(await secretOf(device)), protocol: 1, sealKeys, receiptKeys, policy: POLICY, me });
  }

  async #publicKeys() {
    const { sealPoint, receiptPoint } = await theKeys();
    return { sealKeys: [{ kid: 's1', key: sealPoint, notAfter: NOT_AFTER }], receiptKeys: [{ kid: 'r1', key: receiptPoint }] };
  }

  async #hello(asked: { device: string; parts: string[] }, account: number): Promise<Answer> {
    const scope = this.#scope(asked.device, account);
    const partitions = scope.map((part) => {
      const { epoch = 0, head = 0 } = this.state.parts.get(part) ?? {};
      return { part, epoch, head };
    });
    return answer({
      serverTime: new Date(this.now()).toISOString(), protocol: { min: 1, max: 1 }, scope: scope.join(), partitions,
      revoked: asked.parts.filter((part) => !scope.includes(part)), wipe: this.state.revoked.get(asked.device) ?? 'none', limit: null,
      ...(await this.#publicKeys()), contacts: [],
    });
  }

  async #lines(body: string, account: number, own: boolean): Promise<Answer> {
    const lines: string[] = [];
    for (const line of body.split('\n').filter(Boolean)) lines.push(await this.#line(line, account, own));
    return { status: 200, lines };
  }

  async #line(text: string, account: number, own: boolean): Promise<string> {
    const line = JSON.parse(text) as Line;
    const digest = await digestOf(line);
    const before = this.state.words.get(line.id);
    if (before) {
      if (before.digest !== digest) return this.#signed(line.id, this.#word(digest, 'rejected', 'id_reused'));
      const code = before.code === '' ? before.s : `${before.s}:${before.code}`;
      return this.#signed(line.id, { ...before, s: 'dup', code });
    }
    const author = this.state.devices.get(line.dev);
    if (author === undefined || (own && author !== account)) return retry(line.id);
    const word = await this.#judged(line, author, digest);
    if (word.s !== 'rejected') this.state.words.set(line.id, word);
    return this.#signed(line.id, word);
  }

  async #judged(line: Line, author: number, digest: string): Promise<Word> {
    let body: Record<string, unknown>;
    try {
      body = (await unseal(line, (await theKeys()).seal.privateKey, await secretOf(line.dev))) as Record<string, unknown>;
    } catch {
      return this.#word(digest, 'rejected', 'forged');
    }
    const { s, code } = take(this.state, author, line.id, line.t, body, new Date(this.now()).toISOString());
    return this.#word(digest, s, code);
  }

  #word(digest: string, s: string, code: string): Word {
    return { digest, s, code, at: new Date(this.now()).toISOString() };
  }

  async #signed(id: string, word: Word): Promise<string> {
    const receipt = { id, ...word } as Parameters<typeof signedText>[0];
    const how = { name: 'ECDSA', hash: 'SHA-256' };
    const sig = await crypto.subtle.sign(how, (await theKeys()).receipt.privateKey, utf8(signedText(receipt)));
    return JSON.stringify({ ...receipt, kid: 'r1', sig: toBase64(new Uint8Array(sig)) });
  }

  #scope(device: string, account: number): string[] {
    return this.state.revoked.has(device) ? [] : scopeOf(this.state, account);
  }

  async #pull(asked: { device: string; cursors: Record<string, [number, number]> }, account: number): Promise<Answer> {
    const scope = this.#scope(asked.device, account);
    const lines = Object.keys(asked.cursors).filter((part) => !scope.includes(part)).map((p) => JSON.stringify({ k: 'revoke', p }));
    let room = ITEMS_PER_PULL;
    for (const part of scope) {
      if (room > 0) room -= this.#partition(part, asked.cursors[part], room, lines);
    }
    return { status: 200, lines: [...lines, JSON.stringify({ k: 'end', more: room <= 0 })] };
  }

  /** How many rows it told. */
  #partition(p: string, cursor: [number, number] | undefined, room: number, lines: string[]): number {
    const part = this.state.parts.get(p);
    if (!part) return 0;
    const anew = cursor !== undefined && cursor[0] !== part.epoch;
    const from = cursor === undefined || anew ? 0 : cursor[1];
    if (cursor !== undefined && !anew && from === part.head) return 0;
    if (anew) lines.push(JSON.stringify({ k: 'reset', p, n: part.epoch }));
    const due = [...part.items.values()].filter((item) => item.seq > from).sort((a, b) => a.seq - b.seq);
    const told = due.slice(0, room);
    for (const [at, item] of told.entries()) {
      const d = item.gone ? null : rowOf(this.state, p, item.entity, item.id);
      const { entity: e, id } = item;
      lines.push(JSON.stringify(d ? { k: 'up', p, e, id, d } : { k: 'del', p, e, id, why: item.gone?.why ?? 'left', into: null }));
      if (at % ITEMS_PER_CHECKPOINT === ITEMS_PER_CHECKPOINT - 1) lines.push(checkpoint(p, part.epoch, item.seq));
    }
    lines.push(checkpoint(p, part.epoch, told.length < due.length ? (told.at(-1)?.seq ?? from) : part.head));
    return told.length + (told.length < due.length ? 1 : 0);
  }
}

const checkpoint = (p: string, n: number, s: number): string => JSON.stringify({ k: 'cp', p, n, s });
const answer = (body: unknown): Answer => ({ status: 200, lines: [JSON.stringify(body)] });
const retry = (id: string): string => JSON.stringify({ id, s: 'retry', code: '', digest: '', at: '', kid: '', sig: '' });

/** HMAC of the installation's key. */
const secretOf = async (device: string): Promise<Bytes> => {
  const how = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', utf8('installation'), how, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(device)));
};

