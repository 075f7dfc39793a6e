import { useField } from '../context.ts';
import { useAlarms } from '../help/alarm.ts';
import { Page } from '../part/page.tsx';
import { Empty, Go } from '../part/pieces.tsx';
import { t } from '../words.ts';
import { AlarmCard, Attention, ReportCard, TaskCard } from './cards.tsx';
import { Limits } from './limits.tsx';
import { useSentence } from './sentence.ts';
import { Unfinished } from './unfinished.tsx';

const MOST_REPORTS = 3;

/** What to do, the most urgent on top; then what became of what was done. */
export const Today = () => {
  const field = useField();
  const alarms = useAlarms() ?? [];
  const tasks = field.work.tasks();
  const open = tasks.filter((task) => !task.answered);
  const answered = tasks.filter((task) => task.answered);
  const nothing = alarms.length + tasks.length + field.work.reports().length === 0;
  return (
    <Page title={t('today.title')} tab="today" sentence={useSentence(alarms)}
      foot={<Go to={['add']} first>{t('today.add')}</Go>}>
      <Limits />
      <ul class="cards">
        {alarms.map((alarm) => <AlarmCard key={alarm.key} alarm={alarm} />)}
        <Unfinished />
        {open.map((task) => <TaskCard key={task.id} task={task} />)}
        <Attention />
        {field.work.reports().slice(0, MOST_REPORTS).map((report) => <ReportCard key={report.id} report={report} />)}
        {answered.map((task) => <TaskCard key={task.id} task={task} />)}
      </ul>
      {nothing && <Empty>{t('today.empty')}</Empty>}
    </Page>
  );
};
