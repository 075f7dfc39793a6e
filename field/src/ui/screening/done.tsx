import { useState } from 'preact/hooks';
import type { ScreeningDraft } from '../../core/field.ts';
import { useField, useMe } from '../context.ts';
import { recorded } from '../help/alarm.ts';
import { Page } from '../part/page.tsx';
import { Do, Go, Notice } from '../part/pieces.tsx';
import { swap, type Path } from '../route.ts';
import { finish } from '../saving.ts';
import { t } from '../words.ts';
import { resultOf } from './paper.ts';
import { remember } from './remembered.ts';

/** The last answer is in; what was answered is not shown again. */
export const Done = ({ draft, alarm, back }: { draft: ScreeningDraft; alarm: string; back: Path }) => {
  const field = useField();
  const me = useMe();
  const [busy, setBusy] = useState(false);
  const open = draft.evaluation.missing.length;
  const save = async (): Promise<void> => {
    setBusy(true);
    await finish(field, field.screenings.save(draft.id), (record) => {
      remember(record, { result: resultOf(draft, me), person: draft.person });
      const red = draft.evaluation.redFlags.length > 0;
      if (red) void recorded(field, alarm, record);
      return red ? ['help', alarm] : ['result', record];
    });
    setBusy(false);
  };
  const drop = async (): Promise<void> => {
    await field.screenings.drop(draft.id);
    swap('people', draft.person);
  };
  return (
    <Page title={t(open > 0 ? 'screening.done_open' : 'screening.done_title')} back={back} foot={<Do first does={save} busy={busy}>{t('act.save')}</Do>}>
      <p class="lead">{t('screening.thank')}</p>
      {open > 0 && <Notice tone="soon">
        {t('screening.open', open)} <Go to={['screening', draft.person, draft.instrument.id, draft.evaluation.missing[0] ?? '']}>{t('screening.answer_open')}</Go>
      </Notice>}
      <p class="hint">{t('screening.once_saved')}</p>
      <Do does={drop}>{t('screening.drop')}</Do>
    </Page>
  );
};
