/**
 * The few calls of IndexedDB that the core makes, on a sorted map: some forty times quicker than an engine with clones and
 * task queues. The first seeds of every run use a real engine, so that this one cannot hide a mistake.
 */
import { Cache } from '../src/core/cache.ts';
import type { Disk } from '../src/core/disk.ts';
import { Journal } from '../src/core/journal.ts';
import type { Cache as CacheDatabase, Main } from '../src/core/store.ts';

type Key = string | number | readonly Key[];
type Row = Record<string, unknown>;

const compare = (a: Key, b: Key): number => {
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let at = 0; at < Math.min(a.length, b.length); at++) {
      const order = compare(a[at] as Key, b[at] as Key);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  // Numbers before strings before arrays.
  const rank = (key: Key): number => (typeof key === 'number' ? 0 : typeof key === 'string' ? 1 : 2);
  return rank(a) !== rank(b) ? rank(a) - rank(b) : a < b ? -1 : a > b ? 1 : 0;
};

class Table {
  readonly #path: readonly string[] | null;
  readonly #rows = new Map<string, { readonly key: Key; readonly row: unknown }>();

  constructor(path: readonly string[] | null) {
    this.#path = path;
  }

  async get(key: Key): Promise<unknown> {
    return this.#rows.get(JSON.stringify(key))?.row;
  }

  async getAll(range?: IDBKeyRange): Promise<unknown[]> {
    return this.#within(range).sort((a, b) => compare(a.key, b.key)).map((one) => one.row);
  }

  async put(row: unknown, given?: Key): Promise<void> {
    const key = given ?? this.#keyOf(row as Row);
    this.#rows.set(JSON.stringify(key), { key, row });
  }

  async add(row: unknown): Promise<void> {
    if (this.#rows.has(JSON.stringify(this.#keyOf(row as Row)))) throw new DOMException('there already', 'ConstraintError');
    await this.put(row);
  }

  async delete(which: Key | IDBKeyRange): Promise<void> {
    if (typeof which === 'object' && 'lower' in which) for (const { key } of this.#within(which)) this.#rows.delete(JSON.stringify(key));
    else this.#rows.delete(JSON.stringify(which));
  }

  #within(range?: IDBKeyRange): { readonly key: Key; readonly row: unknown }[] {
    const all = [...this.#rows.values()];
    return range ? all.filter(({ key }) => compare(key, range.lower) >= 0 && compare(key, range.upper) <= 0) : all;
  }

  #keyOf(row: Row): Key {
    const parts = (this.#path ?? []).map((field) => row[field] as Key);
    return parts.length === 1 ? (parts[0] as Key) : parts;
  }
}

const database = (tables: Record<string, Table>): unknown => ({
  get: (name: string, key: Key) => tables[name]?.get(key),
  getAll: (name: string, range?: IDBKeyRange) => tables[name]?.getAll(range),
  put: (name: string, row: unknown, key?: Key) => tables[name]?.put(row, key),
  delete: (name: string, key: Key) => tables[name]?.delete(key),
  transaction: (names: string | string[]) =>
    ({ store: tables[String(names)], objectStore: (name: string) => tables[name], done: Promise.resolve(), abort: () => undefined }),
  close: () => undefined,
});

export const quickDisk = (): Disk => {
  const main = database({
    phone: new Table(null), profiles: new Table(['id']), outbox: new Table(['profile', 'n']), copies: new Table(['profile', 'id']),
    drafts: new Table(['profile', 'key']), carried: new Table(['id']),
  });
  const copy = database({ parts: new Table(['profile', 'part']), rows: new Table(['profile', 'part', 'entity', 'id']) });
  return { journal: new Journal(main as Main), cache: new Cache(copy as CacheDatabase) };
};
