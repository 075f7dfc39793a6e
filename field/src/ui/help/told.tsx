import type { Id } from '../../core/field.ts';
import { useField, useNow } from '../context.ts';
import { Notice } from '../part/pieces.tsx';
import { moment } from '../times.ts';
import { coded, t } from '../words.ts';
import { whoKnows, type Known } from './alarm.ts';

export const knownWords = (known: Known, now: number): string => {
  switch (known.by) {
    case 'nobody': return `${t('told.nobody')} ${t(`told.${known.why}`)}`;
    case 'server': return t('told.server', moment(known.at, now));
    case 'reader': return t('told.reader', coded('role', known.report.role ?? 'other'), moment(known.report.at, now));
    case 'somebody': return t('told.somebody', coded('role', known.report.role ?? 'other'), moment(known.report.at, now));
  }
};

const TONES = { nobody: 'late', server: 'soon', reader: 'soon', somebody: 'calm' } as const;

/** The plain statement whether anybody knows. */
export const Told = ({ record }: { record: Id | null }) => {
  const known = whoKnows(useField(), record);
  return (
    <div role="status">
      <Notice tone={TONES[known.by]}><b>{knownWords(known, useNow())}</b></Notice>
    </div>
  );
};
