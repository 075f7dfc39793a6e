import type { Report, Task } from '../../core/field.ts';
import { useField, useNow } from '../context.ts';
import { whoKnows, type Alarm } from '../help/alarm.ts';
import { knownWords } from '../help/told.tsx';
import { needsAttention } from '../outbox/fates.ts';
import { Card, Clock, Go, Pill } from '../part/pieces.tsx';
import { href } from '../route.ts';
import { moment, span } from '../times.ts';
import { coded, t } from '../words.ts';

export const AlarmCard = ({ alarm }: { alarm: Alarm }) => {
  const field = useField();
  const now = useNow();
  const known = whoKnows(field, alarm.record);
  const nearest = field.work.contacts(alarm.village ?? undefined).find((one) => one.phone);
  const name = (alarm.person ? field.register.person(alarm.person)?.name : null) ?? alarm.who ?? t('person.unnamed');
  return (
    <Card tone={known.by === 'somebody' ? 'calm' : 'late'}>
      <Pill tone={known.by === 'somebody' ? 'calm' : 'late'}>{t('today.since', span(now - Date.parse(alarm.since)))}</Pill>
      <h2>{t('today.alarm', name)}</h2>
      <p>{knownWords(known, now)}</p>
      <p class="acts">
        <Go to={['help', alarm.key]} first>{t('today.what_now')}</Go>
        {nearest?.phone && known.by !== 'somebody' && <a class="btn" href={`tel:${nearest.phone}`}><span>{t('contacts.call')} {nearest.title}</span></a>}
      </p>
    </Card>
  );
};

export const TaskCard = ({ task }: { task: Task }) => {
  const name = task.name ?? t('person.unnamed');
  const visit = task.kind === 'visit';
  if (task.answered) {
    return <Card tone="idle"><h2>{coded('task', task.kind, name)}</h2><p>{t('task.answered')}</p></Card>;
  }
  return (
    <Card>
      <Clock due={task.due} />
      <h2>{task.person ? <a href={href('people', task.person)}>{coded('task', task.kind, name)}</a> : coded('task', task.kind, name)}</h2>
      <p>{[task.purpose, task.home].filter(Boolean).join(' · ')}</p>
      <p class="acts">
        {visit && <Go to={['visit', 'task', task.id, 'outcome']} first>{t('task.start')}</Go>}
        {task.phone && <a class="btn" href={`tel:${task.phone}`}>{t('contacts.call')}</a>}
      </p>
    </Card>
  );
};

export const Attention = () => {
  const attention = useField().outbox.entries().filter(needsAttention).length;
  if (attention === 0) return null;
  return (
    <Card>
      <h2>{t('today.attention', attention)}</h2>
      <p>{t('today.attention_more')}</p>
      <p class="acts"><Go to={['outbox']} first>{t('today.attention_do')}</Go></p>
    </Card>
  );
};

/** The loop closes with whoever began it: taken up, by which role. */
export const ReportCard = ({ report }: { report: Report }) => {
  const about = useField().outbox.entry(report.of)?.about;
  const handled = report.state !== 'seen';
  return (
    <Card tone={handled ? 'calm' : undefined}>
      <h2>{coded('answer', report.state)}</h2>
      <p>{coded('answer_more', report.state, coded('role', report.role ?? 'other'), moment(report.at, useNow()))}</p>
      {about && <p class="hint">{t('answer.about', about)}</p>}
    </Card>
  );
};
