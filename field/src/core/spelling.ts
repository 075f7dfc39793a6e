/**
 * A name as it is compared: words in one spelling, without titles, accents and old orthography. The same rules as on the
 * server (person/NameWords), so that whoever is found in the office is found on the phone.
 * Sources: Ejaan Yang Disempurnakan 1972 (oe, tj, dj, sj, nj, ch), common transliterations of Arabic names.
 */
const MOST_WORDS = 8;
const LONGEST_WORD = 30;

const list = (text: string): string[] => text.trim().split(/\s+/);

const TITLES = new Set(list(`
  h hj hajah haji kh nyai ust ustad ustadz ustadzah dr drg drs dra ir prof bin binti bt bte alm almh almarhum almarhumah
  bapak bpk pak ibu bu tn ny nn an sdr sdri sh se spd skm skep ners amd amk keb mkes msi mpd`));

const SHORT: Record<string, string> = {
  muhamad: 'm mu muh moh mohd mhd mohamad mohamed muhamed muhamat mohamat',
  ahmad: 'ah ahm ahmed ahmat',
  abdul: 'abd abdl',
  siti: 'st sitti',
};
const WHOLE = new Map(Object.entries(SHORT).flatMap(([whole, short]) => list(short).map((word) => [word, whole] as const)));

// In this order: a longer or older spelling before the letters it is made of.
const SPELLINGS = list(`oe=u tj=c dj=j sj=s nj=ny ch=h kh=h sy=s sh=s ts=s dz=z dh=d th=t gh=g ph=f q=k v=f x=ks y=i
  ae=ai ie=i ei=ai`).map((spelling) => spelling.split('=') as [string, string]);

const folded = (word: string): string => {
  let text = word.slice(0, LONGEST_WORD);
  for (const [old, now] of SPELLINGS) text = text.replaceAll(old, now);
  // Double letters are a matter of taste: Muhammad, Muhamad.
  return text.replace(/(.)\1+/gu, '$1');
};

const plain = (text: string): string[] =>
  text.normalize('NFKD').replace(/\p{M}+/gu, '').replace(/['’‘`ʼʻ]/g, '').toLowerCase().split(/[^\p{L}\p{Nd}]+/u).filter(Boolean);

const telling = (words: string[]): string[] => {
  const kept = words.filter((word) => !TITLES.has(word) && (word.length > 1 || WHOLE.has(word)));
  return kept.length > 0 ? kept : words;
};

/** Distinct words in the order they are said. */
export const nameWords = (name: string): string[] => {
  const words = telling(plain(name)).map(folded).map((word) => WHOLE.get(word) ?? word);
  return [...new Set(words)].slice(0, MOST_WORDS);
};

/** What may be meant by each word of a search that is still being typed: its beginning as written, or what it is short for. */
export const soughtWords = (text: string): string[][] =>
  telling(plain(text)).slice(0, MOST_WORDS).map((word) => {
    const spelled = folded(word);
    const whole = WHOLE.get(spelled);
    return whole === undefined ? [spelled] : [spelled, whole];
  });
