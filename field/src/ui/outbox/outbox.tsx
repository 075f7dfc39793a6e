import { useState } from 'preact/hooks';
import type { OutboxEntry } from '../../core/field.ts';
import { useField, useNow } from '../context.ts';
import { Page } from '../part/page.tsx';
import { Do, Empty, Go, Pill, Row } from '../part/pieces.tsx';
import { linkWords } from '../part/link-pill.tsx';
import { tell } from '../part/said.tsx';
import { moment } from '../times.ts';
import { t } from '../words.ts';
import { needsAttention, TONES } from './fates.ts';
import { PhoneState } from './phone-state.tsx';

const SHOWN = 20;

export const Outbox = () => {
  const field = useField();
  const [most, setMost] = useState(SHOWN);
  const entries = field.outbox.entries();
  const attention = entries.filter(needsAttention);
  const others = entries.filter((entry) => !needsAttention(entry));
  const waiting = field.outbox.waiting();
  return (
    <Page title={t('outbox.title')} tab="outbox" sentence={sentence(waiting, attention.length)}
      foot={<><SyncNow /><Go to={['outbox', 'carry']}>{t('carry.title')}</Go></>}>
      <LastContact />
      {attention.length > 0 && <section aria-labelledby="attention"><h2 id="attention">{t('outbox.attention')}</h2><Entries all={attention} /></section>}
      <section aria-labelledby="records">
        <h2 id="records">{t('outbox.records')}</h2>
        {others.length === 0 && <Empty>{t('outbox.empty')}</Empty>}
        <Entries all={others.slice(0, most)} />
        {others.length > most && <Do does={() => setMost(most + SHOWN)}>{t('people.more')}</Do>}
      </section>
      <PhoneState />
    </Page>
  );
};

const sentence = (waiting: number, attention: number): string => {
  if (waiting > 0) return t('outbox.waiting', waiting);
  return attention > 0 ? t('today.attention', attention) : t('outbox.all_sent');
};

const Entries = ({ all }: { all: readonly OutboxEntry[] }) => {
  const now = useNow();
  return (
    <ul class="rows">
      {all.map((entry) => (
        <Row key={entry.id} to={['outbox', entry.id]}>
          <b>{t(`record.${entry.type}`)}</b>
          <small>{[entry.about, moment(entry.savedAt, now)].filter(Boolean).join(' · ')}</small>
          <Pill tone={TONES[entry.fate]}>{t(`fate.${entry.fate}`)}</Pill>
        </Row>
      ))}
    </ul>
  );
};

const LastContact = () => {
  const { link } = useField();
  const now = useNow();
  const last = link.lastContact();
  return <p class="lead">{last ? t('outbox.last', moment(last, now)) : t('outbox.never')}</p>;
};

const SyncNow = () => {
  const field = useField();
  const busy = field.link.state() === 'syncing';
  const sync = async (): Promise<void> => {
    await field.link.syncNow();
    tell(linkWords(field).words);
  };
  return <Do first does={sync} busy={busy}>{t(busy ? 'outbox.syncing' : 'outbox.sync')}</Do>;
};
