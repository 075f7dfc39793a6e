import { Changes } from './changes.ts';
import { fakeHouseholds, fakeId, fakeOutbox, fakePeople, fakeTasks, ME, POLICY } from './fake-data.ts';
import type { Household, LinkState, Lock, OutboxEntry, Person, RecordType, Saved, Storage, Tile } from './field.ts';
import { Search } from './search.ts';

/** Levers of the pretended world. */
export interface Levers {
  people: number;
  signal: boolean;
  /** The only password that is right. */
  password: string;
  /** The only PIN or phrase that is right. */
  secret: string;
  storage: Storage;
  update: boolean;
}

export const EVERYTHING: Levers = { people: 300, signal: true, password: 'rahasia', secret: '246810', storage: 'fine', update: false };
export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** What the pretended phone knows. */
export class World {
  readonly changes = new Changes();
  readonly levers: Levers;
  people: Person[];
  households: Household[];
  tasks;
  outbox: OutboxEntry[] = fakeOutbox();
  drafts = new Map<string, unknown>();
  search: Search;
  lock: Lock;
  tries = POLICY.wrongPins;
  link: LinkState = 'idle';
  next = 1;

  constructor(levers: Levers) {
    this.levers = levers;
    this.people = fakePeople(levers.people);
    this.households = fakeHouseholds(this.people);
    this.tasks = fakeTasks(this.people);
    this.search = new Search(this.people);
    this.lock = { state: 'locked', tile: this.tiles()[0] ?? null, why: 'start' };
  }

  tiles(): Tile[] {
    const waiting = this.outbox.filter((entry) => entry.receivedAt === null).length;
    return [
      { id: fakeId(9, 1), initials: 'WL', waiting, unlockable: true },
      { id: fakeId(9, 2), initials: 'GS', waiting: 2, unlockable: false },
    ];
  }

  become(lock: Lock): void {
    this.lock = lock;
    this.changes.tell('profile');
  }

  open(): void {
    const tile = this.tiles()[0];
    if (tile) this.become({ state: 'open', tile, me: ME });
  }

  async save(type: RecordType, about: string | null, draft?: string): Promise<Saved> {
    if (this.lock.state !== 'open') return { done: 'locked' };
    if (this.levers.storage === 'full') return { done: 'full' };
    await sleep(30);
    const id = fakeId(7, this.next++);
    const savedAt = new Date().toISOString();
    this.outbox.unshift({ id, type, savedAt, fate: 'waiting', code: '', receivedAt: null, about, correctable: type === 'screening' });
    if (draft) this.drafts.delete(draft);
    this.changes.tell('outbox');
    return { done: 'saved', id };
  }

  put(person: Person): void {
    this.people = [...this.people.filter((one) => one.id !== person.id), person];
    this.search = new Search(this.people);
    this.changes.tell('rows');
  }

  name(id: string): string | null {
    return this.people.find((one) => one.id === id)?.name ?? null;
  }
}
