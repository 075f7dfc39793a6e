import { useState } from 'preact/hooks';
import type { Id, SignedIn } from '../../core/field.ts';
import { useField } from '../context.ts';
import { Text } from '../part/inputs.tsx';
import { Heading } from '../part/page.tsx';
import { Notice } from '../part/pieces.tsx';
import { LanguageChoice } from '../part/language-choice.tsx';
import { t } from '../words.ts';
import { Door } from './door.tsx';

type Trouble = Exclude<SignedIn, 'enrol' | 'unlock' | 'open'>;

export const SignIn = () => <Door><SignInForm /><LanguageChoice /></Door>;

/** Once per person and phone, and again when the PIN is lost: the only step that needs a signal. */
export const SignInForm = ({ profile, why, back }: { profile?: Id; why?: string; back?: () => void }) => {
  const field = useField();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);

  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const came = await field.profiles.signIn(login.trim(), password, profile);
    setBusy(false);
    // The others change the lock, and with it what is drawn.
    if (came === 'unlock') back?.();
    else if (came !== 'enrol' && came !== 'open') setTrouble(came);
  };

  return (
    <>
      <Heading title={t('sign_in.title')}>{profile ? t('sign_in.again') : t('sign_in.title')}</Heading>
      <p>{why ?? t('sign_in.why')}</p>
      <form onSubmit={(event) => void send(event)}>
        <Text label={t('sign_in.login')} value={login} change={setLogin} fills="username" />
        <Text label={t('sign_in.password')} type="password" value={password} change={setPassword} fills="current-password" />
        <div role="alert">{trouble && <Notice tone="late">{t(`sign_in.${trouble}`)}</Notice>}</div>
        <button type="submit" class="btn btn-1" disabled={busy || !login || !password}>{busy ? t('sign_in.busy') : t('sign_in.do')}</button>
      </form>
    </>
  );
};
