import type { Field, Id, Report, Time } from '../../core/field.ts';
import { useChange, useField, useLoaded } from '../context.ts';

const PREFIX = 'alarm/';

/**
 * A danger sign that nobody has answered for yet. It outlives its form, encrypted like a draft: the one thing this phone must not
 * forget. Which answer raised it is not kept.
 */
export interface Alarm {
  /** Of the form it was raised in. */
  readonly key: string;
  readonly person: Id | null;
  /** Whom it is about, when the register does not know them. */
  readonly who: string | null;
  readonly village: number | null;
  /** Codes of what to do, in order. */
  readonly advice: readonly string[];
  readonly since: Time;
  /** Where the form goes on. */
  readonly back: readonly string[];
  /** What was saved; null while nothing is. */
  readonly record: Id | null;
}

export const raise = (field: Field, alarm: Alarm): void => field.drafts.keep(PREFIX + alarm.key, alarm);

export const readAlarm = (field: Field, key: string): Promise<Alarm | null> => field.drafts.read<Alarm>(PREFIX + key);

export const calm = (field: Field, key: string): Promise<void> => field.drafts.drop(PREFIX + key);

/** Its form became a record: from now on a receipt can say that somebody knows. */
export const recorded = async (field: Field, key: string, record: Id): Promise<boolean> => {
  const alarm = await readAlarm(field, key);
  if (alarm) raise(field, { ...alarm, record });
  return alarm !== null;
};

export const isAlarm = (draft: string): boolean => draft.startsWith(PREFIX);

/** The oldest first: nobody has waited longer. */
export const useAlarms = (): readonly Alarm[] | undefined => {
  const field = useField();
  return useLoaded(async () => {
    const keys = field.drafts.keys().filter(isAlarm);
    const alarms = await Promise.all(keys.map((key) => field.drafts.read<Alarm>(key)));
    return alarms.filter((alarm) => alarm !== null).sort((a, b) => (a.since < b.since ? -1 : 1));
  }, [useChange()]);
};

export const useAlarm = (key: string): Alarm | null | undefined => {
  const field = useField();
  return useLoaded(() => readAlarm(field, key), [key, useChange()]);
};

/** What is certain about who knows. Only a signed receipt or an answer counts; a request under way counts for nothing. */
export type Known =
  | { readonly by: 'nobody'; readonly why: 'unsaved' | 'no_signal' | 'unsent' | 'stopped' }
  | { readonly by: 'server'; readonly at: Time }
  | { readonly by: 'reader'; readonly report: Report }
  | { readonly by: 'somebody'; readonly report: Report };

const ANSWERED = new Set(['taken_up', 'referred', 'closed']);

export const whoKnows = (field: Field, record: Id | null): Known => {
  if (record === null) return { by: 'nobody', why: 'unsaved' };
  const reports = field.work.reports().filter((one) => one.of === record);
  const answer = reports.find((one) => ANSWERED.has(one.state));
  if (answer) return { by: 'somebody', report: answer };
  const reading = reports.find((one) => one.state === 'seen');
  if (reading) return { by: 'reader', report: reading };
  const entry = field.outbox.entry(record);
  // Review means a supervisor has it before them; a refused record is on nobody's desk.
  if (entry?.receivedAt && (entry.fate === 'taken' || entry.fate === 'review')) return { by: 'server', at: entry.receivedAt };
  if (entry?.fate === 'rejected' || entry?.fate === 'conflict') return { by: 'nobody', why: 'stopped' };
  return { by: 'nobody', why: field.link.state() === 'offline' ? 'no_signal' : 'unsent' };
};
