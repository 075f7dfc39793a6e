/** One unlocked profile: its key, its register in memory, and what of its own records may still be read. */
import { type Bytes, fromBase64, utf8 } from './bytes.ts';
import type { Disk } from './disk.ts';
import type { Settled } from './journal.ts';
import type { Fields, SealKey } from './protocol.ts';
import type { Batch } from './pull.ts';
import { Reading } from './reading.ts';
import { Registry } from './registry.ts';
import { newest, Sealer } from './seal.ts';
import type { Id, Me, RecordType } from './shapes.ts';
import type { OutboxRow, Profile } from './store.ts';
import type { Open } from './listener.ts';
import { quiet } from './transaction.ts';
import { OWN, type Vault } from './vault.ts';

/** What the profile keeps under its own key. */
export interface Private { readonly secret: string; readonly me: Me }

export const ownSalt = (profile: Id): Bytes => utf8(`own\n${profile}`);
export const PRIVATE = { entity: 'private', id: '', part: OWN } as const;

/** Its answers are readable until the lock only. */
export const SEALED_ONLY: RecordType = 'screening';

export class Opened implements Open {
  readonly profile: Id;
  readonly me: Me;
  readonly vault: Vault;
  readonly registry = new Registry();
  readonly #disk: Disk;
  readonly #secret: Bytes;
  readonly #changed: () => void;
  readonly #abouts = new Map<Id, string>();
  readonly #bodies = new Map<Id, Fields>();
  #outbox: readonly OutboxRow[] = [];
  readonly #reading: Reading;
  #whole: Promise<void> = Promise.resolve();
  #sealer: Sealer | null = null;

  private constructor(disk: Disk, profile: Id, vault: Vault, own: Private, changed: () => void) {
    this.#disk = disk;
    this.profile = profile;
    this.vault = vault;
    this.me = own.me;
    this.#secret = fromBase64(own.secret);
    this.#changed = changed;
    this.#reading = new Reading(disk.cache, profile, vault, this.registry);
  }

  static async load(disk: Disk, profile: Profile & { readonly sealed: Bytes }, vault: Vault, changed: () => void): Promise<Opened> {
    const own = await vault.open<Private>({ ...PRIVATE, id: profile.id }, ownSalt(profile.id), profile.sealed);
    const opened = new Opened(disk, profile.id, vault, own, changed);
    await opened.#reading.first();
    await opened.#readCopies();
    await opened.refresh();
    // Names are folded now, so that the first key of a search does not wait for it.
    opened.registry.search('');
    opened.#whole = opened.#reading.rest().then(changed);
    quiet(opened.#whole);
    return opened;
  }

  /** All of the copy is in memory; until then nothing of it may be changed from outside. */
  whole(): Promise<void> {
    return this.#whole;
  }

  /** Whatever has not been read yet stays closed. */
  stop(): void {
    this.#reading.stop();
  }

  async #readCopies(): Promise<void> {
    const salt = ownSalt(this.profile);
    for (const { id, about, body } of await this.#disk.journal.copies(this.profile)) {
      this.#abouts.set(id, await this.vault.open<string>({ entity: 'about', id, part: OWN }, salt, about));
      if (body) this.#bodies.set(id, await this.vault.open<Fields>({ entity: 'body', id, part: OWN }, salt, body));
    }
  }

  /** Reads the fates anew. */
  async refresh(): Promise<void> {
    this.#outbox = await this.#disk.journal.outbox(this.profile);
    this.registry.own(this.#outbox.flatMap(({ n, id, type, fate }) => {
      const body = this.#bodies.get(id);
      return body && type !== SEALED_ONLY ? [{ n, id, type, fate, body }] : [];
    }));
  }

  about(id: Id): string | null {
    return this.#abouts.get(id) ?? null;
  }

  body(id: Id): Fields | null {
    return this.#bodies.get(id) ?? null;
  }

  async remember(id: Id, about: string, body: Fields): Promise<void> {
    this.#abouts.set(id, about);
    this.#bodies.set(id, body);
    await this.refresh();
  }

  async sealer(keys: readonly SealKey[]): Promise<Sealer> {
    if (this.#sealer?.kid !== newest(keys).kid) this.#sealer = await Sealer.start(keys, this.#secret);
    return this.#sealer as Sealer;
  }

  /** Sealed so that it opens again only for this row of this profile. */
  keep(entity: string, id: Id, plain: unknown): Promise<Bytes> {
    return this.vault.seal({ entity, id, part: OWN }, ownSalt(this.profile), plain);
  }

  read<T>(entity: string, id: Id, sealed: Bytes): Promise<T> {
    return this.vault.open<T>({ entity, id, part: OWN }, ownSalt(this.profile), sealed);
  }

  applied(batch: Batch): void {
    this.registry.applied(batch);
    this.#changed();
  }

  dropped(part: string): void {
    this.#reading.dropped(part);
    this.registry.drop(part);
    this.#changed();
  }

  /** The server's rows now say what these records said; screenings are closed by the lock. True when something was decided. */
  async cameBack(): Promise<boolean> {
    await this.refresh();
    const decided = await this.#decided();
    const back = this.#outbox.filter((row) => row.fate === 'taken' && row.type !== SEALED_ONLY && this.#bodies.has(row.id));
    await this.#close(back.map((row) => row.id));
    await this.refresh();
    if (back.length > 0 || decided) this.#changed();
    return decided;
  }

  /** What waited for a supervisor waits no longer. */
  async #decided(): Promise<boolean> {
    const settled = this.#outbox.filter((row) => row.fate === 'review').flatMap(({ id, n, receipt }): Settled[] => {
      const decision = this.registry.decision(id);
      if (!decision) return [];
      return [decision.state === 'taken' ? { n, receipt, fate: 'taken', code: 'released' } : { n, receipt, fate: 'conflict', code: 'declined' }];
    });
    if (settled.length === 0) return false;
    await this.#disk.journal.settle(this.profile, settled);
    await this.refresh();
    return true;
  }

  /** From now on nobody on this phone reads what was answered. */
  async closeAnswers(): Promise<void> {
    await this.#close(this.#outbox.filter((row) => row.type === SEALED_ONLY && this.#bodies.has(row.id)).map((row) => row.id));
  }

  async #close(ids: readonly Id[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#disk.journal.closeCopies(this.profile, ids);
    for (const id of ids) this.#bodies.delete(id);
  }
}

