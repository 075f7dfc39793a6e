import type { OutboxEntry, Report } from '../../core/field.ts';
import { useField, useNow } from '../context.ts';
import { Page } from '../part/page.tsx';
import { Do, Empty, Facts, Go, Notice } from '../part/pieces.tsx';
import { tell } from '../part/said.tsx';
import { go } from '../route.ts';
import { moment } from '../times.ts';
import { coded, t } from '../words.ts';
import { FateLine } from './fate-line.tsx';

/** One record: where it is, why, and what to do about it. */
export const Sent = ({ id }: { id: string }) => {
  const field = useField();
  const now = useNow();
  const entry = field.outbox.entry(id);
  if (!entry) return <Page title={t('outbox.record')} back={['outbox']}><Empty>{t('outbox.gone')}</Empty></Page>;
  const reports = field.work.reports().filter((report) => report.of === id);
  return (
    <Page title={t('outbox.record')} back={['outbox']} sentence={t(`record.${entry.type}`)} foot={<Go first to={[]}>{t('result.home')}</Go>}>
      <FateLine entry={entry} />
      <Why entry={entry} />
      <Decided id={id} />
      {reports.map((report) => <Answered key={report.id} report={report} />)}
      <Facts all={[[t('outbox.about'), entry.about], [t('outbox.saved'), moment(entry.savedAt, now)]]} />
      {entry.correctable && <Correct id={id} />}
    </Page>
  );
};

const Why = ({ entry }: { entry: OutboxEntry }) => {
  if (entry.fate === 'waiting' && entry.code === '') return null;
  if (entry.fate === 'sent' || entry.fate === 'taken') return null;
  const [code = ''] = entry.code.split(':');
  return <><p class="lead">{coded('code', code)}</p><p>{coded('code_do', entry.fate)}</p></>;
};

/** A refusal says why, and who to ask by their role. */
const Decided = ({ id }: { id: string }) => {
  const decision = useField().work.decision(id);
  const now = useNow();
  if (!decision) return null;
  const role = coded('role', decision.role);
  return (
    <Notice tone={decision.state === 'taken' ? 'calm' : 'soon'}>
      <p>{t(`decided.${decision.state}`, role, moment(decision.at, now))}</p>
      {decision.why && <p><b>{decision.why}</b></p>}
    </Notice>
  );
};

const Answered = ({ report }: { report: Report }) => (
  <p class="notice calm">{coded('answer_more', report.state, coded('role', report.role ?? 'other'), moment(report.at, useNow()))}</p>
);

const Correct = ({ id }: { id: string }) => {
  const field = useField();
  const correct = async (): Promise<void> => {
    const draft = await field.screenings.correct(id);
    if (draft) go('screening', draft.person, draft.instrument.id, draft.evaluation.visible[0] ?? 'done');
    else tell(t('outbox.too_late'));
  };
  return <><p class="hint">{t('outbox.correct_hint')}</p><Do does={correct}>{t('outbox.correct')}</Do></>;
};
