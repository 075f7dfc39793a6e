/** What comes of a hello: clock, keys, epochs, what is taken away, and a wipe. */
import type { Cache } from './cache.ts';
import { iso } from './ids.ts';
import type { Journal } from './journal.ts';
import type { Listener } from './listener.ts';
import { NoAnswer, type Ports, Refused } from './ports.ts';
import type { Enrolment, Hello } from './protocol.ts';
import type { Server } from './server.ts';
import type { Profile } from './store.ts';
import type { Id } from './shapes.ts';

export class Greeting {
  readonly #ports: Ports;
  readonly #server: Server;
  readonly #journal: Journal;
  readonly #cache: Cache;
  readonly #listener: Listener;

  constructor(ports: Ports, server: Server, journal: Journal, cache: Cache, listener: Listener) {
    this.#ports = ports;
    this.#server = server;
    this.#journal = journal;
    this.#cache = cache;
    this.#listener = listener;
  }

  async hello(known: Profile): Promise<[Profile, Hello]> {
    await this.#forget(known.id, known.forgotten);
    const waiting = (await this.#journal.outbox(known.id)).filter((row) => row.fate === 'waiting').length;
    const held = (await this.#cache.parts(known.id)).map((row) => row.part);
    const asked = this.#ports.now();
    const hello = await this.#greeting(known, iso(asked), waiting, held);
    const here = this.#ports.now();
    const profile = await this.#greeted(known, hello, here, (asked + here) / 2);
    if (profile.wipe === 'now') await this.wipe(profile.id);
    const scope = new Set(hello.partitions.map((one) => one.part));
    const lost = held.filter((part) => !scope.has(part) || hello.revoked.includes(part));
    for (const part of lost) await this.revoke(profile.id, part);
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
    await this.#listener.settled(profile.id);
    return profile;
  }

  /** Told to the disk first, so that the server hears of it even if the phone is switched off in between. */
  async revoke(profile: Id, part: string): Promise<void> {
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

  async wipe(id: Id): Promise<void> {
    await this.#journal.shred(id, { wipe: 'done', initials: '' });
    this.#listener.wiped(id);
    await this.#cache.dropAll(id);
  }
}

export const keysOf = ({ sealKeys, receiptKeys, policy }: Enrolment): Partial<Profile> => ({ sealKeys, receiptKeys, policy });
