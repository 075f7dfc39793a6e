import { useState } from 'preact/hooks';
import type { Enrolled, Secret } from '../../core/field.ts';
import { tooEasy } from '../../core/phrase.ts';
import { useField } from '../context.ts';
import { One, Text } from '../part/inputs.tsx';
import { Heading } from '../part/page.tsx';
import { Do, Notice } from '../part/pieces.tsx';
import { go } from '../route.ts';
import { t } from '../words.ts';
import { rememberKind } from './kind.ts';
import { Door } from './door.tsx';

type Trouble = Exclude<Enrolled, 'open'> | 'differs';
type Kind = Secret['kind'];

export const Enrol = () => {
  const field = useField();
  const [kind, setKind] = useState<Kind>('pin');
  const [text, setText] = useState('');
  const [again, setAgain] = useState('');
  const [label, setLabel] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);

  const choose = (wanted: Kind): void => {
    setKind(wanted);
    setText(wanted === 'phrase' ? field.profiles.suggest() : '');
    setAgain('');
    setTrouble(null);
  };
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (kind === 'pin' && text !== again) return setTrouble('differs');
    setBusy(true);
    const came = await field.profiles.enrol({ kind, text: text.trim() }, label.trim() || t('enrol.this_phone'));
    setBusy(false);
    if (came !== 'open') return setTrouble(came);
    rememberKind(field, kind);
    go('welcome');
  };

  return (
    <Door>
      <Heading title={t('enrol.title')}>{t('enrol.title')}</Heading>
      <p>{t('enrol.why')}</p>
      <form onSubmit={(event) => void send(event)}>
        <One label={t('enrol.kind')} beside value={kind} change={choose}
          choices={[{ value: 'pin', words: t('enrol.pin') }, { value: 'phrase', words: t('enrol.phrase') }]} />
        {kind === 'pin' ? <Pin {...{ text, setText, again, setAgain }} /> : <Phrase {...{ text, setText }} />}
        <Text label={t('enrol.label')} value={label} change={setLabel} hint={t('enrol.label_hint')} most={40} optional />
        <div role="alert">{trouble && <Notice tone="late">{t(`enrol.${trouble}`)}</Notice>}</div>
        <button type="submit" class="btn btn-1" disabled={busy || !text}>{busy ? t('enrol.busy') : t('enrol.do')}</button>
      </form>
    </Door>
  );
};

interface Typing {
  readonly text: string;
  readonly setText: (text: string) => void;
}

const Pin = ({ text, setText, again, setAgain }: Typing & { again: string; setAgain: (text: string) => void }) => (
  <>
    <Text label={t('enrol.pin_label')} type="password" numbers value={text} change={setText} most={12} />
    <Strength kind="pin" text={text} />
    <Text label={t('enrol.pin_again')} type="password" numbers value={again} change={setAgain} most={12} />
  </>
);

const Phrase = ({ text, setText }: Typing) => {
  const { profiles } = useField();
  return (
    <>
      <Text label={t('enrol.phrase_label')} value={text} change={setText} hint={t('enrol.phrase_hint')} rows={2} />
      <Strength kind="phrase" text={text} />
      <Do does={() => setText(profiles.suggest())}>{t('enrol.other_words')}</Do>
    </>
  );
};

/** Kindly and before it is sent: what would be guessed first, what is good enough, what is strong. */
const Strength = ({ kind, text }: { kind: Kind; text: string }) => {
  const strength = tooEasy(kind, text) ? 'weak' : kind === 'phrase' || text.length >= 8 ? 'strong' : 'enough';
  const words = kind === 'pin' ? t(`strength.pin_${strength}`) : t(strength === 'weak' ? 'strength.phrase_weak' : 'strength.phrase_strong');
  return (
    <div class="strength" role="status">
      {text && <><meter min={0} max={3} low={2} optimum={3} value={{ weak: 1, enough: 2, strong: 3 }[strength]} aria-hidden="true" /><span>{words}</span></>}
    </div>
  );
};
