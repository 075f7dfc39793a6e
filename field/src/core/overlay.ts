/** What was saved here and has not come back, laid over the server's rows. */
import { patched } from './patch.ts';
import type { Fields } from './protocol.ts';
import type { Household, Id, Person, RecordType } from './shapes.ts';
import type { OutboxRow } from './store.ts';

/** One's own record while its body may still be read. */
export interface Own {
  readonly n: number;
  readonly id: Id;
  readonly type: RecordType;
  readonly body: Fields;
  readonly fate: OutboxRow['fate'];
}

/** Not refused, so it may be shown as if it stood. */
export const standing = (own: Own): boolean => own.fate !== 'rejected' && own.fate !== 'conflict';
const applied = (own: Own): boolean => own.fate === 'waiting' || own.fate === 'taken';

export const villageOf = (part: string): number => Number(/^v(\d+)[kc]$/.exec(part)?.[1] ?? 0);

const UNKNOWN = {
  name: null, sex: 'UNKNOWN', born: null, precision: 'UNKNOWN', phone: null, home: null, known: null, household: null, relation: null,
} as const;

export const personOf = (id: Id, village: number, fields: Fields, pending: boolean): Person =>
  ({ ...UNKNOWN, nik4: null, alive: true, ...fields, id, village, pending }) as Person;

export const homeOf = (id: Id, village: number, fields: Fields): Household =>
  ({ head: null, home: null, rt: null, phone: null, ...fields, id, village, members: [], pending: false }) as Household;

/** Shows one's own record as if the server had it already. */
export const overlay = (own: Own, people: Map<Id, Person>, homes: Map<Id, Household>): void => {
  const { id, type, body } = own;
  const village = Number(body['village'] ?? 0);
  if (type === 'person' && standing(own) && !people.has(id)) {
    const { nik, village: _village, ...fields } = body;
    people.set(id, personOf(id, village, { ...fields, nik4: typeof nik === 'string' ? nik.slice(-4) : null }, true));
  } else if (type === 'household' && standing(own) && !homes.has(id)) {
    homes.set(id, { ...homeOf(id, village, body), pending: true });
  } else if (type === 'person-patch' && applied(own)) {
    change(people, body);
  } else if (type === 'household-patch' && applied(own)) {
    change(homes, body);
  }
};

const change = <T extends { readonly pending: boolean }>(all: Map<Id, T>, { of, ...patch }: Fields): void => {
  const now = all.get(String(of));
  if (now) all.set(String(of), { ...patched(now, patch), pending: true });
};
