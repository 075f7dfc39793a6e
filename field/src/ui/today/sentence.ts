import type { Field } from '../../core/field.ts';
import { useField, useNow } from '../context.ts';
import { whoKnows, type Alarm } from '../help/alarm.ts';
import { needsAttention } from '../outbox/fates.ts';
import { daysUntil, urgency } from '../times.ts';
import { t } from '../words.ts';

/** The one thing to know before anything else; when all is well it says so. */
export const sentence = (field: Field, alarms: readonly Alarm[], now: number): string => {
  const unheard = alarms.filter((alarm) => whoKnows(field, alarm.record).by !== 'somebody').length;
  if (unheard > 0) return t('today.alarms', unheard);
  const open = field.work.tasks().filter((task) => !task.answered);
  const late = open.filter((task) => Date.parse(task.due) < now).length;
  if (late > 0) return t('today.late', late);
  const today = open.filter((task) => daysUntil(Date.parse(task.due), now) === 0).length;
  if (today > 0) return t('today.due', today);
  const attention = field.outbox.entries().filter(needsAttention).length;
  if (attention > 0) return t('today.attention', attention);
  const [next] = open;
  return next ? t('today.next', urgency(next.due, now).words) : t('today.nothing');
};

export const useSentence = (alarms: readonly Alarm[]): string => sentence(useField(), alarms, useNow());
