import { useState } from 'preact/hooks';
import { useField } from '../context.ts';
import { Do } from '../part/pieces.tsx';
import { tell } from '../part/said.tsx';
import { savedWords } from '../saving.ts';
import { t } from '../words.ts';
import { recorded, type Alarm } from './alarm.ts';

/** A questionnaire may leave as it is: the red flag stands without the rest. Another form has to be finished first. */
export const SaveNow = ({ alarm }: { alarm: Alarm }) => {
  const field = useField();
  const [busy, setBusy] = useState(false);
  const [form, person, instrument] = alarm.back;
  if (form !== 'screening' || person === undefined || instrument === undefined) return null;
  const save = async (): Promise<void> => {
    setBusy(true);
    const draft = await field.screenings.begin(person, instrument);
    const saved = await field.screenings.save(draft.id);
    if (saved.done === 'saved') await recorded(field, alarm.key, saved.id);
    setBusy(false);
    tell(savedWords(field, saved));
    void field.link.syncNow();
  };
  return <Do first does={save} busy={busy}>{t('help.save_now')}</Do>;
};
