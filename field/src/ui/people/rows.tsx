import type { Household, Person } from '../../core/field.ts';
import { useNow } from '../context.ts';
import { Row } from '../part/pieces.tsx';
import { ageOf } from '../times.ts';
import { coded, t } from '../words.ts';

export const nameOf = (person: Person): string => person.name ?? t('person.unnamed');

export const homeWords = (home: Household): string =>
  [home.rt && !home.home?.includes(home.rt) ? t('household.rt_short', home.rt) : null, home.home].filter(Boolean).join(' · ') || t('household.nowhere');

/** "Perempuan, 34 tahun": enough to tell two of the same name apart. */
export const about = (person: Person, now: number): string => {
  const age = ageOf(person.born, now);
  const years = age === null ? null : t(person.precision === 'DAY' ? 'person.age' : 'person.about_age', age);
  return [t(`sex.${person.sex}`), years].filter(Boolean).join(', ');
};

export const PersonRow = ({ person, within }: { person: Person; within?: boolean }) => {
  const now = useNow();
  const place = within ? person.relation && coded('relation', person.relation) : person.home ?? person.known;
  return (
    <Row to={['people', person.id]}>
      <b>{nameOf(person)}</b>
      <small>{[about(person, now), place].filter(Boolean).join(' · ')}</small>
      {(!person.alive || person.pending) && <small class="mark-words">{t(person.alive ? 'person.pending' : 'person.dead')}</small>}
    </Row>
  );
};
