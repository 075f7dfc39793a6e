import { useState } from 'preact/hooks';
import type { Carried } from '../../core/field.ts';
import { useField } from '../context.ts';
import { Page } from '../part/page.tsx';
import { Do, Notice } from '../part/pieces.tsx';
import { tell } from '../part/said.tsx';
import { t } from '../words.ts';
import { handOver } from './hand-over.ts';

/** Titip kirim: sealed records travel with whoever goes to a signal. Nobody on the way can read them. */
export const Carry = () => (
  <Page title={t('carry.title')} back={['outbox']} sentence={t('carry.sentence')}><CarrySteps /></Page>
);

/** Works behind the lock as well: whoever picks up a phone may bring its records to a signal. */
export const CarrySteps = () => {
  const { outbox } = useField();
  const [came, setCame] = useState<Carried | null>(null);
  const carried = outbox.carried();
  const give = async (make: () => Promise<Blob | null>, name: string): Promise<void> => {
    const file = await make();
    if (file) await handOver(file, name);
    else tell(t('carry.nothing'));
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (file) setCame(await outbox.carry(file));
  };
  return (
    <>
      <p>{t('carry.sealed')}</p>
      <ol class="steps">
        <li><h2>{t('carry.give')}</h2><p>{t('carry.give_how')}</p>
          <Do first does={() => give(() => outbox.exportUnsent(), 'titip-kirim')}>{t('carry.give_do')}</Do></li>
        <li><h2>{t('carry.take')}</h2><p>{t('carry.take_how')}</p>
          <label class="btn file">{t('carry.take_do')}<input type="file" class="unseen" onChange={(e) => void take(e.currentTarget.files?.[0])} /></label>
          <div role="status">{came && <CameOf came={came} />}</div></li>
        <li><h2>{t('carry.receipts')}</h2><p>{t('carry.receipts_how', carried.waiting, carried.done)}</p>
          <Do does={() => give(() => outbox.exportReceipts(), 'tanda-terima')}>{t('carry.receipts_do')}</Do></li>
      </ol>
    </>
  );
};

const CameOf = ({ came }: { came: Carried }) =>
  came.done === 'not_ours'
    ? <Notice tone="late">{t('carry.not_ours')}</Notice>
    : <Notice tone="calm">{t(`carry.came_${came.done}`, came.added, came.known)}</Notice>;
