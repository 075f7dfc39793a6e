import { useState } from 'preact/hooks';
import type { Lock, Tile } from '../../core/field.ts';
import { useField } from '../context.ts';
import { Contacts } from '../help/contacts.tsx';
import { CarrySteps } from '../outbox/carry.tsx';
import { Heading } from '../part/page.tsx';
import { Do } from '../part/pieces.tsx';
import { t } from '../words.ts';
import { Door } from './door.tsx';
import { SignInForm } from './sign-in.tsx';
import { Unlock } from './unlock.tsx';

type Why = Extract<Lock, { state: 'locked' }>['why'];

/** Nobody is let in yet; whom to call and what waits to be sent can be seen all the same. */
export const Locked = ({ tile, why }: { tile: Tile | null; why: Why }) => {
  const field = useField();
  const tiles = field.profiles.list();
  const [chosen, setChosen] = useState<string | null>(null);
  const [aside, setAside] = useState<'newcomer' | 'carry' | null>(null);
  const back = (): void => setAside(null);
  if (aside) return <Door>{aside === 'carry' ? <HandOver /> : <SignInForm back={back} />}<Do does={back}>{t('act.back')}</Do></Door>;
  const here = tiles.find((one) => one.id === chosen) ?? (tiles.length > 1 && why !== 'idle' ? null : tile ?? tiles[0] ?? null);
  const choose = (one: Tile): void => {
    setChosen(one.id);
    field.profiles.choose(one.id);
  };
  return (
    <Door>
      {here
        ? <Unlock key={here.id} tile={here} why={why} />
        : <Who tiles={tiles} choose={choose} add={() => setAside('newcomer')} />}
      {here && <Do does={() => (tiles.length > 1 ? setChosen('') : setAside('newcomer'))}>{t('lock.somebody_else')}</Do>}
      <Waits carry={() => setAside('carry')} />
      <section aria-labelledby="call">
        <h2 id="call">{t('lock.call')}</h2>
        <Contacts />
      </section>
    </Door>
  );
};

const Who = ({ tiles, choose, add }: { tiles: readonly Tile[]; choose: (tile: Tile) => void; add: () => void }) => (
  <>
    <Heading title={t('lock.who')}>{t('lock.who')}</Heading>
    <ul class="tiles">
      {tiles.map((tile) => (
        <li key={tile.id}>
          <button type="button" onClick={() => choose(tile)}>
            <span class="unseen">{t('lock.tile', tile.initials)}</span>
            <b aria-hidden="true">{tile.initials}</b>
            <span>{tile.waiting > 0 ? t('link.waiting', tile.waiting) : t('lock.nothing_waits')}</span>
          </button>
        </li>
      ))}
    </ul>
    <Do does={add}>{t('lock.add')}</Do>
  </>
);

const Waits = ({ carry }: { carry: () => void }) => {
  const waiting = useField().profiles.list().reduce((sum, tile) => sum + tile.waiting, 0);
  return waiting > 0 ? <><p class="hint">{t('lock.waits', waiting)}</p><Do does={carry}>{t('carry.title')}</Do></> : null;
};

const HandOver = () => <><Heading title={t('carry.title')}>{t('carry.sentence')}</Heading><CarrySteps /></>;
