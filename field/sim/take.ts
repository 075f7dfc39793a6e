import { postPart, registerPart, type State, touch } from './state.ts';

export interface Taken { readonly s: 'ok' | 'review' | 'rejected'; readonly code: string }
type Body = Readonly<Record<string, unknown>>;

const ok: Taken = { s: 'ok', code: '' };
const review = (code: string): Taken => ({ s: 'review', code });

/** What the domain makes of one opened record: the classes of docs/sync-protocol.md in their simplest form. */
export const take = (state: State, author: number, id: string, type: string, body: Body, at: string): Taken => {
  const word = judge(state, author, id, type, body, at);
  if (word.s === 'ok') state.applied.push({ id, type, body });
  if (word.s === 'review') state.reviews.set(id, word.code);
  if (word.s !== 'rejected') report(state, author, id, type, word.s === 'ok' ? 'received' : 'review', at);
  return word;
};

const judge = (state: State, author: number, id: string, type: string, body: Body, at: string): Taken => {
  switch (type) {
    case 'concern':
    case 'visit':
      return event(state, author, id, type, body, at);
    case 'person':
      return person(state, author, id, body);
    case 'person-patch':
      return patch(state, author, id, body);
    default:
      return review('unknown_type');
  }
};

const inReach = (state: State, author: number, village: number): boolean => state.villages[author]?.includes(village) ?? false;

const event = (state: State, author: number, id: string, kind: string, body: Body, at: string): Taken => {
  const about = state.people.get(String(body['person']));
  if (!about) return review('needs_person');
  if (!inReach(state, author, about.village)) return review('out_of_scope');
  state.seen.set(id, { person: String(body['person']), kind, day: at.slice(0, 10) });
  touch(state, registerPart(about.village), 'event', id);
  return ok;
};

const person = (state: State, author: number, id: string, body: Body): Taken => {
  const village = Number(body['village']);
  if (!inReach(state, author, village)) return review('out_of_scope');
  state.people.set(id, { village, name: String(body['name']), phone: null });
  touch(state, registerPart(village), 'person', id);
  return ok;
};

/** Low-risk fields: the last received wins, with history. Identity fields wait for a human. */
const patch = (state: State, author: number, id: string, body: Body): Taken => {
  const of = String(body['of']);
  const about = state.people.get(of);
  if (!about) return review('needs_person');
  if (!inReach(state, author, about.village)) return review('out_of_scope');
  if ('name' in body) return review('identity');
  const value = (body['phone'] as { new: string }).new;
  state.history.push({ record: id, of, field: 'phone', value });
  about.phone = value;
  touch(state, registerPart(about.village), 'person', of);
  return ok;
};

const report = (state: State, author: number, id: string, kind: string, word: string, at: string): void => {
  state.reports.set(id, { of: id, kind, at, state: word, role: 'NURSE', post: author });
  touch(state, postPart(author), 'report', id);
};
