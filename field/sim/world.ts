import { PERSON, simId } from './ids.ts';
import { checkAfterStep, checkAfterSync, checkAtRest, Violation } from './invariants.ts';
import { Model } from './model.ts';
import { PIN, type Sabotage, SimPhone } from './phone.ts';
import { movePerson, registerPart, touch } from './state.ts';
import { DEVICES, type Fault, PHONES, type SaveKind, type Step, type Trace, VILLAGES } from './trace.ts';
import type { Saved } from '../src/core/field.ts';
import type { OutboxRow } from '../src/core/store.ts';

const START = Date.parse('2027-03-01T00:00:00Z');
const HOUR = 3_600_000;
/** Phones keep their sealed records for 14 days. */
const OLDEST_COPY = 10 * 24 * HOUR;
const NO_FAULT: Fault = { kind: 'none', request: 0, bytes: 0 };

/** A record that somebody saw saved, or that a crash left on the disk. */
export interface Noted { readonly id: string; readonly device: number }

export class World {
  #now = START;
  readonly model = new Model(() => this.#now);
  readonly phones: SimPhone[] = [];
  readonly saved = new Map<string, Noted>();
  /** Under which restore of the server a phone learnt that a record was taken. */
  readonly claims = new Map<string, number>();
  /** Ids whose sealed copies a wipe took along: a later restore may lose them, by the contract. */
  readonly wiped = new Set<string>();
  restores = 0;
  /** Who is signed in on each phone. */
  readonly #session: (number | null)[] = [];

  static async make(name: string, seed: number, sabotage: Sabotage = (disk) => disk, quick = true): Promise<World> {
    const world = new World();
    for (let phone = 0; phone < PHONES; phone++) {
      world.phones.push(await SimPhone.make(world.model, `${name}-${phone}`, seed * PHONES + phone, sabotage, quick));
      world.#session.push(null);
    }
    return world;
  }

  async play({ seed, steps }: Trace): Promise<void> {
    let at = 0;
    try {
      for (; at < steps.length; at++) await this.#step(steps[at] as Step);
      await this.#rest();
    } catch (trouble) {
      const where = at < steps.length ? `step ${at}: ${JSON.stringify(steps[at])}` : 'at rest';
      throw new Error(`seed ${seed}, ${where}: ${String(trouble)}`, { cause: trouble });
    }
  }

  async close(): Promise<void> {
    for (const phone of this.phones) await phone.close();
  }

  phoneOf(device: number): SimPhone {
    return this.phones[DEVICES[device]?.phone ?? 0] as SimPhone;
  }

  accountOf(device: number): number {
    return DEVICES[device]?.account ?? 0;
  }

  async rowsOf(device: number): Promise<OutboxRow[]> {
    const phone = this.phoneOf(device);
    const own = phone.past.get(device);
    return (await phone.disk.journal.everything()).filter((row) => own?.has(row.profile));
  }

  async #step(step: Step): Promise<void> {
    this.#now += 1_000;
    await this.#act(step);
    for (const device of touchedBy(step)) await this.#note(device);
    checkAfterStep(this);
  }

  async #act(step: Step): Promise<void> {
    switch (step.op) {
      case 'save':
        return this.#save(step.device, step.kind, step.target, step.value).then(() => undefined);
      case 'sync':
        return this.#sync(step.device, step.fault, step.locked);
      case 'crash':
        return this.#crash(step.device, step.during, step.at);
      case 'carry':
        return this.#carry(this.phoneOf(step.from), this.phoneOf(step.to));
      case 'clock':
        (this.phones[step.phone] as SimPhone).skew += step.milliseconds;
        return;
      case 'pass':
        this.#now += step.hours * HOUR;
        return;
      default:
        return this.#onServer(step);
    }
  }

  #onServer(step: Step): void {
    const { state } = this.model;
    if (step.op === 'edit') this.#edit(simId(PERSON, step.target), step.value);
    if (step.op === 'move') movePerson(state, simId(PERSON, step.target), step.village);
    if (step.op === 'backup') this.model.backup();
    if (step.op === 'restore' && this.model.restore(OLDEST_COPY)) this.restores += 1;
    if (step.op === 'take' || step.op === 'give') {
      const others = (state.villages[step.account] ?? []).filter((village) => village !== step.village);
      state.villages[step.account] = step.op === 'give' ? [...others, step.village].sort() : others;
    }
    const device = step.op === 'wipe' ? this.phoneOf(step.device).devices.get(step.device) : undefined;
    if (step.op === 'wipe' && device !== undefined && state.devices.has(device)) state.revoked.set(device, step.how);
  }

  #edit(id: string, value: number): void {
    const person = this.model.state.people.get(id);
    if (!person) return;
    person.phone = `+62${value}`;
    touch(this.model.state, registerPart(person.village), 'person', id);
  }

  async #save(device: number, kind: SaveKind, target: number, value: number): Promise<void> {
    await this.#open(device);
    const saved = await this.#record(device, kind, target, value);
    if (saved.done === 'saved') this.saved.set(saved.id, { id: saved.id, device });
  }

  #record(device: number, kind: SaveKind, target: number, value: number): Promise<Saved> {
    const { records } = this.phoneOf(device).core;
    const person = simId(PERSON, target);
    const village = 1 + (target % VILLAGES);
    switch (kind) {
      case 'concern':
        return records.concern({ person, village, story: `Cerita ${value}`, place: null, signs: [], happened: null });
      case 'visit':
        return records.visit({ person, village, outcome: 'MET', note: `Catatan ${value}`, signs: [] });
      case 'person':
        return records.addPerson({ ...NOBODY, village, name: `Baru ${value}` });
      case 'phone':
        return records.correctPerson(person, { phone: `+62${value}` });
      case 'name':
        return records.correctPerson(person, { name: `Nama ${value}` });
    }
  }

  async #sync(device: number, fault: Fault, locked: boolean): Promise<void> {
    const { core, network, gate } = await this.#signedIn(device);
    if (locked) core.profiles.shut();
    await core.settled();
    network.spoil(fault);
    const state = await core.link.syncNow();
    network.heal(gate);
    if (state === 'login') this.#session[DEVICES[device]?.phone ?? 0] = null;
    if (state === 'trouble') throw new Violation('a sync fails only for want of a road');
    if (state === 'idle') await checkAfterSync(this, device);
  }

  async #crash(device: number, during: 'save' | 'sync', at: number): Promise<void> {
    const phone = await this.#signedIn(device);
    const off = phone.gate.arm(during === 'save' ? at % 12 : at);
    const work = during === 'save' ? this.#record(device, 'concern', at % 12, at) : phone.core.link.syncNow();
    await Promise.race([off, work]);
    await phone.start();
    for (const row of await this.rowsOf(device)) this.saved.set(row.id, { id: row.id, device });
  }

  /** The file goes there, and the receipts of what was carried before come back. */
  async #carry(from: SimPhone, to: SimPhone): Promise<void> {
    const file = await from.core.outbox.exportUnsent();
    if (file) await to.core.outbox.carry(file);
    const receipts = await to.core.outbox.exportReceipts();
    if (receipts) await from.core.outbox.carry(receipts);
  }

  /** Unlocked, whatever it takes. */
  async #open(device: number): Promise<SimPhone> {
    const phone = this.phoneOf(device);
    const { profiles } = phone.core;
    const lock = profiles.lock();
    const id = phone.devices.get(device);
    if (lock.state === 'open' && lock.tile.id === id) return phone;
    const here = id !== undefined && profiles.list().some((tile) => tile.id === id);
    if (!here) return this.#enter(device, undefined);
    profiles.choose(id);
    const done = await profiles.unlock(id, PIN);
    return done.done === 'open' ? phone : this.#enter(device, id);
  }

  async #enter(device: number, known: string | undefined): Promise<SimPhone> {
    const phone = this.phoneOf(device);
    const { profiles, link } = phone.core;
    for (let times = 0; times < 3; times++) {
      const id = profiles.list().find((tile) => tile.id === known)?.id;
      const entered = await profiles.signIn(String(this.accountOf(device)), 'rahasia', id);
      this.#session[DEVICES[device]?.phone ?? 0] = device;
      const opens = entered === 'unlock' && id !== undefined;
      const done = opens ? (await profiles.unlock(id, PIN)).done : await this.#enrol(phone);
      if (done === 'open') return this.#entered(device, phone);
      // Taken back meanwhile; the sync that follows a sign-in tells the phone.
      await link.syncNow();
    }
    throw new Violation('nobody gets in');
  }

  #entered(device: number, phone: SimPhone): SimPhone {
    const lock = phone.core.profiles.lock();
    if (lock.state !== 'open') throw new Violation('open, and not open');
    phone.devices.set(device, lock.tile.id);
    phone.past.set(device, (phone.past.get(device) ?? new Set()).add(lock.tile.id));
    return phone;
  }

  async #enrol(phone: SimPhone): Promise<string> {
    return phone.core.profiles.enrol({ kind: 'pin', text: PIN }, 'HP');
  }

  async #signedIn(device: number): Promise<SimPhone> {
    const phone = await this.#open(device);
    const at = DEVICES[device]?.phone ?? 0;
    if (this.#session[at] === device && this.model.state.sessions.has(phone.network.cookie ?? '')) return phone;
    const entered = await phone.core.profiles.signIn(String(this.accountOf(device)), 'rahasia', phone.devices.get(device));
    this.#session[at] = device;
    if (entered !== 'open') throw new Violation(`nobody signs in: ${entered}`);
    return phone;
  }

  /** What a phone says now became of somebody's records. */
  async #note(device: number): Promise<void> {
    const rows = await this.rowsOf(device);
    for (const row of rows) {
      if (row.fate !== 'taken' && row.fate !== 'review') this.claims.delete(row.id);
      else if (!this.claims.has(row.id)) this.claims.set(row.id, this.restores);
    }
    const here = new Set(rows.map((row) => row.id));
    for (const note of this.saved.values()) if (note.device === device && !here.has(note.id)) this.wiped.add(note.id);
  }

  /** A good road for everybody, until nothing changes any more. */
  async #rest(): Promise<void> {
    for (let round = 0; round < 3; round++) {
      for (const device of DEVICES.keys()) {
        this.#now += 1_000;
        await this.#sync(device, NO_FAULT, false);
      }
    }
    // A wipe may have ended the last round; then one more brings the copy back.
    for (const device of DEVICES.keys()) await this.#sync(device, NO_FAULT, false);
    for (const device of DEVICES.keys()) await this.#note(device);
    await checkAtRest(this);
  }
}

/** Whose records may have another fate after this step: everybody's on the phones that did something. */
const touchedBy = (step: Step): number[] => {
  const acting = 'device' in step ? [step.device] : 'from' in step ? [step.from, step.to] : [];
  const phones = new Set(acting.map((device) => DEVICES[device]?.phone));
  return [...DEVICES.keys()].filter((device) => phones.has(DEVICES[device]!.phone));
};

const NOBODY = {
  name: null, sex: 'UNKNOWN', born: null, precision: 'UNKNOWN', phone: null, home: null, known: null, household: null, relation: null,
  nik: null,
} as const;
