/** What was saved on this phone, of all its people, and what became of it. Everything that must not be lost is in here. */
import type { CarriedRow, CopyRow, DraftRow, Main, OutboxRow, Profile } from './store.ts';
import { STRICT, atomically, quiet, under } from './transaction.ts';
import { type Age, aged, agedCarried } from './aging.ts';
import type { Receipt } from './protocol.ts';
import type { Id, Time } from './shapes.ts';

export interface Settled { readonly n: number; readonly fate: OutboxRow['fate']; readonly code: string; readonly receipt: Receipt | null }
export interface Saving { readonly row: OutboxRow; readonly copy: CopyRow; readonly draft: string | null }

export class Journal {
  readonly #db: Main;

  constructor(db: Main) {
    this.#db = db;
  }

  profiles(): Promise<Profile[]> {
    return this.#db.getAll('profiles');
  }

  async profile(id: Id): Promise<Profile | null> {
    return (await this.#db.get('profiles', id)) ?? null;
  }

  async putProfile(profile: Profile): Promise<void> {
    const tx = this.#db.transaction('profiles', 'readwrite', STRICT);
    await Promise.all([tx.store.put(profile), tx.done]);
  }

  /** Reads and writes in one step; null when the profile is gone. */
  async change(id: Id, to: (now: Profile) => Partial<Profile>): Promise<Profile | null> {
    const tx = this.#db.transaction('profiles', 'readwrite', STRICT);
    const now = await tx.store.get(id);
    if (!now) return null;
    const changed = { ...now, ...to(now) };
    await Promise.all([tx.store.put(changed), tx.done]);
    return changed;
  }

  /** Seals nothing and changes nothing unless its number is the next one: another tab may have been faster. */
  async save({ row, copy, draft }: Saving): Promise<boolean> {
    const tx = this.#db.transaction(['profiles', 'outbox', 'copies', 'drafts'], 'readwrite', STRICT);
    return atomically(tx, async () => {
      const profile = await tx.objectStore('profiles').get(row.profile);
      if (!profile || profile.seq + 1 !== row.n) return false;
      quiet(tx.objectStore('profiles').put({ ...profile, seq: row.n }));
      quiet(tx.objectStore('outbox').add(row));
      quiet(tx.objectStore('copies').put(copy));
      if (draft !== null) quiet(tx.objectStore('drafts').delete([row.profile, draft]));
      return true;
    });
  }

  /** In the order they were saved. */
  outbox(profile: Id): Promise<OutboxRow[]> {
    return this.#db.getAll('outbox', under(profile));
  }

  /** Of all the people of this phone. */
  everything(): Promise<OutboxRow[]> {
    return this.#db.getAll('outbox');
  }

  async settle(profile: Id, all: readonly Settled[]): Promise<void> {
    const tx = this.#db.transaction('outbox', 'readwrite', STRICT);
    await atomically(tx, async () => {
      for (const { n, ...word } of all) {
        const row = await tx.store.get([profile, n]);
        if (row) quiet(tx.store.put({ ...row, ...word }));
      }
    });
  }

  /**
   * What a hello changes, in one step: the profile's facts, what has to be offered again because the server was restored, and
   * what need not be kept any longer. Ages are told by the server's clock, for the phone's may jump.
   */
  async greet(id: Id, to: (now: Profile) => Partial<Profile>, offerAgain: boolean, serverTime: Time): Promise<Profile | null> {
    const tx = this.#db.transaction(['profiles', 'outbox', 'copies', 'carried'], 'readwrite', STRICT);
    return atomically(tx, async () => {
      const now = await tx.objectStore('profiles').get(id);
      if (!now) return null;
      const changed = { ...now, ...to(now) };
      quiet(tx.objectStore('profiles').put(changed));
      const age: Age = { keepDays: changed.policy.keepDays, serverTime: Date.parse(serverTime), offerAgain };
      const carried = tx.objectStore('carried');
      for (const row of await carried.getAll()) replace(carried, row, agedCarried(row, age), row.id);
      const outbox = tx.objectStore('outbox');
      for (const row of await outbox.getAll(under(id))) {
        const next = aged(row, age);
        replace(outbox, row, next, [id, row.n]);
        if (next === null || next.line === null) quiet(tx.objectStore('copies').delete([id, row.id]));
      }
      return changed;
    });
  }

  copies(profile: Id): Promise<CopyRow[]> {
    return this.#db.getAll('copies', under(profile));
  }

  /** They can no longer be read here; whom they were about still can. */
  async closeCopies(profile: Id, ids: readonly Id[]): Promise<void> {
    const tx = this.#db.transaction('copies', 'readwrite');
    await atomically(tx, async () => {
      for (const id of ids) {
        const copy = await tx.store.get([profile, id]);
        if (copy) quiet(tx.store.put({ ...copy, body: null }));
      }
    });
  }

  drafts(profile: Id): Promise<DraftRow[]> {
    return this.#db.getAll('drafts', under(profile));
  }

  async putDraft(draft: DraftRow): Promise<void> {
    const tx = this.#db.transaction('drafts', 'readwrite', STRICT);
    await Promise.all([tx.store.put(draft), tx.done]);
  }

  async dropDraft(profile: Id, key: string): Promise<void> {
    await this.#db.delete('drafts', [profile, key]);
  }

  /** The key first: without it the rest is noise, even if the phone is switched off now. Sealed records stay. */
  async shred(profile: Id, to: Partial<Profile>): Promise<void> {
    await this.change(profile, () => ({ ...to, wrapped: null, sealed: null }));
    const tx = this.#db.transaction(['copies', 'drafts'], 'readwrite', STRICT);
    await atomically(tx, () => {
      quiet(tx.objectStore('copies').delete(under(profile)));
      quiet(tx.objectStore('drafts').delete(under(profile)));
    });
  }

  async forget(profile: Id): Promise<void> {
    const tx = this.#db.transaction(['profiles', 'outbox'], 'readwrite', STRICT);
    await atomically(tx, () => {
      quiet(tx.objectStore('profiles').delete(profile));
      quiet(tx.objectStore('outbox').delete(under(profile)));
    });
  }

  carried(): Promise<CarriedRow[]> {
    return this.#db.getAll('carried');
  }

  async putCarried(rows: readonly CarriedRow[]): Promise<void> {
    const tx = this.#db.transaction('carried', 'readwrite', STRICT);
    await atomically(tx, () => rows.forEach((row) => quiet(tx.store.put(row))));
  }

  async recall<T>(key: string): Promise<T | null> {
    return ((await this.#db.get('phone', key)) as T | undefined) ?? null;
  }

  async remember(key: string, value: unknown): Promise<void> {
    await this.#db.put('phone', value, key);
  }

  close(): void {
    this.#db.close();
  }
}

interface Shelf<Row, Key> { put?: (row: Row) => Promise<unknown>; delete?: (key: Key) => Promise<void> }

const replace = <Row, Key>(shelf: Shelf<Row, Key>, row: Row, next: Row | null, key: Key): void => {
  if (next === null) quiet(shelf.delete?.(key));
  else if (next !== row) quiet(shelf.put?.(next));
};
