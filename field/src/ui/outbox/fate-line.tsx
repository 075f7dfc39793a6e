import type { OutboxEntry } from '../../core/field.ts';
import { useField, useNow } from '../context.ts';
import { Pill } from '../part/pieces.tsx';
import { moment } from '../times.ts';
import { t } from '../words.ts';
import { TONES } from './fates.ts';

/** Where a record is now. "Terkirim" stands only beside a receipt. */
export const FateLine = ({ entry }: { entry: OutboxEntry }) => {
  const now = useNow();
  const offline = useField().link.state() === 'offline';
  const where = entry.fate === 'waiting' && offline ? t('fate_more.no_signal') : t(`fate_more.${entry.fate}`);
  return (
    <p class="fate" role="status">
      <Pill tone={TONES[entry.fate]}>{t(`fate.${entry.fate}`)}</Pill>
      <span>{entry.receivedAt && entry.fate !== 'rejected' ? t('fate.received', moment(entry.receivedAt, now)) : where}</span>
    </p>
  );
};
