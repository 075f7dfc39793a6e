import { useState } from 'preact/hooks';
import type { HouseholdFields } from '../../core/field.ts';
import { useField, useMe } from '../context.ts';
import { useDraft } from '../draft.ts';
import { Text } from '../part/inputs.tsx';
import { Page } from '../part/page.tsx';
import { Do, Empty, Notice } from '../part/pieces.tsx';
import { VillageChoice } from '../part/village-choice.tsx';
import { finish } from '../saving.ts';
import { t } from '../words.ts';
import { orNull } from './person-fields.ts';

const RT = /^[0-9]{1,3}(\/[0-9]{1,3})?$/;

const blank = { home: '', rt: '', phone: '' };
type Typed = typeof blank;

const typed = (form: Typed): HouseholdFields => ({ home: orNull(form.home), rt: orNull(form.rt), phone: orNull(form.phone) });
const complete = (form: Typed): boolean => Boolean(form.home.trim() || form.rt.trim()) && (!form.rt.trim() || RT.test(form.rt.trim()));

export const NewHousehold = () => {
  const field = useField();
  const me = useMe();
  const empty = { ...blank, village: me.villages[0]?.no ?? 0 };
  const { form = empty, change } = useDraft('household/new', empty);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    await finish(field, field.records.addHousehold({ ...typed(form), village: form.village }, 'household/new'), (id) => ['households', id]);
    setBusy(false);
  };
  return (
    <Page title={t('household.new')} back={['people']} foot={<Do first does={save} busy={busy} off={!complete(form)}>{t('act.save')}</Do>}>
      <VillageChoice value={form.village} change={(village) => change({ village })} />
      <Fields form={form} change={change} />
    </Page>
  );
};

export const CorrectHousehold = ({ id }: { id: string }) => {
  const field = useField();
  const home = field.register.household(id);
  const now = { home: home?.home ?? '', rt: home?.rt ?? '', phone: home?.phone ?? '' };
  const key = `correct-home/${id}`;
  const { form = now, change } = useDraft(key, now);
  const [busy, setBusy] = useState(false);
  if (!home) return <Page title={t('household.title')} back={['people']}><Empty>{t('household.gone')}</Empty></Page>;
  const save = async (): Promise<void> => {
    setBusy(true);
    await finish(field, field.records.correctHousehold(id, typed(form), key), () => ['households', id]);
    setBusy(false);
  };
  return (
    <Page title={t('household.correct')} back={['households', id]}
      foot={<Do first does={save} busy={busy} off={!complete(form)}>{t('act.save')}</Do>}>
      <Notice tone="idle">{t('correct.what')}</Notice>
      <Fields form={form} change={change} />
    </Page>
  );
};

const Fields = ({ form, change }: { form: Typed; change: (part: Partial<Typed>) => void }) => (
  <>
    <Text label={t('household.home')} hint={t('household.home_hint')} value={form.home} change={(home) => change({ home })} />
    <Text label={t('household.rt')} hint={t('household.rt_hint')} value={form.rt} change={(rt) => change({ rt })} most={7}
      wrong={form.rt.trim() && !RT.test(form.rt.trim()) ? t('household.rt_wrong') : undefined} />
    <Text label={t('person.phone')} type="tel" value={form.phone} change={(phone) => change({ phone })} most={20} optional />
  </>
);
