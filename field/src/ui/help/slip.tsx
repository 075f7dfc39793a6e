import { useField, useMe } from '../context.ts';
import { Page } from '../part/page.tsx';
import { clockTime } from '../times.ts';
import { t } from '../words.ts';
import { useAlarm } from './alarm.ts';
import { spoken } from './contacts.tsx';

/** Held up to somebody: read from two metres in the sun, and it says nothing about an illness. */
export const Slip = ({ alarm: key }: { alarm: string }) => {
  const field = useField();
  const me = useMe();
  const alarm = useAlarm(key);
  const nearest = field.work.contacts(alarm?.village ?? undefined).filter((one) => one.phone).slice(0, 2);
  return (
    <Page title={t('slip.title')} back={['help', key]} sentence={t('slip.sentence')}>
      <div class="slip">
        <p>{t('slip.please')}</p>
        <p>{t('slip.stay')}</p>
        {nearest.map((one) => <p key={one.title}>{one.title}<br /><b>{spoken(one.phone ?? '')}</b></p>)}
      </div>
      <p class="hint">{t('slip.from', me.title, alarm ? clockTime(alarm.since) : '')}</p>
    </Page>
  );
};
