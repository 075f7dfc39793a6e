import type { Instrument, Me, ScreeningDraft } from '../../core/field.ts';
import { clinical } from '../role.ts';
import { language } from '../words.ts';

/** What the screens read of a `jejaring-instrument/1` document. */
interface Wording { readonly id: string; readonly en?: string }
interface Label { readonly kader?: Wording; readonly clinician?: Wording }
export interface Answer { readonly id: string; readonly text: Wording }
export interface Item { readonly id: string; readonly text: Wording; readonly options: string | readonly Answer[] }
interface Band { readonly code: string; readonly followUp: boolean; readonly label: Label }
interface RedFlag { readonly code: string; readonly item: string; readonly say: { readonly kader?: readonly string[]; readonly clinician?: readonly string[] } }

export interface Paper {
  readonly title: Wording;
  readonly about?: Wording;
  readonly window?: Wording;
  readonly items: readonly Item[];
  readonly options?: Readonly<Record<string, readonly Answer[]>>;
  readonly sums?: readonly { readonly id: string; readonly bands: readonly Band[] }[];
  readonly redFlags?: readonly RedFlag[];
}

/** What the engine knows beyond the red flags, once everything is answered. */
interface Scored { readonly bands?: Readonly<Record<string, string>>; readonly followUp?: boolean }

export const paperOf = (instrument: Instrument): Paper => instrument as unknown as Paper;

export const say = (words: Wording | undefined): string => (language() === 'en' ? words?.en ?? words?.id : words?.id) ?? '';

export const answersTo = (paper: Paper, item: Item): readonly Answer[] =>
  (typeof item.options === 'string' ? paper.options?.[item.options] : item.options) ?? [];

const CAUTIOUS: Readonly<Record<'kader' | 'clinician', readonly string[]>> = {
  kader: ['stay', 'fetch', 'emergency'], clinician: ['stay', 'emergency'],
};

/** What to do at these red flags, in the order the document names it; a flag it does not explain is answered with care. */
export const adviceAt = ({ instrument, evaluation }: ScreeningDraft, me: Me): readonly string[] => {
  const voice = clinical(me) ? 'clinician' : 'kader';
  const flags = paperOf(instrument).redFlags?.filter((flag) => evaluation.flags.includes(flag.code) || evaluation.flags.includes(flag.item)) ?? [];
  const said = new Set(flags.flatMap((flag) => flag.say[voice] ?? flag.say.clinician ?? []));
  if (said.size === 0) return CAUTIOUS[voice];
  return [...said].sort((a, b) => Number(LAST.has(a)) - Number(LAST.has(b)));
};
const LAST = new Set(['fetch', 'hotline', 'emergency']);

/** look: somebody must see them · calm: nothing more now · unknown: this phone cannot tell. */
export interface Result { readonly kind: 'red' | 'look' | 'calm' | 'unknown'; readonly labels: readonly string[] }

/** A category and the next step. A kader reads only words written for kader; answers and sums are for nobody here. */
export const resultOf = ({ instrument, evaluation }: ScreeningDraft, me: Me): Result => {
  const scored = evaluation as Scored;
  const bands = paperOf(instrument).sums?.flatMap((sum) => sum.bands.filter((band) => band.code === scored.bands?.[sum.id])) ?? [];
  const labels = bands.map((band) => say(clinical(me) ? band.label.clinician ?? band.label.kader : band.label.kader)).filter(Boolean);
  if (evaluation.flags.length > 0) return { kind: 'red', labels: clinical(me) ? labels : [] };
  if (evaluation.missing.length > 0 || bands.length === 0) return { kind: 'unknown', labels: [] };
  return { kind: scored.followUp ?? bands.some((band) => band.followUp) ? 'look' : 'calm', labels: [...new Set(labels)] };
};
