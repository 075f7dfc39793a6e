import type { Me, ScreeningDraft } from '../../core/field.ts';
import type { Band, Instrument, Label, Wording } from '../../core/instrument.ts';
import { say } from '../../core/instrument.ts';
import { clinical } from '../role.ts';
import { language } from '../words.ts';

/** What a draft carries is the whole document. */
export const paperOf = (instrument: ScreeningDraft['instrument']): Instrument => instrument as Instrument;

export const inWords = (words: Wording): string => say(words, language());

/** A flag that a document does not explain is answered with care. */
const CAUTIOUS = { kader: ['stay', 'fetch', 'emergency'], clinician: ['stay', 'emergency'] } as const;
/** Whoever reads from the top stays first and calls then, however many flags there are. */
const LAST: readonly string[] = ['fetch', 'hotline', 'emergency'];

export const adviceAt = ({ instrument, evaluation }: ScreeningDraft, me: Me): readonly string[] => {
  const voice = clinical(me) ? 'clinician' : 'kader';
  const raised = paperOf(instrument).redFlags.filter((flag) => evaluation.redFlags.includes(flag.code));
  const said = new Set(raised.flatMap((flag) => flag.say[voice] ?? []));
  return said.size === 0 ? CAUTIOUS[voice] : [...said].sort((a, b) => LAST.indexOf(a) - LAST.indexOf(b));
};

/** red: now · look: somebody must see them · calm: nothing more now · unknown: this phone cannot tell. */
export interface Result { readonly kind: 'red' | 'look' | 'calm' | 'unknown'; readonly labels: readonly string[] }

const reached = ({ instrument, evaluation }: ScreeningDraft): readonly Band[] =>
  paperOf(instrument).sums.flatMap((sum) => sum.bands.filter((band) => band.code === evaluation.bands[sum.id]));

/** A category and the next step. A kader reads only words written for kader; answers and sums are for nobody here. */
export const resultOf = (draft: ScreeningDraft, me: Me): Result => {
  const { redFlags, flags, missing, followUp } = draft.evaluation;
  const bands = reached(draft);
  const marks = paperOf(draft.instrument).flags.filter((flag) => flags.includes(flag.code));
  const words = (label: Label): string => {
    const meant = clinical(me) ? label.clinician ?? label.kader : label.kader;
    return meant ? inWords(meant) : '';
  };
  // Where something asks for a closer look, a sum that asks for nothing is not read out beside it.
  const telling = followUp ? [...bands.filter((band) => band.followUp || clinical(me)), ...marks] : bands;
  const labels = [...new Set(telling.map(({ label }) => words(label)).filter(Boolean))];
  if (redFlags.length > 0) return { kind: 'red', labels: clinical(me) ? labels : [] };
  if (followUp) return { kind: 'look', labels };
  return missing.length > 0 || bands.length === 0 ? { kind: 'unknown', labels: [] } : { kind: 'calm', labels };
};
