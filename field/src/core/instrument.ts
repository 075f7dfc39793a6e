/**
 * Reads and evaluates `jejaring-instrument/1` (docs/instrument-format.md). The server's id.jejaring.screening does the same;
 * field/vectors/instruments.json holds both to it.
 */

/** Words of a document; without English the Indonesian is shown. */
export interface Wording {
  readonly id: string;
  readonly en?: string;
}

export type Condition =
  | { readonly any: readonly string[]; readonly of: readonly string[] }
  | { readonly all: readonly string[]; readonly of: readonly string[] }
  | { readonly count: readonly string[]; readonly of: readonly string[]; readonly atLeast: number }
  | { readonly sum: string; readonly atLeast?: number; readonly atMost?: number };

export interface Option {
  readonly id: string;
  readonly text: Wording;
  readonly weight: number;
}

export interface Item {
  readonly id: string;
  readonly text: Wording;
  /** Name of an option set. */
  readonly options: string;
  /** Asked only if this holds. */
  readonly showIf?: Condition;
}

/** What a phone was sent holds only the words its reader may read. */
export interface Label {
  readonly kader?: Wording;
  readonly clinician?: Wording;
}

/** Codes of what to do at once, in order. */
export interface Say {
  readonly kader?: readonly string[];
  readonly clinician?: readonly string[];
}

export interface Band {
  readonly code: string;
  readonly min: number;
  readonly max: number;
  readonly followUp: boolean;
  readonly label: Label;
}

export interface Sum {
  readonly id: string;
  readonly items: readonly string[];
  readonly bands: readonly Band[];
}

export interface Flag {
  readonly code: string;
  readonly when: Condition;
  readonly label: Label;
}

export interface RedFlag {
  readonly code: string;
  readonly item: string;
  readonly options: readonly string[];
  readonly say: Say;
}

export interface Suits {
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly sex: string | null;
}

export interface Instrument {
  readonly format: 'jejaring-instrument/1';
  readonly id: string;
  readonly version: string;
  readonly status: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly languages: readonly string[];
  readonly title: Wording;
  readonly about: Wording;
  readonly window: Wording;
  readonly audience: readonly string[];
  readonly suits: Suits;
  readonly licence: string;
  readonly options: Readonly<Record<string, readonly Option[]>>;
  readonly items: readonly Item[];
  readonly sums: readonly Sum[];
  readonly flags: readonly Flag[];
  readonly redFlags: readonly RedFlag[];
  readonly whenMissing: 'no-total';
}

/** Option by item. */
export type Answers = Readonly<Record<string, string>>;

/** What is known of whoever is asked; what is not known excludes nobody. */
export interface Subject {
  readonly age: number | null;
  readonly sex: string | null;
}

export interface Evaluation {
  /** Items that are asked, given these answers. */
  readonly visible: readonly string[];
  /** Visible ones without an answer: then there is no sum and no band, but what is certain stands. */
  readonly missing: readonly string[];
  /** Somebody the sums were made for. */
  readonly suits: boolean;
  readonly sums: Readonly<Record<string, number>>;
  readonly bands: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
  readonly redFlags: readonly string[];
  /** Somebody must look closer. */
  readonly followUp: boolean;
}

export interface Refusal {
  readonly item: string;
  readonly why: 'unknown_item' | 'unknown_option' | 'not_asked';
}

const own = (object: object, key: string): boolean => Object.prototype.hasOwnProperty.call(object, key);

export function say(words: Wording, language: string): string {
  return language === 'en' && words.en !== undefined ? words.en : words.id;
}

export function optionsOf(instrument: Instrument, item: Item): readonly Option[] {
  return instrument.options[item.options] ?? [];
}

function chosen(instrument: Instrument, item: Item, answers: Answers): Option | undefined {
  return own(answers, item.id) ? optionsOf(instrument, item).find((option) => option.id === answers[item.id]) : undefined;
}

function count(items: readonly string[], of: readonly string[], answers: Answers): number {
  return items.filter((id) => own(answers, id) && of.includes(answers[id] ?? '')).length;
}

/** An item that is not answered, or not asked, speaks neither for nor against. */
function holds(condition: Condition, answers: Answers, sums: Readonly<Record<string, number>>): boolean {
  if ('any' in condition) {
    return count(condition.any, condition.of, answers) > 0;
  }
  if ('all' in condition) {
    return count(condition.all, condition.of, answers) === condition.all.length;
  }
  if ('count' in condition) {
    return count(condition.count, condition.of, answers) >= condition.atLeast;
  }
  const sum = own(sums, condition.sum) ? sums[condition.sum] : undefined;
  return sum !== undefined
    && (condition.atLeast === undefined || sum >= condition.atLeast)
    && (condition.atMost === undefined || sum <= condition.atMost);
}

function asked(item: Item, answers: Answers): boolean {
  return item.showIf === undefined || holds(item.showIf, answers, {});
}

/** What cannot be an answer to this instrument: in the order of its items, unknown ones last. */
export function refusals(instrument: Instrument, answers: Answers): Refusal[] {
  const refused: Refusal[] = [];
  for (const item of instrument.items.filter((each) => own(answers, each.id))) {
    if (chosen(instrument, item, answers) === undefined) {
      refused.push({ item: item.id, why: 'unknown_option' });
    } else if (!asked(item, answers)) {
      refused.push({ item: item.id, why: 'not_asked' });
    }
  }
  const known = new Set(instrument.items.map((item) => item.id));
  for (const id of Object.keys(answers).filter((each) => !known.has(each)).sort()) {
    refused.push({ item: id, why: 'unknown_item' });
  }
  return refused;
}

/** Answers without those to items that are no longer asked, for a form whose earlier answer was changed. */
export function stillAsked(instrument: Instrument, answers: Answers): Answers {
  const kept: Record<string, string> = {};
  for (const item of instrument.items) {
    const answer = own(answers, item.id) ? answers[item.id] : undefined;
    if (answer !== undefined && asked(item, kept)) {
      kept[item.id] = answer;
    }
  }
  return kept;
}

function fits(suits: Suits, who: Subject): boolean {
  const young = suits.ageFrom !== null && who.age !== null && who.age < suits.ageFrom;
  const old = suits.ageTo !== null && who.age !== null && who.age > suits.ageTo;
  const other = suits.sex !== null && who.sex !== null && who.sex !== suits.sex;
  return !young && !old && !other;
}

function total(instrument: Instrument, sum: Sum, answers: Answers): number {
  return instrument.items
    .filter((item) => sum.items.includes(item.id))
    .reduce((weight, item) => weight + (chosen(instrument, item, answers)?.weight ?? 0), 0);
}

export function evaluate(instrument: Instrument, answers: Answers, who: Subject): Evaluation {
  if (refusals(instrument, answers).length > 0) {
    throw new Error('not answers to this instrument');
  }
  const visible = instrument.items.filter((item) => asked(item, answers));
  const missing = visible.filter((item) => chosen(instrument, item, answers) === undefined).map((item) => item.id);
  const suits = fits(instrument.suits, who);
  const sums: Record<string, number> = {};
  const bands: Record<string, string> = {};
  let followUp = false;
  for (const sum of missing.length === 0 && suits ? instrument.sums : []) {
    const value = total(instrument, sum, answers);
    const band = sum.bands.find((each) => each.min <= value && value <= each.max);
    sums[sum.id] = value;
    bands[sum.id] = band?.code ?? '';
    followUp ||= band?.followUp ?? false;
  }
  const flags = instrument.flags.filter((flag) => holds(flag.when, answers, sums)).map((flag) => flag.code);
  const redFlags = instrument.redFlags
    .filter((flag) => count([flag.item], flag.options, answers) > 0)
    .map((flag) => flag.code);
  followUp ||= flags.length > 0 || redFlags.length > 0;
  return { visible: visible.map((item) => item.id), missing, suits, sums, bands, flags, redFlags, followUp };
}

type Shape = (value: unknown, path: string) => void;

function fail(path: string, what: string): never {
  throw new Error(`not an instrument: ${path || '/'} ${what}`);
}

const must = (holds: (value: unknown) => boolean, what: string): Shape => (value, path) => {
  if (!holds(value)) {
    fail(path, what);
  }
};

const text = must((value) => typeof value === 'string' && value.trim() !== '', 'is no text');
const whole = must((value) => Number.isInteger(value), 'is no whole number');
const yesNo = must((value) => typeof value === 'boolean', 'is neither true nor false');
const exactly = (...words: string[]): Shape => must((value) => words.includes(value as string), `is not ${words.join(', ')}`);
const orNull = (shape: Shape): Shape => (value, path) => {
  if (value !== null) {
    shape(value, path);
  }
};
const list = (shape: Shape): Shape => (value, path) => {
  if (!Array.isArray(value)) {
    return fail(path, 'is no list');
  }
  value.forEach((each, n) => shape(each, `${path}/${n}`));
};

function entries(value: unknown, path: string): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : fail(path, 'is no object');
}

const named = (shape: Shape): Shape => (value, path) => {
  entries(value, path).forEach(([name, each]) => shape(each, `${path}/${name}`));
};

/** Every key known, none of the needed ones left out. */
const object = (needed: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape => (value, path) => {
  const keys = entries(value, path);
  for (const [key, each] of keys) {
    const shape = own(needed, key) ? needed[key] : own(optional, key) ? optional[key] : undefined;
    (shape ?? (() => fail(path, `has the unknown key ${key}`)))(each, `${path}/${key}`);
  }
  Object.keys(needed).filter((key) => !keys.some(([name]) => name === key)).forEach((key) => fail(path, `lacks ${key}`));
};

const texts = list(text);
const wording = object({ id: text }, { en: text });
const label = object({}, { kader: wording, clinician: wording });
const ANY = object({ any: texts, of: texts });
const ALL = object({ all: texts, of: texts });
const COUNT = object({ count: texts, of: texts, atLeast: whole });
const SUM = object({ sum: text }, { atLeast: whole, atMost: whole });
const condition: Shape = (value, path) => {
  const keys = entries(value, path).map(([key]) => key);
  const shape = keys.includes('any') ? ANY : keys.includes('all') ? ALL : keys.includes('count') ? COUNT : SUM;
  shape(value, path);
};

const DOCUMENT = object({
  format: exactly('jejaring-instrument/1'),
  id: text,
  version: text,
  status: exactly('draft', 'active', 'retired'),
  validFrom: text,
  validTo: orNull(text),
  languages: list(exactly('id', 'en')),
  title: wording,
  about: wording,
  window: wording,
  audience: texts,
  suits: object({ ageFrom: orNull(whole), ageTo: orNull(whole), sex: orNull(exactly('female', 'male')) }),
  licence: text,
  options: named(list(object({ id: text, text: wording, weight: whole }))),
  items: list(object({ id: text, text: wording, options: text }, { showIf: condition })),
  sums: list(object({
    id: text,
    items: texts,
    bands: list(object({ code: text, min: whole, max: whole, followUp: yesNo, label })),
  }, { source: text })),
  flags: list(object({ code: text, when: condition, label }, { source: text })),
  redFlags: list(object({
    code: text, item: text, options: texts, say: object({}, { kader: texts, clinician: texts }),
  }, { source: text })),
  whenMissing: exactly('no-total'),
}, { source: object({ date: text, text }) });

/** Refuses whatever the closed format does not know; what names what is the server's business, which read it first. */
export function readInstrument(document: unknown): Instrument {
  DOCUMENT(document, '');
  return document as Instrument;
}
