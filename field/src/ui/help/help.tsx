import type { Contact } from '../../core/field.ts';
import { useField, useMe } from '../context.ts';
import { Page } from '../part/page.tsx';
import { Do, Go, Pill } from '../part/pieces.tsx';
import { tell } from '../part/said.tsx';
import { go } from '../route.ts';
import { coded, t } from '../words.ts';
import { calm, useAlarm, type Alarm } from './alarm.ts';
import { Contacts } from './contacts.tsx';
import { message } from './message.ts';
import { SaveNow } from './save-now.tsx';
import { Told } from './told.tsx';

/** What to do now, without a network. It comes at once and stays until somebody has taken over. */
export const Help = ({ alarm: key }: { alarm: string }) => {
  const alarm = useAlarm(key);
  if (alarm === undefined) return <Page title={t('help.title')}><p class="hint">{t('act.loading')}</p></Page>;
  return alarm ? <Now alarm={alarm} /> : <Page title={t('help.title')} back={[]}><p>{t('help.over')}</p></Page>;
};

const Now = ({ alarm }: { alarm: Alarm }) => {
  const field = useField();
  const me = useMe();
  const words = message(field, me, alarm);
  const nearest = field.work.contacts(alarm.village ?? undefined)[0];
  return (
    <Page title={t('help.title')} back={[]} foot={<Onward alarm={alarm} />}
      sentence={<><Pill tone="late">{t('help.now')}</Pill><span class="line">{sentence(alarm, nearest)}</span></>}>
      <Told record={alarm.record} />
      <Contacts village={alarm.village} message={words} most={1} />
      <ol class="advice">{alarm.advice.map((code) => <li key={code}>{coded('advice', code)}</li>)}</ol>
      <h2>{t('help.whom_else')}</h2>
      <Contacts village={alarm.village} message={words} after={1} most={4} />
      <p class="hint">{t('help.sms_hint')}</p>
      <Go to={['slip', alarm.key]}>{t('help.slip')}</Go>
    </Page>
  );
};

const sentence = (alarm: Alarm, nearest: Contact | undefined): string => {
  const whom = nearest?.title ?? t('help.officer');
  return alarm.advice.includes('distance') ? t('help.sentence_distance', whom) : t('help.sentence', whom);
};

const Onward = ({ alarm }: { alarm: Alarm }) => {
  const field = useField();
  if (alarm.record === null) {
    return <><SaveNow alarm={alarm} /><Go to={alarm.back}>{t('help.go_on')}</Go></>;
  }
  const over = async (): Promise<void> => {
    await calm(field, alarm.key);
    tell(t('help.handed_over_said'));
    go();
  };
  return <Do does={over}>{t('help.handed_over')}</Do>;
};
