import type { Person, PersonFields, Precision, Sex } from '../../core/field.ts';

/** A person as typed: text everywhere, nothing decided yet. */
export interface TypedPerson {
  readonly name: string;
  readonly known: string;
  readonly sex: Sex | null;
  readonly precision: Precision | null;
  readonly born: string;
  readonly year: string;
  readonly age: string;
  readonly phone: string;
  readonly home: string;
  readonly nik: string;
  readonly household: string;
  readonly relation: string;
}

export const NOBODY: TypedPerson = {
  name: '', known: '', sex: null, precision: null, born: '', year: '', age: '', phone: '', home: '', nik: '', household: '', relation: '',
};

export const RELATIONS = ['HEAD', 'SPOUSE', 'CHILD', 'PARENT', 'RELATIVE', 'OTHER'] as const;
const OLDEST = 120;

export const orNull = (text: string): string | null => text.trim() || null;

export const typedOf = (person: Person): TypedPerson => ({
  name: person.name ?? '', known: person.known ?? '', sex: person.sex, precision: person.born ? person.precision : 'UNKNOWN',
  born: person.precision === 'DAY' ? person.born ?? '' : '', year: person.born?.slice(0, 4) ?? '',
  age: '', phone: person.phone ?? '', home: person.home ?? '', nik: '', household: person.household ?? '', relation: person.relation ?? '',
});

/** The middle of the year stands for a year of which no more is known. */
const bornOf = (typed: TypedPerson, thisYear: number): string | null => {
  switch (typed.precision) {
    case 'DAY': return orNull(typed.born);
    case 'YEAR': return typed.year ? `${typed.year}-07-01` : null;
    case 'ESTIMATED': return typed.age ? `${thisYear - Number(typed.age)}-07-01` : typed.year ? `${typed.year}-07-01` : null;
    default: return null;
  }
};

export const fieldsOf = (typed: TypedPerson, now: number): PersonFields => {
  const born = bornOf(typed, new Date(now).getFullYear());
  return {
    name: orNull(typed.name), known: orNull(typed.known), sex: typed.sex ?? 'UNKNOWN',
    born, precision: born ? typed.precision ?? 'UNKNOWN' : 'UNKNOWN',
    phone: orNull(typed.phone), home: orNull(typed.home), household: orNull(typed.household), relation: orNull(typed.relation),
  };
};

/** What differs from the register; what was only read is not sent. */
export const changed = (person: Person, to: PersonFields): Partial<PersonFields> => {
  const differs = Object.entries(to).filter(([name, value]) => person[name as keyof PersonFields] !== value);
  const sameYear = to.precision === person.precision && to.precision !== 'DAY' && to.born?.slice(0, 4) === person.born?.slice(0, 4);
  return Object.fromEntries(differs.filter(([name]) => !(name === 'born' && sameYear)));
};

export type Fault = 'who' | 'sex' | 'born' | 'nik' | 'phone' | 'relation';

const between = (text: string, least: number, most: number): boolean => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;

const bornWrong = (typed: TypedPerson, now: number): boolean => {
  const thisYear = new Date(now).getFullYear();
  if (typed.precision === 'DAY') return !typed.born || Date.parse(typed.born) > now;
  if (typed.precision === 'YEAR') return !between(typed.year, thisYear - OLDEST, thisYear);
  return typed.precision === 'ESTIMATED' && typed.age !== '' && !between(typed.age, 0, OLDEST);
};

/** The same rules as at the server's door, so that what is saved is not refused days later. */
export const faults = (typed: TypedPerson, now: number): readonly Fault[] => {
  const found: readonly (Fault | false)[] = [
    !typed.name.trim() && !typed.known.trim() && 'who',
    typed.sex === null && 'sex',
    bornWrong(typed, now) && 'born',
    typed.nik !== '' && !/^\d{16}$/.test(typed.nik) && 'nik',
    typed.phone !== '' && !/^\+?[\d\s-]{8,20}$/.test(typed.phone) && 'phone',
    typed.household !== '' && typed.relation === '' && 'relation',
  ];
  return found.filter((fault) => fault !== false);
};
