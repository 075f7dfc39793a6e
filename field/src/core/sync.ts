/**
 * One run of the protocol: hello, push, pull, ack. It may stop anywhere, also because the phone is switched off, and the next
 * run goes on from what the disk knows. While the copy is locked everything but the pull works.
 */
import type { Cache } from './cache.ts';
import type { LinkState } from './field.ts';
import type { Journal, Settled } from './journal.ts';
import { NoAnswer, type Ports, Refused } from './ports.ts';
import { type Enrolment, type Hello, PROTOCOL } from './protocol.ts';
import { Pull, type Reader } from './pull.ts';
import { type Outgoing, Push } from './push.ts';
import type { Server } from './server.ts';
import type { OutboxRow, Profile } from './store.ts';
import type { Id } from './shapes.ts';
import type { Vault } from './vault.ts';

/** The open copy of the profile that is unlocked. */
export interface Open extends Reader {
  readonly profile: Id;
  readonly vault: Vault;
  dropped(part: string): void;
  /** What was saved before this run and answered has come back as rows. */
  cameBack(): Promise<void>;
}

/** Who wants to know. */
export interface Listener {
  open(): Open | null;
  /** Fates changed. */
  settled(profile: Id): Promise<void>;
  sending(ids: readonly Id[]): void;
  /** Contact, contacts, keys or the lease changed. */
  greeted(profile: Profile): Promise<void>;
  /** The key is gone; memory has to forget too. */
  wiped(profile: Id): void;
}

export const SESSION_OF = 'sessionOf';

export class Sync {
  readonly #ports: Ports;
  readonly #server: Server;
  readonly #journal: Journal;
  readonly #cache: Cache;
  readonly #listener: Listener;
  readonly #push: Push;
  readonly #pull: Pull;

  constructor(ports: Ports, server: Server, journal: Journal, cache: Cache, listener: Listener) {
    this.#ports = ports;
    this.#server = server;
    this.#journal = journal;
    this.#cache = cache;
    this.#listener = listener;
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
    const [profile, hello] = await this.#hello(known);
    const sent = await this.#sendOwn(profile);
    await this.#sendOthers(profile);
    await this.#wipeIfTold(profile.id);
    await this.#fetch(profile, hello, sent);
    await this.#ack(profile.id);
    const open = this.#listener.open();
    return open && open.profile !== profile.id ? 'login' : outdated(hello) ? 'outdated' : 'idle';
  }

  async #hello(known: Profile): Promise<[Profile, Hello]> {
    await this.#forget(known.id, known.forgotten);
    const waiting = (await this.#journal.outbox(known.id)).filter((row) => row.fate === 'waiting').length;
    const held = (await this.#cache.parts(known.id)).map((row) => row.part);
    const asked = this.#ports.now();
    const hello = await this.#greeting(known, new Date(asked).toISOString(), waiting, held);
    const here = this.#ports.now();
    const profile = await this.#greeted(known, hello, here, (asked + here) / 2);
    if (profile.wipe === 'now') await this.#wipe(profile.id);
    const scope = new Set(hello.partitions.map((one) => one.part));
    const lost = held.filter((part) => !scope.has(part) || hello.revoked.includes(part));
    for (const part of lost) await this.#revoke(profile.id, part);
    return [profile, hello];
  }

  /** A server that was restored from before the enrolment does not know this phone. */
  async #greeting(known: Profile, time: string, waiting: number, held: readonly string[]): Promise<Hello> {
    try {
      return await this.#server.hello(known.id, time, waiting, held);
    } catch (trouble) {
      if (!(trouble instanceof Refused) || trouble.status !== 404) throw trouble;
      const again = await this.#server.enrol(known.id, known.label);
      await this.#journal.change(known.id, () => keysOf(again));
      return this.#server.hello(known.id, time, waiting, held);
    }
  }

  async #greeted(known: Profile, hello: Hello, here: number, middle: number): Promise<Profile> {
    // Before the first hello others may have sent its records, to a server that was restored since: nobody here would know.
    const first = known.contact === null;
    const restored = first || hello.partitions.some(({ part, epoch }) => epoch > (known.epochs[part] ?? epoch));
    const facts = (now: Profile): Partial<Profile> => ({
      contact: hello.serverTime,
      contactHere: here,
      skew: Math.round(middle - Date.parse(hello.serverTime)),
      sealKeys: hello.sealKeys,
      receiptKeys: hello.receiptKeys,
      contacts: hello.contacts,
      limit: hello.limit,
      epochs: { ...now.epochs, ...Object.fromEntries(hello.partitions.map(({ part, epoch }) => [part, epoch])) },
      wipe: now.wipe === 'done' ? 'done' : hello.wipe,
    });
    const profile = await this.#journal.greet(known.id, facts, restored, hello.serverTime);
    if (!profile) throw new NoAnswer('the profile was removed meanwhile');
    await this.#listener.greeted(profile);
    if (restored) await this.#listener.settled(profile.id);
    return profile;
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

  async #fetch(profile: Profile, hello: Hello, sent: boolean): Promise<void> {
    const open = this.#listener.open();
    if (!open || open.profile !== profile.id || outdated(hello)) return;
    if (sent || !(await this.#current(profile.id, hello))) {
      const scope = hello.partitions.map((one) => one.part);
      await this.#pull.all(profile.id, open.vault, scope, open, (part) => this.#revoke(profile.id, part));
    }
    await open.cameBack();
  }

  async #current(profile: Id, hello: Hello): Promise<boolean> {
    const parts = new Map((await this.#cache.parts(profile)).map((row) => [row.part, row]));
    return hello.partitions.every(({ part, epoch, head }) => {
      const row = parts.get(part);
      return row?.epoch === epoch && row.seq === head;
    });
  }

  /** Told to the disk first, so that the server hears of it even if the phone is switched off in between. */
  async #revoke(profile: Id, part: string): Promise<void> {
    await this.#journal.change(profile, (now) => ({ forgotten: [...new Set([...now.forgotten, part])] }));
    await this.#forget(profile, [part]);
  }

  async #forget(profile: Id, parts: readonly string[]): Promise<void> {
    for (const part of parts) {
      await this.#cache.drop(profile, part);
      const open = this.#listener.open();
      if (open?.profile === profile) open.dropped(part);
    }
  }

  async #wipeIfTold(id: Id): Promise<void> {
    const profile = await this.#journal.profile(id);
    const waiting = (await this.#journal.outbox(id)).some((row) => row.fate === 'waiting');
    if (profile?.wipe === 'after_push' && !waiting) await this.#wipe(id);
  }

  async #wipe(id: Id): Promise<void> {
    await this.#journal.shred(id, { wipe: 'done', initials: '' });
    this.#listener.wiped(id);
    await this.#cache.dropAll(id);
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

export const keysOf = ({ sealKeys, receiptKeys, policy }: Enrolment): Partial<Profile> => ({ sealKeys, receiptKeys, policy });

const outdated = ({ protocol }: Hello): boolean => PROTOCOL < protocol.min || PROTOCOL > protocol.max;

const outgoing = (rows: readonly OutboxRow[], { receiptKeys: keys }: Pick<Profile, 'receiptKeys'>): Outgoing[] =>
  rows.flatMap(({ n, id, line, digest, fate }) => (fate === 'waiting' && line !== null ? [{ n, id, line, digest, keys }] : []));

