import type { Cache, Step } from './cache.ts';
import { NoAnswer, type Ports } from './ports.ts';
import type { Del, PullLine, Up } from './protocol.ts';
import type { Server } from './server.ts';
import type { PartRow } from './store.ts';
import type { Id } from './shapes.ts';
import type { Vault } from './vault.ts';

/** What came since the last checkpoint of one partition. */
export interface Batch {
  readonly part: string;
  reset: boolean;
  readonly changes: (Up | Del)[];
}

/** Who keeps the open copy in memory. */
export interface Reader {
  /** Called after the disk has it. */
  applied(batch: Batch): void;
}

const MOST_BYTES = 262_144;

/** Fetches what changed. What was applied stays applied: after a cut the next pull goes on from the last checkpoint. */
export class Pull {
  readonly #server: Server;
  readonly #cache: Cache;
  readonly #ports: Ports;

  constructor(server: Server, cache: Cache, ports: Ports) {
    this.#server = server;
    this.#cache = cache;
    this.#ports = ports;
  }

  /** @param revoked is told of a partition that the server takes away meanwhile */
  async all(device: Id, vault: Vault, scope: readonly string[], reader: Reader, revoked: (part: string) => Promise<void>): Promise<void> {
    for (let more = true; more; ) {
      const parts = new Map((await this.#cache.parts(device)).map((row) => [row.part, row]));
      const cursors: Record<string, readonly [number, number]> = {};
      for (const part of scope) {
        const row = parts.get(part);
        if (row) cursors[part] = [row.epoch, row.seq];
      }
      const one = new OnePull(this.#cache, this.#ports, device, vault, parts, reader, revoked);
      try {
        more = await one.read(this.#server.pull(device, cursors, MOST_BYTES));
      } catch (trouble) {
        // A road that carries a checkpoint before it breaks is worth another try.
        if (!(trouble instanceof NoAnswer) || one.steps === 0) throw trouble;
      }
    }
  }
}

class OnePull {
  readonly #cache;
  readonly #ports;
  readonly #device;
  readonly #vault;
  readonly #parts;
  readonly #reader;
  readonly #revoked;
  readonly #open = new Map<string, Batch>();
  /** Checkpoints applied. */
  steps = 0;

  constructor(cache: Cache, ports: Ports, device: Id, vault: Vault, parts: Map<string, PartRow>, reader: Reader,
    revoked: (part: string) => Promise<void>) {
    this.#cache = cache;
    this.#ports = ports;
    this.#device = device;
    this.#vault = vault;
    this.#parts = parts;
    this.#reader = reader;
    this.#revoked = revoked;
  }

  /** Whether there is more to fetch. A response that does not say so was cut. */
  async read(lines: AsyncIterable<PullLine>): Promise<boolean> {
    for await (const line of lines) {
      switch (line.k) {
        case 'up':
        case 'del':
          this.#batch(line.p).changes.push(line);
          break;
        case 'reset':
          this.#open.set(line.p, { part: line.p, reset: true, changes: [] });
          break;
        case 'cp':
          await this.#checkpoint(line.p, line.n, line.s);
          break;
        case 'revoke':
          this.#open.delete(line.p);
          await this.#revoked(line.p);
          break;
        case 'end':
          if (line.more && this.steps === 0) throw new NoAnswer('more, but nothing came');
          return line.more;
      }
    }
    throw new NoAnswer('cut before its end');
  }

  #batch(part: string): Batch {
    const open = this.#open.get(part) ?? { part, reset: false, changes: [] };
    this.#open.set(part, open);
    return open;
  }

  async #checkpoint(name: string, epoch: number, seq: number): Promise<void> {
    const batch = this.#batch(name);
    this.#open.delete(name);
    const known = this.#parts.get(name);
    const salt = known && !batch.reset ? known.salt : this.#ports.random(16);
    const part: PartRow = { profile: this.#device, part: name, epoch, seq, salt };
    await this.#cache.apply(await this.#sealed(part, batch));
    this.steps += 1;
    this.#parts.set(name, part);
    this.#reader.applied(batch);
  }

  async #sealed(part: PartRow, { reset, changes }: Batch): Promise<Step> {
    // The last word on a row counts.
    const last = new Map(changes.map((change) => [`${change.e}\n${change.id}`, change]));
    const ups = [...last.values()].filter((change) => change.k === 'up');
    const dels = [...last.values()].filter((change) => change.k === 'del').map(({ e: entity, id }) => ({ entity, id }));
    const puts = await Promise.all(ups.map(async ({ p, e: entity, id, d }) => ({
      profile: this.#device, part: p, entity, id, data: await this.#vault.seal({ entity, id, part: p }, part.salt, d),
    })));
    return { part, reset, puts, dels };
  }
}
