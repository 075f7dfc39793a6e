import type { Id, NewConcern, Sex, Time } from '../../core/field.ts';
import { DAY } from '../times.ts';

const HOUR = DAY / 24;

export const WHENS = ['now', 'hours', 'yesterday', 'day', 'unknown'] as const;
export type When = (typeof WHENS)[number];

/** A concern as it is being told. */
export interface Concern {
  readonly person: Id | null;
  readonly other: boolean;
  readonly name: string;
  readonly sex: Sex | null;
  readonly age: string;
  readonly village: number;
  readonly signs: readonly string[];
  readonly story: string;
  readonly when: When | null;
  readonly day: string;
  /** When the screen with the time was answered: "just now" means then, not when it was saved. */
  readonly told: number;
  readonly place: string;
}

export const nothingYet = (village: number): Concern => ({
  person: null, other: false, name: '', sex: null, age: '', village, signs: [], story: '', when: null, day: '', told: 0, place: '',
});

const STEPS = ['who', 'about', 'signs', 'story', 'when', 'place', 'check'] as const;
export type ReportStep = (typeof STEPS)[number];

/** Somebody of the register needs no description. */
export const stepsOf = (form: Concern): readonly ReportStep[] => STEPS.filter((step) => step !== 'about' || form.other);

export const answered = (form: Concern, step: ReportStep): boolean => {
  switch (step) {
    case 'who': return form.person !== null || form.other;
    case 'story': return form.story.trim().length > 0;
    case 'when': return form.when !== null && (form.when !== 'day' || form.day !== '');
    default: return true;
  }
};

/** The clock of whoever must act runs from here; about right is right enough, and better than nothing. */
export const happened = (form: Concern): Time | null => {
  switch (form.when) {
    case 'now': return new Date(form.told).toISOString();
    case 'hours': return new Date(form.told - 3 * HOUR).toISOString();
    case 'yesterday': return new Date(form.told - DAY).toISOString();
    case 'day': return new Date(`${form.day}T12:00`).toISOString();
    default: return null;
  }
};

export const concernOf = (form: Concern): NewConcern => {
  const said = {
    village: form.village, story: form.story.trim(), place: form.place.trim() || null, signs: form.signs, happened: happened(form),
  };
  if (form.person !== null) return { person: form.person, ...said };
  return {
    about_name: form.name.trim() || null, about_sex: form.sex, about_age: /^\d{1,3}$/.test(form.age) ? Number(form.age) : null, ...said,
  };
};
