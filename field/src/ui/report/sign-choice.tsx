import { Contacts } from '../help/contacts.tsx';
import { Told } from '../help/told.tsx';
import { Tick } from '../part/inputs.tsx';
import { coded, t } from '../words.ts';
import { adviceFor, DANGER, OTHER_SIGNS } from './signs.ts';

interface SignProps {
  readonly signs: readonly string[];
  readonly change: (signs: readonly string[]) => void;
  readonly village: number | null;
}

/** In a kader's words; what to do stands under the danger signs the moment one is chosen. */
export const SignChoice = ({ signs, change, village }: SignProps) => {
  const tick = (sign: string) => (
    <Tick key={sign} words={coded('sign', sign)} on={signs.includes(sign)}
      change={(on) => change(on ? [...signs, sign] : signs.filter((one) => one !== sign))} />
  );
  const advice = adviceFor(signs);
  return (
    <>
      <fieldset class="choices danger"><legend>{t('signs.danger')}</legend>{DANGER.map(tick)}</fieldset>
      <div role="alert">{advice.length > 0 && <AtOnce advice={advice} village={village} />}</div>
      <fieldset class="choices"><legend>{t('signs.other')}</legend>{OTHER_SIGNS.map(tick)}</fieldset>
    </>
  );
};

const AtOnce = ({ advice, village }: { advice: readonly string[]; village: number | null }) => (
  <section class="at-once" aria-label={t('help.title')}>
    <h2>{t('help.title')}</h2>
    <Told record={null} />
    <ol class="advice">{advice.map((code) => <li key={code}>{coded('advice', code)}</li>)}</ol>
    <Contacts village={village} most={3} />
  </section>
);
