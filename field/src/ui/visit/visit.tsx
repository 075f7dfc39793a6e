import { useState } from 'preact/hooks';
import type { Id, NewVisit, VisitOutcome } from '../../core/field.ts';
import { useField } from '../context.ts';
import { useDraft } from '../draft.ts';
import { recorded } from '../help/alarm.ts';
import { useDanger } from '../help/danger.ts';
import { One, Text } from '../part/inputs.tsx';
import { Page } from '../part/page.tsx';
import { Do, Empty } from '../part/pieces.tsx';
import { Step } from '../part/step.tsx';
import { nameOf } from '../people/rows.tsx';
import { adviceFor } from '../report/signs.ts';
import { SignChoice } from '../report/sign-choice.tsx';
import { finish } from '../saving.ts';
import { t } from '../words.ts';

interface Seeing {
  readonly outcome: VisitOutcome | null;
  readonly signs: readonly string[];
  readonly note: string;
}

interface Visited {
  readonly person: Id | null;
  readonly village: number | null;
  readonly name: string;
  readonly of: { readonly task: Id } | { readonly person: Id; readonly village: number };
}

const OUTCOMES = ['MET', 'NOT_MET', 'REFUSED'] as const;

/** From a task, or because somebody passed by. */
const useVisited = (kind: string, id: string): Visited | null => {
  const field = useField();
  const task = kind === 'task' ? field.work.task(id) : null;
  const person = field.register.person((kind === 'task' ? task?.person : id) ?? '');
  if (task?.answered) return null;
  if (task) return { person: task.person, village: person?.village ?? null, name: task.name ?? t('person.unnamed'), of: { task: id } };
  return person && { person: id, village: person.village, name: nameOf(person), of: { person: id, village: person.village } };
};

export const VisitForm = ({ kind, id, step }: { kind: string; id: string; step: string }) => {
  const visited = useVisited(kind, id);
  const { form, change } = useDraft<Seeing>(`visit/${kind}/${id}`, { outcome: null, signs: [], note: '' });
  const danger = useDanger();
  const home = kind === 'person' ? ['people', id] : [];
  if (!visited) return <Page title={t('visit.title')} back={home}><Empty>{t('visit.gone')}</Empty></Page>;
  if (!form) return <Page title={t('visit.title')}><p class="hint">{t('act.loading')}</p></Page>;

  const steps = form.outcome === 'MET' ? ['outcome', 'signs', 'note'] : ['outcome', 'note'];
  const at = form.outcome === null ? 0 : Math.max(0, steps.indexOf(step));
  const path = (n: number): readonly string[] => ['visit', kind, id, steps[n] ?? 'outcome'];
  const last = at === steps.length - 1;
  const seen = (signs: readonly string[]): void => {
    change({ signs });
    void danger(adviceFor(signs), {
      key: `visit-${id}`, person: visited.person, who: visited.name, village: visited.village, back: ['visit', kind, id, 'note'],
    });
  };
  return (
    <Step title={t('visit.title')} question={at === 0 ? t('visit.outcome', visited.name) : t(steps[at] === 'signs' ? 'visit.signs' : 'visit.note')}
      at={at + 1} of={steps.length} back={at > 0 ? path(at - 1) : home} next={!last && form.outcome ? path(at + 1) : null}
      foot={last && form.outcome ? <Save kind={kind} id={id} form={form} visited={visited} /> : undefined}>
      {steps[at] === 'outcome' && <One label={t('visit.title')} quiet value={form.outcome} change={(outcome) => change({ outcome })}
        choices={OUTCOMES.map((value) => ({ value, words: t(`outcome.${value}`) }))} />}
      {steps[at] === 'signs' && <SignChoice signs={form.signs} about={visited} change={seen} />}
      {steps[at] === 'note' && <Text label={t('visit.note_label')} hint={t('visit.note_hint')} rows={6} most={2000} value={form.note}
        change={(note) => change({ note })} optional={form.outcome === 'MET'} />}
    </Step>
  );
};

const Save = ({ kind, id, form, visited }: { kind: string; id: string; form: Seeing; visited: Visited }) => {
  const field = useField();
  const [busy, setBusy] = useState(false);
  const off = form.outcome === null || (form.outcome !== 'MET' && form.note.trim() === '');
  const save = async (): Promise<void> => {
    if (form.outcome === null) return;
    setBusy(true);
    const signs = form.outcome === 'MET' ? form.signs : [];
    const visit: NewVisit = { outcome: form.outcome, note: form.note.trim() || null, signs, ...visited.of };
    const danger = adviceFor(signs).length > 0;
    await finish(field, field.records.visit(visit, `visit/${kind}/${id}`), (record) => {
      if (danger) void recorded(field, `visit-${id}`, record);
      return danger ? ['help', `visit-${id}`] : ['outbox', record];
    });
    setBusy(false);
  };
  return <Do first does={save} busy={busy} off={off}>{t('act.save')}</Do>;
};
