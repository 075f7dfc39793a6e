import { useMemo, useState } from 'preact/hooks';
import type { Household } from '../../core/field.ts';
import { Do, Empty } from '../part/pieces.tsx';
import { href } from '../route.ts';
import { t } from '../words.ts';
import { homeWords, PersonRow } from './rows.tsx';

const SHOWN = 8;

/** Everybody, by who lives together. Cut: nobody scrolls through a village, and the phone need not draw it. */
export const Homes = ({ homes }: { homes: readonly Household[] }) => {
  const [most, setMost] = useState(SHOWN);
  const sorted = useMemo(() => byPlace(homes), [homes]);
  if (homes.length === 0) return <Empty>{t('people.empty')}</Empty>;
  return (
    <>
      <p class="count-line">{t('people.homes', homes.length)}</p>
      {sorted.slice(0, most).map((home) => (
        <section class="home" key={home.id}>
          <h2><a href={href('households', home.id)}>{homeWords(home)}</a></h2>
          <ul class="rows">{home.members.map((person) => <PersonRow key={person.id} person={person} within />)}</ul>
        </section>
      ))}
      {sorted.length > most && <Do does={() => setMost(most + SHOWN)}>{t('people.more')}</Do>}
    </>
  );
};

const byPlace = (homes: readonly Household[]): Household[] => {
  const keyed = homes.map((home) => [`${home.rt ?? '~'} ${home.home ?? '~'}`, home] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, home]) => home);
};
