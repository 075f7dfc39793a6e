import type { Person } from './shapes.ts';
import { nameWords, soughtWords } from './spelling.ts';

/** Whoever did not change is not folded anew. */
const cards = new WeakMap<Person, Card>();

/** One person as searched: name, place and marks as folded words. */
interface Card {
  readonly person: Person;
  readonly sort: string;
  readonly names: readonly string[];
  readonly others: readonly string[];
  readonly digits: string;
}

const EXACT = 3;
const BEGINS = 2;
const NEAR = 1;

/** People found by any spelling, words in any order, the last one still being typed. Linear: 5,000 take a few milliseconds. */
export class Search {
  readonly #cards: Card[];

  constructor(people: Iterable<Person>) {
    this.#cards = [...people].map(card).sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0));
  }

  find(text: string, most = 50): Person[] {
    const digits = text.replace(/[\s.+-]/g, '');
    if (/^\d{3,}$/.test(digits)) return this.#byDigits(digits, most);
    const sought = soughtWords(text);
    if (sought.length === 0) return this.#cards.slice(0, most).map((one) => one.person);
    const found = this.#rank(sought, begins);
    return (found.length > 0 ? found : this.#rank(sought, alike)).slice(0, most);
  }

  #byDigits(digits: string, most: number): Person[] {
    // 0812… and +62812… are one number.
    const tail = digits.replace(/^(62|0)/, '');
    return this.#cards.filter((one) => one.digits.includes(tail)).slice(0, most).map((one) => one.person);
  }

  #rank(sought: string[][], likeness: Likeness): Person[] {
    const hits: { person: Person; score: number }[] = [];
    for (const one of this.#cards) {
      const score = scoreOf(one, sought, likeness);
      if (score > 0) hits.push({ person: one.person, score });
    }
    return hits.sort((a, b) => b.score - a.score).map((hit) => hit.person);
  }
}

type Likeness = (word: string, sought: string) => number;

/** Folding is the dear part, and most names stay when one changes. */
const folds = new Map<string, readonly string[]>();
const MOST_FOLDS = 30_000;

const words = (text: string): readonly string[] => {
  const known = folds.get(text);
  if (known) return known;
  if (folds.size > MOST_FOLDS) folds.clear();
  const fresh = nameWords(text);
  folds.set(text, fresh);
  return fresh;
};

/** At the lock no name may stay in memory. */
export const forgetFolds = (): void => folds.clear();

const card = (person: Person): Card => {
  const known = cards.get(person) ?? folded(person);
  cards.set(person, known);
  return known;
};

const folded = (person: Person): Card => ({
  person,
  sort: (person.name ?? '￿').toLowerCase(),
  names: words(person.name ?? ''),
  others: words([person.home, person.known].filter(Boolean).join(' ')),
  digits: [person.phone, person.nik4].filter(Boolean).join(' ').replace(/[+.-]/g, ''),
});

const begins: Likeness = (word, sought) => (word === sought ? EXACT : word.startsWith(sought) ? BEGINS : 0);

/** One wrong, missing, added or swapped letter; never in the first one, nor in short words. */
const alike: Likeness = (word, sought) => {
  const straight = begins(word, sought);
  if (straight > 0) return straight;
  return sought.length >= 4 && word[0] === sought[0] && oneLetter(word, sought) ? NEAR : 0;
};

const oneLetter = (word: string, sought: string): boolean => {
  let at = 0;
  while (at < sought.length && word[at] === sought[at]) at++;
  const rest = sought.slice(at + 1);
  return word.startsWith(rest, at + 1) || word.startsWith(sought.slice(at), at + 1) || word.startsWith(rest, at)
    || (word[at] === sought[at + 1] && word[at + 1] === sought[at] && word.startsWith(sought.slice(at + 2), at + 2));
};

const best = (words: readonly string[], meant: string[], likeness: Likeness): number => {
  let top = 0;
  for (const word of words) for (const sought of meant) top = Math.max(top, likeness(word, sought));
  return top;
};

/** Every word must be found; a name counts more than a place. */
const scoreOf = (one: Card, sought: string[][], likeness: Likeness): number => {
  let score = 0;
  for (const meant of sought) {
    const name = best(one.names, meant, likeness) * 2;
    const other = name > 0 ? 0 : best(one.others, meant, likeness);
    if (name + other === 0) return 0;
    score += name + other;
  }
  return score;
};
