import { useState } from 'preact/hooks';
import type { Lock, Secret, Tile } from '../../core/field.ts';
import { useField } from '../context.ts';
import { Text } from '../part/inputs.tsx';
import { Heading } from '../part/page.tsx';
import { Do } from '../part/pieces.tsx';
import { t } from '../words.ts';
import { Keys } from './keys.tsx';
import { kindOf, rememberKind } from './kind.ts';
import { SignInForm } from './sign-in.tsx';

type Why = Extract<Lock, { state: 'locked' }>['why'];
type Lost = 'tries' | 'lease' | 'wiped' | 'unknown';

export const Unlock = ({ tile, why }: { tile: Tile; why: Why }) => {
  const field = useField();
  const [kind, setKind] = useState<Secret['kind']>(() => kindOf(tile.id));
  const [text, setText] = useState('');
  const [left, setLeft] = useState<number | null>(null);
  const [lost, setLost] = useState<Lost | null>(() => (why === 'wiped' ? 'wiped' : tile.unlockable ? null : 'unknown'));
  const [busy, setBusy] = useState(false);
  const [full, setFull] = useState(false);
  if (lost) return <SignInForm profile={tile.id} why={t(`lost.${lost}`)} back={() => setLost(null)} />;

  const send = async (event?: Event): Promise<void> => {
    event?.preventDefault();
    setBusy(true);
    const came = await field.profiles.unlock(tile.id, text.trim());
    setBusy(false);
    setText('');
    setFull(came.done === 'full');
    if (came.done === 'open') rememberKind(field, kind);
    else if (came.done === 'wrong') setLeft(came.triesLeft);
    else if (came.done === 'sign_in') setLost(came.why);
  };

  return (
    <>
      <Heading title={t('unlock.title')}>{t('unlock.hello', tile.initials)}</Heading>
      {(why === 'idle' || why === 'hours') && left === null && <p class="hint">{t(`unlock.${why}`)}</p>}
      <form onSubmit={(event) => void send(event)}>
        {kind === 'pin'
          ? <Keys text={text} change={setText} busy={busy} />
          : <>
              <Text label={t('enrol.phrase_label')} type="password" value={text} change={setText} />
              <button type="submit" class="btn btn-1" disabled={busy || !text}>{busy ? t('unlock.busy') : t('unlock.do')}</button>
            </>}
        <p class={left === null && !full ? 'unseen' : 'wrong'} role="alert">{full ? t('unlock.full') : left !== null && t('unlock.wrong', left)}</p>
      </form>
      <Do does={() => { setKind(kind === 'pin' ? 'phrase' : 'pin'); setText(''); }}>{t(kind === 'pin' ? 'unlock.phrase' : 'unlock.pin')}</Do>
    </>
  );
};
