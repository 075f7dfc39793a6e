import type { Person } from '../../core/field.ts';
import { useField, useMe, useNow } from '../context.ts';
import { spoken } from '../help/contacts.tsx';
import { Page } from '../part/page.tsx';
import { Empty, Facts, Go, Notice, Row } from '../part/pieces.tsx';
import { clinical } from '../role.ts';
import { dayName } from '../times.ts';
import { coded, t } from '../words.ts';
import { about, homeWords, nameOf } from './rows.tsx';

export const PersonPage = ({ id }: { id: string }) => {
  const person = useField().register.person(id);
  if (!person) return <Page title={t('person.title')} back={['people']}><Empty>{t('person.gone')}</Empty></Page>;
  return (
    <Page title={t('person.title')} back={['people']} sentence={nameOf(person)}>
      <p class="lead">{about(person, useNow())}</p>
      {!person.alive && <Notice tone="idle">{t('person.dead')}</Notice>}
      {person.pending && <Notice tone="soon">{t('person.pending')}</Notice>}
      {person.alive && <Acts person={person} />}
      <Where person={person} />
      <SeenWhen person={person} />
      <Go to={['people', id, 'correct']}>{t('person.correct')}</Go>
    </Page>
  );
};

const Acts = ({ person }: { person: Person }) => {
  const { screenings } = useField();
  return (
    <p class="acts">
      <Go to={['report', 'about', person.id]} first>{t('person.report')}</Go>
      {screenings.instruments().length > 0 && <Go to={['screening', person.id]}>{t('person.screening')}</Go>}
      <Go to={['visit', 'person', person.id, 'outcome']}>{t('person.visit')}</Go>
      {person.phone && <a class="btn" href={`tel:${person.phone}`}>{t('contacts.call')}</a>}
    </p>
  );
};

const Where = ({ person }: { person: Person }) => {
  const field = useField();
  const me = useMe();
  const home = person.household ? field.register.household(person.household) : null;
  const village = me.villages.find((one) => one.no === person.village);
  return (
    <>
      <Facts all={[
        [t('person.home'), person.home], [t('person.village'), village?.name ?? null], [t('person.phone'), person.phone && spoken(person.phone)],
        [t('person.known'), person.known], [t('person.nik'), person.nik4 && `•••• ${person.nik4}`],
        ...(clinical(me) ? [[t('person.level'), person.level ? t(`level.${person.level}`) : null], [t('person.note'), person.note ?? null]] as const : []),
      ]} />
      {home && <ul class="rows"><Row to={['households', home.id]}><b>{t('person.household')}</b><small>{homeWords(home)} · {t('household.members', home.members.length)}</small></Row></ul>}
    </>
  );
};

/** That they were seen, never what was found. */
const SeenWhen = ({ person }: { person: Person }) => {
  const seen = useField().register.seen(person.id);
  if (seen === null) return null;
  return (
    <section aria-labelledby="seen">
      <h2 id="seen">{t('person.seen')}</h2>
      {seen.length === 0
        ? <Empty>{t('person.never_seen')}</Empty>
        : <ul class="plain">{seen.slice(0, 5).map((one) => <li key={one.id}>{coded('seen', one.kind)}, {dayName(one.day)}</li>)}</ul>}
    </section>
  );
};
