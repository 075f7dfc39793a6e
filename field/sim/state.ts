import { ACCOUNTS, PEOPLE, VILLAGES } from './trace.ts';
import { INSTRUMENT, PERSON, POST, simId } from './ids.ts';

export interface ModelPerson { village: number; name: string; phone: string | null }
export interface Item { seq: number; readonly entity: string; readonly id: string; gone: { why: string } | null }
export interface ModelPart { epoch: number; head: number; items: Map<string, Item> }
export interface Word { readonly digest: string; readonly s: string; readonly code: string; readonly at: string }

/** Everything a copy of the server holds; plain, so that it can be copied and set back. */
export interface State {
  villages: number[][];
  devices: Map<string, number>;
  sessions: Map<string, number>;
  /** Devices that were taken back, for good, and those that said they forgot. */
  revoked: Map<string, 'after_push' | 'now'>;
  wiped: Set<string>;
  people: Map<string, ModelPerson>;
  /** What a register field was set to, by which record, in the order of receipt. */
  history: { readonly record: string; readonly of: string; readonly field: string; readonly value: unknown }[];
  /** Records applied, in the order of receipt: a repetition would stand here twice. */
  applied: { readonly id: string; readonly type: string; readonly body: unknown }[];
  reviews: Map<string, string>;
  words: Map<string, Word>;
  seen: Map<string, { person: string; kind: string; day: string }>;
  reports: Map<string, { of: string; kind: string; at: string; state: string; role: string; post: number }>;
  parts: Map<string, ModelPart>;
}

export const registerPart = (village: number): string => `v${village}k`;
export const postPart = (account: number): string => `post:${simId(POST, account)}`;

export const touch = (state: State, part: string, entity: string, id: string, gone: { why: string } | null = null): void => {
  const of = state.parts.get(part);
  if (!of) return;
  of.head += 1;
  of.items.set(`${entity}\n${id}`, { seq: of.head, entity, id, gone });
};

export const beginning = (): State => {
  const names = [...Array.from({ length: VILLAGES }, (_, n) => registerPart(n + 1)), ...ACCOUNTS.map((_, n) => postPart(n)), 'ref'];
  const state: State = {
    villages: ACCOUNTS.map((account) => [...account.villages]), devices: new Map(), sessions: new Map(), revoked: new Map(), wiped: new Set(),
    people: new Map(), history: [], applied: [], reviews: new Map(), words: new Map(), seen: new Map(), reports: new Map(),
    parts: new Map(names.map((name) => [name, { epoch: 1, head: 0, items: new Map() }])),
  };
  for (let n = 0; n < PEOPLE; n++) {
    const village = 1 + (n % VILLAGES);
    state.people.set(simId(PERSON, n), { village, name: `Orang ${n}`, phone: null });
    touch(state, registerPart(village), 'person', simId(PERSON, n));
  }
  touch(state, 'ref', 'instrument', simId(INSTRUMENT, 0));
  return state;
};

/** The partitions an account may hold, in order. */
export const scopeOf = (state: State, account: number): string[] =>
  [...(state.villages[account] ?? []).map(registerPart), postPart(account), 'ref'].sort();

/** The fields a phone keeps of a row; null when there is no such row in this partition. */
export const rowOf = (state: State, part: string, entity: string, id: string): Record<string, unknown> | null => {
  if (entity === 'person') {
    const person = state.people.get(id);
    return person && registerPart(person.village) === part ? { name: person.name, phone: person.phone } : null;
  }
  if (entity === 'event') {
    const seen = state.seen.get(id);
    const person = seen && state.people.get(seen.person);
    return seen && person && registerPart(person.village) === part ? { ...seen } : null;
  }
  if (entity === 'report') {
    const report = state.reports.get(id);
    if (!report || postPart(report.post) !== part) return null;
    const { post: _post, ...fields } = report;
    return fields;
  }
  return entity === 'instrument' ? { id: 'srq-20', version: '1' } : null;
};

/** Moves somebody; what a phone may have of them goes with them. */
export const movePerson = (state: State, id: string, village: number): void => {
  const person = state.people.get(id);
  if (!person || person.village === village) return;
  const [from, to] = [registerPart(person.village), registerPart(village)];
  person.village = village;
  const events = [...state.seen].filter(([, seen]) => seen.person === id).map(([event]) => event);
  for (const [entity, one] of [['person', id], ...events.map((event) => ['event', event])] as [string, string][]) {
    touch(state, from, entity, one, { why: 'moved' });
    touch(state, to, entity, one);
  }
};
