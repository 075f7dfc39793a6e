/** The copy of the server's rows: encrypted, and at any time replaceable by fetching it again. */
import type { Cache as Database, CacheRow, PartRow } from './store.ts';
import { atomically, quiet, under } from './transaction.ts';
import type { Id } from './shapes.ts';

/** Everything between two checkpoints of one partition, encrypted. */
export interface Step {
  readonly part: PartRow;
  /** Throw away what stands there first. */
  readonly reset: boolean;
  readonly puts: readonly CacheRow[];
  readonly dels: readonly { readonly entity: string; readonly id: Id }[];
}

export class Cache {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  parts(profile: Id): Promise<PartRow[]> {
    return this.#db.getAll('parts', under(profile));
  }

  rows(profile: Id): Promise<CacheRow[]> {
    return this.#db.getAll('rows', under(profile));
  }

  /** Rows and cursor together or not at all. */
  async apply({ part, reset, puts, dels }: Step): Promise<void> {
    const tx = this.#db.transaction(['parts', 'rows'], 'readwrite');
    const rows = tx.objectStore('rows');
    await atomically(tx, () => {
      if (reset) quiet(rows.delete(under(part.profile, part.part)));
      for (const { entity, id } of dels) quiet(rows.delete([part.profile, part.part, entity, id]));
      for (const row of puts) quiet(rows.put(row));
      quiet(tx.objectStore('parts').put(part));
    });
  }

  /** With its salt goes its key. */
  async drop(profile: Id, part: string): Promise<void> {
    const tx = this.#db.transaction(['parts', 'rows'], 'readwrite');
    await atomically(tx, () => {
      quiet(tx.objectStore('parts').delete([profile, part]));
      quiet(tx.objectStore('rows').delete(under(profile, part)));
    });
  }

  async dropAll(profile: Id): Promise<void> {
    const tx = this.#db.transaction(['parts', 'rows'], 'readwrite');
    await atomically(tx, () => {
      quiet(tx.objectStore('parts').delete(under(profile)));
      quiet(tx.objectStore('rows').delete(under(profile)));
    });
  }

  close(): void {
    this.#db.close();
  }
}
