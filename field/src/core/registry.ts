/**
 * The open copy in memory: the server's rows, and over them what was saved here and has not come back yet. Built at unlock,
 * gone at lock; nothing of it is written anywhere in clear.
 */
import { groupBy } from './group.ts';
import { homeOf, overlay, type Own, personOf, standing, villageOf } from './overlay.ts';
import type { Del, Fields } from './protocol.ts';
import type { Batch } from './pull.ts';
import { Search } from './search.ts';
import type { Decision, Household, Id, Instrument, Person, Report, Seen, Task } from './shapes.ts';

type Rows = Map<Id, Map<string, Fields>>;

/** What the server's rows say. Building it is the dear part, and it stays as it is when something is saved here. */
interface Base {
  readonly people: ReadonlyMap<Id, Person>;
  readonly homes: ReadonlyMap<Id, Household>;
}

interface View {
  readonly people: ReadonlyMap<Id, Person>;
  readonly households: ReadonlyMap<Id, Household>;
  readonly tasks: Task[];
}

export class Registry {
  readonly #rows = new Map<string, Rows>();
  /** Records that were merged: whoever still asks for the old one gets the other. */
  readonly #merged = new Map<Id, Id>();
  #own: readonly Own[] = [];
  #complete = false;
  #base: Base | null = null;
  #view: View | null = null;
  /** Only who searches waits for it. */
  #search: Search | null = null;
  /** Apart from the view: thousands of them come after it, and no search needs one. */
  #events: Map<Id, Seen[]> | null = null;

  put(part: string, entity: string, id: Id, fields: Fields): void {
    const rows = this.#rows.get(entity) ?? new Map<Id, Map<string, Fields>>();
    this.#rows.set(entity, rows);
    const views = rows.get(id) ?? new Map<string, Fields>();
    rows.set(id, views.set(part, fields));
    this.#changed(entity);
  }

  applied({ part, reset, changes }: Batch): void {
    if (reset) this.drop(part);
    for (const change of changes) {
      if (change.k === 'up') this.put(part, change.e, change.id, change.d);
      else this.#gone(part, change);
    }
  }

  #gone(part: string, { e, id, into }: Del): void {
    this.#remove(part, e, id);
    if (into !== null) this.#merged.set(id, into);
  }

  drop(part: string): void {
    for (const [entity, rows] of this.#rows) for (const id of [...rows.keys()]) this.#remove(part, entity, id);
  }

  #remove(part: string, entity: string, id: Id): void {
    const views = this.#rows.get(entity)?.get(id);
    views?.delete(part);
    if (views?.size === 0) this.#rows.get(entity)?.delete(id);
    if (views) this.#changed(entity);
  }

  #changed(entity: string): void {
    if (entity === 'event') this.#events = null;
    else this.#stale(true);
  }

  #stale(rows: boolean): void {
    if (rows) this.#base = null;
    this.#view = null;
    this.#search = null;
  }

  own(own: readonly Own[]): void {
    this.#own = own;
    this.#stale(false);
  }

  search(text: string, most?: number): Person[] {
    this.#search ??= new Search(this.#now().people.values());
    return this.#search.find(text, most);
  }

  person(id: Id): Person | null {
    const { people } = this.#now();
    return people.get(id) ?? people.get(this.#merged.get(id) ?? '') ?? null;
  }

  household(id: Id): Household | null {
    return this.#now().households.get(id) ?? null;
  }

  households(): Household[] {
    return [...this.#now().households.values()];
  }

  /** From now on what is not here is nowhere. */
  complete(): void {
    this.#complete = true;
  }

  /** Null while that is still being read. */
  seen(person: Id): Seen[] | null {
    if (!this.#complete) return null;
    return (this.#events ??= this.#seen()).get(person) ?? [];
  }

  tasks(): Task[] {
    return this.#now().tasks;
  }

  reports(): Report[] {
    return this.#all('report').map(([id, , fields]) => ({ id, ...fields }) as unknown as Report)
      .sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  /** Its row bears the id of the record. */
  decision(record: Id): Decision | null {
    const [fields] = this.#rows.get('verdict')?.get(record)?.values() ?? [];
    return (fields as unknown as Decision | undefined) ?? null;
  }

  instruments(): Instrument[] {
    return this.#all('instrument').map(([, , fields]) => fields as unknown as Instrument);
  }

  /** Of each row what all views of it say together; the clinical view knows more than the kader's and comes last. */
  #all(entity: string): [Id, string, Fields][] {
    const rows = this.#rows.get(entity) ?? (new Map() as Rows);
    return [...rows].map(([id, views]) => {
      const sorted = [...views].sort(([a], [b]) => (a.at(-1) === b.at(-1) ? 0 : a.endsWith('c') ? 1 : -1));
      return [id, sorted.at(-1)?.[0] ?? '', Object.assign({}, ...sorted.map(([, fields]) => fields)) as Fields];
    });
  }

  #now(): View {
    return (this.#view ??= this.#built());
  }

  #built(): View {
    this.#base ??= {
      people: new Map(this.#all('person').map(([id, part, fields]) => [id, personOf(id, villageOf(part), fields, false)])),
      homes: new Map(this.#all('household').map(([id, part, fields]) => [id, homeOf(id, villageOf(part), fields)])),
    };
    const people = new Map(this.#base.people);
    const homes = new Map(this.#base.homes);
    for (const own of this.#own) overlay(own, people, homes);
    const members = groupBy(people.values(), (person) => person.household ?? '');
    const households = new Map([...homes].map(([id, home]) => [id, withMembers(home, members.get(id) ?? [])]));
    return { people, households, tasks: this.#tasks() };
  }

  #seen(): Map<Id, Seen[]> {
    const seen = groupBy(this.#all('event').map(([id, , fields]) => ({ id, ...fields }) as unknown as Seen), (one) => one.person);
    for (const one of seen.values()) one.sort((a, b) => (a.day < b.day ? 1 : -1));
    return seen;
  }

  #tasks(): Task[] {
    const answered = new Set(this.#own.filter(standing).map((own) => own.body['task']));
    return this.#all('task').map(([id, , fields]) => ({ id, ...fields, answered: answered.has(id) }) as unknown as Task)
      .sort((a, b) => (a.due < b.due ? -1 : 1));
  }
}

const withMembers = (home: Household, members: readonly Person[]): Household =>
  ({ ...home, members, head: members.find((one) => one.relation === 'HEAD')?.id ?? null });
