import type { Field, Me } from '../../core/field.ts';
import { t } from '../words.ts';
import type { Alarm } from './alarm.ts';

/** An SMS passes through many hands: who asks and where, never about whom nor why. */
export const message = (field: Field, me: Me, alarm: Pick<Alarm, 'person' | 'village'>): string => {
  const village = me.villages.find((one) => one.no === alarm.village)?.name ?? me.villages[0]?.name ?? '';
  const person = alarm.person === null ? null : field.register.person(alarm.person);
  const rt = person?.household ? field.register.household(person.household)?.rt : null;
  return t('help.message', me.name, me.title, rt ? t('help.message_place', rt, village) : village);
};
