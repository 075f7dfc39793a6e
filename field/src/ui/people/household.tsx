import { useField, useMe, useNow } from '../context.ts';
import { spoken } from '../help/contacts.tsx';
import { Page } from '../part/page.tsx';
import { Empty, Facts, Go, Notice } from '../part/pieces.tsx';
import { moment } from '../times.ts';
import { t } from '../words.ts';
import { homeWords, PersonRow } from './rows.tsx';

export const HouseholdPage = ({ id }: { id: string }) => {
  const home = useField().register.household(id);
  const now = useNow();
  const village = useMe().villages.find((one) => one.no === home?.village);
  if (!home) return <Page title={t('household.title')} back={['people']}><Empty>{t('household.gone')}</Empty></Page>;
  return (
    <Page title={t('household.title')} back={['people']} sentence={homeWords(home)}>
      {home.pending && <Notice tone="soon">{t('person.pending')}</Notice>}
      <Facts all={[[t('household.rt'), home.rt], [t('person.village'), village?.name ?? null], [t('person.phone'), home.phone && spoken(home.phone)],
        [t('household.changed'), home.changed ? t(home.mine ? 'household.changed_mine' : 'household.changed_other', moment(home.changed, now)) : null]]} />
      <h2>{t('household.members', home.members.length)}</h2>
      {home.members.length === 0 && <Empty>{t('household.nobody')}</Empty>}
      <ul class="rows">{home.members.map((person) => <PersonRow key={person.id} person={person} within />)}</ul>
      <p class="acts">
        <Go to={['households', id, 'people']} first>{t('household.add')}</Go>
        <Go to={['households', id, 'correct']}>{t('household.correct')}</Go>
      </p>
    </Page>
  );
};
