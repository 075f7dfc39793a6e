import { Fragment } from 'preact';
import { useField, useMe } from '../context.ts';
import type { Alarm } from '../help/alarm.ts';
import { Contacts } from '../help/contacts.tsx';
import { message } from '../help/message.ts';
import { Told } from '../help/told.tsx';
import { Tick } from '../part/inputs.tsx';
import { coded, t } from '../words.ts';
import { adviceFor, DANGER, OTHER_SIGNS } from './signs.ts';

interface SignProps {
  readonly signs: readonly string[];
  readonly change: (signs: readonly string[]) => void;
  readonly about: Pick<Alarm, 'person' | 'village'>;
}

/** In a kader's words; what to do stands under a danger sign the moment it is chosen. */
export const SignChoice = ({ signs, change, about }: SignProps) => {
  const tick = (sign: string) => (
    <Tick key={sign} words={coded('sign', sign)} on={signs.includes(sign)}
      change={(on) => change(on ? [...signs, sign] : signs.filter((one) => one !== sign))} />
  );
  const advice = adviceFor(signs);
  const last = signs.filter((sign) => DANGER.includes(sign)).at(-1);
  return (
    <>
      <fieldset class="choices danger">
        <legend>{t('signs.danger')}</legend>
        {DANGER.map((sign) => <Fragment key={sign}>{tick(sign)}{sign === last && <AtOnce advice={advice} about={about} />}</Fragment>)}
      </fieldset>
      <fieldset class="choices"><legend>{t('signs.other')}</legend>{OTHER_SIGNS.map(tick)}</fieldset>
    </>
  );
};

const AtOnce = ({ advice, about }: { advice: readonly string[]; about: SignProps['about'] }) => {
  const words = message(useField(), useMe(), about);
  return (
    <section class="at-once" role="alert" aria-label={t('help.title')}>
      <h2>{t('help.title')}</h2>
      <Told record={null} />
      <Contacts village={about.village} message={words} most={1} />
      <ol class="advice">{advice.map((code) => <li key={code}>{coded('advice', code)}</li>)}</ol>
    </section>
  );
};
