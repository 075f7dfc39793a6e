import type { Cache } from './cache.ts';
import { groupBy } from './group.ts';
import type { Fields } from './protocol.ts';
import type { Registry } from './registry.ts';
import type { CacheRow } from './store.ts';
import type { Id } from './shapes.ts';
import type { Vault } from './vault.ts';

/** By far the most rows, and no first screen shows any. */
const LATE = 'event';
/** The screen is drawn in between. */
const AT_ONCE = 100;

/** Brings the rows of the disk into the open register: at once what the first screen needs, then the rest. */
export class Reading {
  readonly #cache: Cache;
  readonly #profile: Id;
  readonly #vault: Vault;
  readonly #registry: Registry;
  readonly #gone = new Set<string>();
  #salts = new Map<string, CacheRow['data']>();
  #late: readonly CacheRow[] = [];
  #stopped = false;

  constructor(cache: Cache, profile: Id, vault: Vault, registry: Registry) {
    this.#cache = cache;
    this.#profile = profile;
    this.#vault = vault;
    this.#registry = registry;
  }

  async first(): Promise<void> {
    const rows = await this.#cache.rows(this.#profile);
    this.#salts = new Map((await this.#cache.parts(this.#profile)).map((row) => [row.part, row.salt]));
    this.#late = rows.filter((row) => row.entity === LATE);
    await this.#parts(rows.filter((row) => row.entity !== LATE), rows.length);
  }

  async rest(): Promise<void> {
    await this.#parts(this.#late, AT_ONCE);
    this.#late = [];
    if (!this.#stopped) this.#registry.complete();
  }

  /** What is still to be read of it must not come back. */
  dropped(part: string): void {
    this.#gone.add(part);
  }

  stop(): void {
    this.#stopped = true;
  }

  async #parts(rows: readonly CacheRow[], atOnce: number): Promise<void> {
    for (const [part, all] of groupBy(rows, (row) => row.part)) {
      try {
        for (let at = 0; at < all.length && !this.#stopped; at += atOnce) await this.#some(part, all.slice(at, at + atOnce));
      } catch {
        // A part that does not open is fetched again.
        this.#gone.add(part);
        this.#registry.drop(part);
        await this.#cache.drop(this.#profile, part);
      }
    }
  }

  async #some(part: string, rows: readonly CacheRow[]): Promise<void> {
    if (this.#gone.has(part)) return;
    const salt = this.#salts.get(part) ?? new Uint8Array(0);
    const open = await Promise.all(rows.map(({ entity, id, data }) => this.#vault.open<Fields>({ entity, id, part }, salt, data)));
    if (this.#gone.has(part) || this.#stopped) return;
    for (const [at, { entity, id }] of rows.entries()) this.#registry.put(part, entity, id, open[at] ?? {});
  }
}
