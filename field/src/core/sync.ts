/**
 * One run of the protocol: hello, push, pull, ack. It may stop anywhere, also because the phone is switched off, and the next
 * run goes on from what the disk knows. While the copy is locked everything but the pull works.
 */
import type { Cache } from './cache.ts';
import type { LinkState } from './field.ts';
import { Greeting } from './hello.ts';
import type { Journal, Settled } from './journal.ts';
import type { Listener } from './listener.ts';
import { NoAnswer, type Ports, Refused } from './ports.ts';
import { type Hello, PROTOCOL } from './protocol.ts';
import { Pull } from './pull.ts';
import { type Outgoing, Push } from './push.ts';
import type { Server } from './server.ts';
import type { OutboxRow, Profile } from './store.ts';
import type { Id } from './shapes.ts';

export const SESSION_OF = 'sessionOf';

export class Sync {
  readonly #ports: Ports;
  readonly #server: Server;
  readonly #journal: Journal;
  readonly #cache: Cache;
  readonly #listener: Listener;
  readonly #greeting: Greeting;
  readonly #push: Push;
  readonly #pull: Pull;

  constructor(ports: Ports, server: Server, journal: Journal, cache: Cache, listener: Listener) {
    this.#ports = ports;
    this.#server = server;
    this.#journal = journal;
    this.#cache = cache;
    this.#listener = listener;
    this.#greeting = new Greeting(ports, server, journal, cache, listener);
    this.#push = new Push(server);
    this.#pull = new Pull(server, cache, ports);
  }

  /** Null when another tab is at it. */
  run(): Promise<LinkState | null> {
    return this.#ports.exclusive(`${this.#ports.database}-sync`, () => this.#guarded());
  }

  async #guarded(): Promise<LinkState> {
    try {
      return await this.#once();
    } catch (trouble) {
      if (trouble instanceof NoAnswer) return 'offline';
      if (trouble instanceof Refused) return trouble.status === 401 ? 'login' : trouble.status === 426 ? 'outdated' : 'trouble';
      throw trouble;
    } finally {
      this.#listener.sending([]);
    }
  }

  /** As whoever signed in last; the records of the others on this phone go with theirs. */
  async #once(): Promise<LinkState> {
    const id = await this.#journal.recall<Id>(SESSION_OF);
    const known = id && (await this.#journal.profile(id));
    if (!known) return 'login';
    const [profile, hello] = await this.#greeting.hello(known);
    const sent = await this.#sendOwn(profile);
    await this.#sendOthers(profile);
    await this.#wipeIfTold(profile.id);
    await this.#pullAll(profile, hello, sent);
    await this.#ack(profile.id);
    const open = this.#listener.open();
    return open && open.profile !== profile.id ? 'login' : outdated(hello) ? 'outdated' : 'idle';
  }

  /** Whether anything went out. */
  async #sendOwn(profile: Profile): Promise<boolean> {
    const lines = outgoing(await this.#journal.outbox(profile.id), profile);
    await this.#send('/api/v1/sync/push', profile.id, lines);
    return lines.length > 0;
  }

  async #sendOthers(mine: Profile): Promise<void> {
    for (const other of await this.#journal.profiles()) {
      if (other.id === mine.id) continue;
      const lines = outgoing(await this.#journal.outbox(other.id), { ...other, receiptKeys: [...other.receiptKeys, ...mine.receiptKeys] });
      await this.#send('/api/v1/sync/rescue', other.id, lines);
      // A device of the same person that was revoked has nobody else to say that it forgot.
      if (other.account === mine.account) await this.#ack(other.id);
    }
    await this.#sendCarried(mine);
  }

  async #send(path: '/api/v1/sync/push' | '/api/v1/sync/rescue', profile: Id, lines: readonly Outgoing[]): Promise<void> {
    if (lines.length === 0) return;
    this.#listener.sending(lines.map((line) => line.id));
    await this.#push.send(path, lines, async (heard) => {
      await this.#journal.settle(profile, heard);
      await this.#listener.settled(profile);
    });
  }

  async #sendCarried(mine: Profile): Promise<void> {
    const rows = (await this.#journal.carried()).filter((row) => row.receipt === null);
    const lines = rows.map((row, n) => ({ n, id: row.id, line: row.line, digest: row.digest, keys: mine.receiptKeys }));
    if (lines.length === 0) return;
    await this.#push.send('/api/v1/sync/rescue', lines, async (heard: Settled[]) => {
      await this.#journal.putCarried(heard.flatMap(({ n, receipt }) => (rows[n] && receipt ? [{ ...rows[n], receipt }] : [])));
      await this.#listener.settled(mine.id);
    });
  }

  async #pullAll(profile: Profile, hello: Hello, sent: boolean): Promise<void> {
    const open = this.#listener.open();
    if (!open || open.profile !== profile.id || outdated(hello)) return;
    await open.whole();
    if (this.#listener.open() !== open) return;
    if (sent || !(await this.#current(profile.id, hello))) {
      const scope = hello.partitions.map((one) => one.part);
      await this.#pull.all(profile.id, open.vault, scope, open, (part) => this.#greeting.revoke(profile.id, part));
    }
    if (await open.cameBack()) await this.#listener.settled(profile.id);
  }

  async #current(profile: Id, hello: Hello): Promise<boolean> {
    const parts = new Map((await this.#cache.parts(profile)).map((row) => [row.part, row]));
    return hello.partitions.every(({ part, epoch, head }) => {
      const row = parts.get(part);
      return row?.epoch === epoch && row.seq === head;
    });
  }

  async #wipeIfTold(id: Id): Promise<void> {
    const profile = await this.#journal.profile(id);
    const waiting = (await this.#journal.outbox(id)).some((row) => row.fate === 'waiting');
    if (profile?.wipe === 'after_push' && !waiting) await this.#greeting.wipe(id);
  }

  async #ack(id: Id): Promise<void> {
    const profile = await this.#journal.profile(id);
    if (!profile || (profile.forgotten.length === 0 && profile.wipe !== 'done')) return;
    const wiped = profile.wipe === 'done';
    if (wiped) await this.#cache.dropAll(id);
    await this.#server.ack(id, profile.forgotten, wiped);
    await this.#journal.change(id, (now) => ({ forgotten: now.forgotten.filter((part) => !profile.forgotten.includes(part)) }));
    if (wiped && !(await this.#journal.outbox(id)).some((row) => row.fate === 'waiting')) await this.#journal.forget(id);
  }
}

const outdated = ({ protocol }: Hello): boolean => PROTOCOL < protocol.min || PROTOCOL > protocol.max;

const outgoing = (rows: readonly OutboxRow[], { receiptKeys: keys }: Pick<Profile, 'receiptKeys'>): Outgoing[] =>
  rows.flatMap(({ n, id, line, digest, fate }) => (fate === 'waiting' && line !== null ? [{ n, id, line, digest, keys }] : []));

