import indonesian from '../messages/id.json';

export type Key = keyof typeof indonesian;
export type Language = 'id' | 'en';
type Catalogue = Readonly<Record<Key, string>>;
type Value = string | number;

const KEPT = 'language';
let catalogue: Catalogue = indonesian;
let spoken: Language = 'id';

export const language = (): Language => spoken;

/** English waits in a file of its own: most phones never need it. */
export const speak = async (wanted: Language): Promise<void> => {
  catalogue = wanted === 'en' ? (await import('../messages/en.json')).default : indonesian;
  spoken = wanted;
  document.documentElement.lang = wanted;
  dispatchEvent(new Event('languagechange'));
};

/** What somebody chose on this phone, before anybody has signed in. */
export const chosenLanguage = (): Language | null => {
  const kept = localStorage.getItem(KEPT);
  return kept === 'id' || kept === 'en' ? kept : null;
};

export const chooseLanguage = async (wanted: Language): Promise<void> => {
  localStorage.setItem(KEPT, wanted);
  await speak(wanted);
};

/** `{0}` is the first value; `{0|record|records}` the word that fits its number. */
const fill = (text: string, values: readonly Value[]): string =>
  text.replace(/\{(\d)(?:\|([^|}]*)\|([^}]*))?\}/g, (_all, at: string, one?: string, many?: string) => {
    const value = values[Number(at)] ?? '';
    return one === undefined ? String(value) : Number(value) === 1 ? one : (many ?? '');
  });

export const t = (key: Key, ...values: readonly Value[]): string => fill(catalogue[key], values);

/** Words for a code that a newer server may know and this app does not: then those of `prefix.other`. */
export const coded = (prefix: string, code: string, ...values: readonly Value[]): string => {
  const known = catalogue as Readonly<Record<string, string>>;
  return fill(known[`${prefix}.${code.toLowerCase()}`] ?? known[`${prefix}.other`] ?? code, values);
};
