import type { NewConcern, NewHousehold, NewPerson, NewVisit, Records, Saved } from './field.ts';
import type { Opened } from './opened.ts';
import { patchOf } from './patch.ts';
import type { Fields } from './protocol.ts';
import type { ToSave } from './recorder.ts';
import type { HouseholdFields, Id, PersonFields } from './shapes.ts';

/** Writes for whoever is unlocked; `locked` when nobody is. */
export interface Writer {
  opened(): Opened | null;
  save(what: ToSave): Promise<Saved>;
}

const PERSON_FIELDS = ['name', 'sex', 'born', 'precision', 'phone', 'home', 'known', 'household', 'relation'] as const;
const HOUSEHOLD_FIELDS = ['home', 'rt', 'phone'] as const;

/** What nobody knows is left out. */
export const known = (fields: object): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

const only = <F extends object>(from: F, fields: readonly (keyof F)[]): Partial<F> =>
  Object.fromEntries(fields.filter((field) => field in from).map((field) => [field, from[field]])) as Partial<F>;

export const recordsOf = (writer: Writer): Records => {
  const name = (person: Id): string | null => writer.opened()?.registry.person(person)?.name ?? null;
  const save = (type: ToSave['type'], body: Fields, about: string | null, draft?: string): Promise<Saved> =>
    writer.save({ type, body, about, draft: draft ?? null });

  const correct = async <F extends object>(
    type: 'person-patch' | 'household-patch', of: Id, now: F | null | undefined, to: Partial<F>, about: string | null, draft?: string,
  ): Promise<Saved> => {
    const patch = now ? patchOf(now, to) : null;
    if (patch === null) return { done: writer.opened() ? 'unchanged' : 'locked' };
    return save(type, { of, ...patch }, about, draft);
  };

  return {
    addPerson: (person: NewPerson, draft) => save('person', known(person), person.name ?? person.known, draft),
    addHousehold: (household: NewHousehold, draft) => save('household', known(household), household.home, draft),
    correctPerson: (id, to, draft) => {
      const now = writer.opened()?.registry.person(id);
      return correct<PersonFields>('person-patch', id, now, only(to, PERSON_FIELDS), now?.name ?? null, draft);
    },
    correctHousehold: (id, to, draft) => {
      const now = writer.opened()?.registry.household(id);
      return correct<HouseholdFields>('household-patch', id, now, only(to, HOUSEHOLD_FIELDS), now?.home ?? null, draft);
    },
    concern: (concern: NewConcern, draft) =>
      save('concern', known(concern), 'person' in concern ? name(concern.person) : concern.about_name, draft),
    visit: (visit: NewVisit, draft) => {
      if (!('task' in visit)) return save('visit', known(visit), name(visit.person), draft);
      const task = writer.opened()?.registry.tasks().find((one) => one.id === visit.task);
      return save('visit', known({ ...visit, expect: task?.expect }), task?.name ?? null, draft);
    },
  };
};
