/**
 * What a kader may see or hear, danger first; codes are those of the server (care/Sign). What to do at each is our own proposal
 * after WHO's psychological first aid and mhGAP, to be confirmed by the regency's psychiatrist.
 */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  SUICIDE_NOW: ['stay', 'means', 'fetch', 'emergency'],
  VIOLENCE_NOW: ['distance', 'calm', 'fetch', 'emergency'],
  REFUSES_FOOD: ['stay', 'fetch', 'emergency'],
  CONFUSED_ILL: ['stay', 'fetch', 'emergency'],
  CHILD_AT_RISK: ['child', 'fetch', 'emergency'],
  PASUNG_IN_DANGER: ['stay', 'calm', 'fetch', 'emergency'],
  PERINATAL_PSYCHOSIS: ['stay', 'child', 'fetch', 'emergency'],
  SUICIDAL_THOUGHTS: ['stay', 'listen', 'means', 'fetch', 'hotline'],
  PSYCHOTIC_CALM: [],
  PASUNG: [],
  STOPPED_MEDICINE: [],
  HOMELESS: [],
  DISTRESS: [],
};

export const DANGER = Object.keys(SIGNS).filter((sign) => (SIGNS[sign] ?? []).length > 0);
export const OTHER_SIGNS = Object.keys(SIGNS).filter((sign) => !DANGER.includes(sign));

const ORDER = ['distance', 'stay', 'calm', 'listen', 'means', 'child', 'fetch', 'hotline', 'emergency'];

/** What to do when these were seen together: keeping one's distance wins over staying beside. */
export const adviceFor = (signs: readonly string[]): readonly string[] => {
  const all = new Set(signs.flatMap((sign) => SIGNS[sign] ?? []));
  if (all.has('distance')) all.delete('stay');
  return ORDER.filter((code) => all.has(code));
};
