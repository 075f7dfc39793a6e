import { useField, useNow } from '../context.ts';
import { calm, raise, readAlarm, type Alarm } from './alarm.ts';

type Source = Omit<Alarm, 'advice' | 'since' | 'record'>;

/** Signs are ticked faster than the disk writes; the last tick must win. */
let before: Promise<unknown> = Promise.resolve();

/** A danger sign counts from the moment it is chosen, whether or not its form is ever finished. */
export const useDanger = (): ((advice: readonly string[], source: Source) => Promise<void>) => {
  const field = useField();
  const now = useNow();
  const settle = async (advice: readonly string[], source: Source): Promise<void> => {
    if (advice.length === 0) return calm(field, source.key);
    const since = (await readAlarm(field, source.key))?.since ?? new Date(now).toISOString();
    raise(field, { ...source, advice, since, record: null });
  };
  return (advice, source) => {
    const settled = before.then(() => settle(advice, source));
    before = settled.catch(() => undefined);
    return settled;
  };
};
