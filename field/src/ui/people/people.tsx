import { useMemo, useState } from 'preact/hooks';
import { useChange, useField } from '../context.ts';
import { Text } from '../part/inputs.tsx';
import { Page } from '../part/page.tsx';
import { Do, Empty, Go } from '../part/pieces.tsx';
import { t } from '../words.ts';
import { Homes } from './homes.tsx';
import { PersonRow } from './rows.tsx';

/** More would be drawn at every key, and nobody reads them. */
const SHOWN = 12;

/** Kept while the app is open, so that coming back from a person shows what was sought. */
let lastSought = '';

export const People = () => {
  const field = useField();
  const [sought, setSought] = useState(lastSought);
  const change = useChange();
  // Drawn once and then only hidden: taking it down at the first letter is what a slow phone feels.
  const everybody = useMemo(() => <Homes homes={field.register.households()} />, [change]);
  const people = useMemo(() => field.register.search('', Infinity).length, [change]);
  const search = (text: string): void => {
    lastSought = text;
    setSought(text);
  };
  return (
    <Page title={t('people.title')} tab="people" sentence={people > 0 ? t('people.all', people) : undefined}
      foot={<><Go to={['people', 'new']}>{t('people.new')}</Go><Go to={['households', 'new']}>{t('people.new_home')}</Go></>}>
      <Text label={t('people.search')} hint={t('people.search_hint')} type="search" value={sought} change={search} most={60} />
      <div class="everybody" hidden={sought.trim() !== ''}>{everybody}</div>
      {sought.trim() !== '' && <Found sought={sought} />}
    </Page>
  );
};

const Found = ({ sought }: { sought: string }) => {
  const field = useField();
  const [most, setMost] = useState(SHOWN);
  const change = useChange();
  const found = useMemo(() => field.register.search(sought, most + 1), [sought, most, change]);
  return (
    <>
      <p class="count-line" role="status">{found.length > most ? t('people.many', most) : t('people.found', found.length)}</p>
      {found.length === 0 && <Empty>{t('people.nobody')}</Empty>}
      <ul class="rows">{found.slice(0, most).map((person) => <PersonRow key={person.id} person={person} />)}</ul>
      {found.length > most && <Do does={() => setMost(most + SHOWN)}>{t('people.more')}</Do>}
    </>
  );
};

/** At lock: what was sought may be a name. */
export const forgetSearch = (): void => {
  lastSought = '';
};
