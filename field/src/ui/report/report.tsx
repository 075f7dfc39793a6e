import { useEffect, useState } from 'preact/hooks';
import { useField, useMe } from '../context.ts';
import { useDraft } from '../draft.ts';
import { recorded } from '../help/alarm.ts';
import { useDanger } from '../help/danger.ts';
import { Page } from '../part/page.tsx';
import { Do, Empty } from '../part/pieces.tsx';
import { Step } from '../part/step.tsx';
import { swap } from '../route.ts';
import { finish } from '../saving.ts';
import { t } from '../words.ts';
import { answered, concernOf, nothingYet, stepsOf, type Concern, type ReportStep } from './form.ts';
import { adviceFor } from './signs.ts';
import { Question } from './questions.tsx';

/** Gives the report an address of its own, so that it can be left and found again. */
export const StartReport = ({ person }: { person: string | null }) => {
  const field = useField();
  const me = useMe();
  useEffect(() => {
    const key = crypto.randomUUID().slice(0, 8);
    const about = person === null ? null : field.register.person(person);
    const start = nothingYet(about?.village ?? me.villages[0]?.no ?? 0);
    if (about) field.drafts.keep(`report/${key}`, { ...start, person });
    swap('report', key, about ? 'signs' : 'who');
  }, []);
  return null;
};

export const ReportForm = ({ draft: id, step }: { draft: string; step: string }) => {
  const key = `report/${id}`;
  const me = useMe();
  const { form, kept, change } = useDraft<Concern>(key, nothingYet(me.villages[0]?.no ?? 0));
  const danger = useDanger();
  if (form === undefined) return <Page title={t('report.title')}><p class="hint">{t('act.loading')}</p></Page>;
  if (!kept && step !== 'who') return <Page title={t('report.title')} back={[]}><Empty>{t('report.over')}</Empty></Page>;

  const steps = stepsOf(form);
  const at = Math.max(0, steps.indexOf(step as ReportStep));
  const now = steps[at] ?? 'who';
  const after = steps[at + 1];
  const before = steps[at - 1];
  const set = (part: Partial<Concern>): void => {
    change(part);
    if (part.signs) {
      void danger(adviceFor(part.signs), {
        key: `report-${id}`, person: form.person, who: form.name.trim() || null, village: form.village, back: ['report', id, 'story'],
      });
    }
  };
  return (
    <Step title={t('report.title')} question={t(`report.${now}`)} at={at + 1} of={steps.length}
      back={before ? ['report', id, before] : []} next={after && answered(form, now) ? ['report', id, after] : null}
      foot={after ? undefined : <Save id={id} form={form} />}>
      <Question step={now} form={form} change={set} next={after ? ['report', id, after] : []} />
    </Step>
  );
};

const Save = ({ id, form }: { id: string; form: Concern }) => {
  const field = useField();
  const [busy, setBusy] = useState(false);
  const open = stepsOf(form).find((step) => !answered(form, step));
  const save = async (): Promise<void> => {
    if (open) return swap('report', id, open);
    setBusy(true);
    const danger = adviceFor(form.signs).length > 0;
    await finish(field, field.records.concern(concernOf(form), `report/${id}`), (record) => {
      if (danger) void recorded(field, `report-${id}`, record);
      return danger ? ['help', `report-${id}`] : ['outbox', record];
    });
    setBusy(false);
  };
  return <Do first does={save} busy={busy}>{t('act.save')}</Do>;
};
