import type { Bytes } from '../src/core/bytes.ts';
import { type Disk, openDisk } from '../src/core/disk.ts';
import { type Core, openField } from '../src/core/open-field.ts';
import type { Ports } from '../src/core/ports.ts';
import type { Engine } from '../src/core/screenings.ts';
import { Dice } from './dice.ts';
import { Gate } from './gate.ts';
import type { Model } from './model.ts';
import { Network } from './network.ts';
import { quickDisk } from './quick-disk.ts';

export const PIN = '246813';
const ENGINE: Engine = {
  evaluate: () => ({ visible: [], missing: [], suits: true, sums: {}, bands: {}, flags: [], redFlags: [], followUp: false }),
  stillAsked: (_instrument, answers) => answers,
};

/** Breaks a rule on purpose, to show that the simulation notices. */
export type Sabotage = (disk: Disk) => Disk;

/** A phone with its clock, its disk, its road to the server, and the real core running on it. */
export class SimPhone {
  readonly network: Network;
  readonly disk: Disk;
  readonly #model: Model;
  readonly #name: string;
  readonly #dice: Dice;
  readonly #sabotage: Sabotage;
  skew = 0;
  gate = new Gate();
  core!: Core;
  /** Device ids of the people on it, by their number in the trace. */
  readonly devices = new Map<number, string>();
  /** And those they had before they were revoked. */
  readonly past = new Map<number, Set<string>>();

  private constructor(model: Model, name: string, disk: Disk, seed: number, sabotage: Sabotage) {
    this.#model = model;
    this.#name = name;
    this.disk = disk;
    this.#dice = new Dice(seed);
    this.#sabotage = sabotage;
    this.network = new Network(model, this.gate);
  }

  /** @param quick on a disk that forgets with the process; otherwise on whatever IndexedDB there is */
  static async make(model: Model, name: string, seed: number, sabotage: Sabotage, quick: boolean): Promise<SimPhone> {
    const phone = new SimPhone(model, name, quick ? quickDisk() : await openDisk(name), seed, sabotage);
    await phone.start();
    return phone;
  }

  /** Also after it was switched off in the middle of something. */
  async start(): Promise<void> {
    this.gate = new Gate();
    this.network.heal(this.gate);
    const { journal, cache } = this.#sabotage(this.disk);
    this.core = await openField(this.#ports(), ENGINE, { journal: this.gate.around(journal), cache: this.gate.around(cache) });
  }

  #ports(): Ports {
    return {
      database: this.#name, now: () => this.#model.now() + this.skew, random: (bytes) => this.#random(bytes), transport: this.network,
      exclusive: (_name, work) => work(), stretch: async (secret, salt) => mixed(secret, salt), later: () => () => undefined,
      room: async () => ({ freeBytes: null, persisted: true }), persist: async () => true,
      app: { waiting: () => false, take: () => undefined },
    };
  }

  #random(bytes: number): Bytes {
    return Uint8Array.from({ length: bytes }, () => this.#dice.below(256));
  }

  async close(): Promise<void> {
    this.disk.journal.close();
    this.disk.cache.close();
    if (typeof indexedDB === 'undefined') return;
    indexedDB.deleteDatabase(this.#name);
    indexedDB.deleteDatabase(`${this.#name}-copy`);
  }
}

/** Stands for Argon2id, which would take the whole minute. */
const mixed = (secret: Bytes, salt: Bytes): Bytes => Uint8Array.from(salt, (byte, at) => byte ^ (secret[at % secret.length] ?? 0));
