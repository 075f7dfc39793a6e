import { useState } from 'preact/hooks';
import type { Person } from '../../core/field.ts';
import { useField, useMe, useNow } from '../context.ts';
import { useDraft } from '../draft.ts';
import { Page } from '../part/page.tsx';
import { Do, Empty, Notice } from '../part/pieces.tsx';
import { VillageChoice } from '../part/village-choice.tsx';
import { finish } from '../saving.ts';
import { t } from '../words.ts';
import { changed, faults, fieldsOf, NOBODY, orNull, typedOf, type TypedPerson } from './person-fields.ts';
import { PersonInputs } from './person-inputs.tsx';
import { homeWords, PersonRow } from './rows.tsx';

type NewForm = TypedPerson & { readonly village: number };

export const NewPerson = ({ household }: { household: string | null }) => {
  const field = useField();
  const me = useMe();
  const now = useNow();
  const home = household === null ? null : field.register.household(household);
  const key = `person/${household ?? 'alone'}`;
  const empty: NewForm = {
    ...NOBODY, village: home?.village ?? me.villages[0]?.no ?? 0, household: household ?? '', home: home?.home ?? '',
  };
  const { form = empty, change } = useDraft(key, empty);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const wrong = faults(form, now);

  const save = async (): Promise<void> => {
    setTried(true);
    if (wrong.length > 0) return;
    setBusy(true);
    const person = { ...fieldsOf(form, now), village: form.village, nik: orNull(form.nik) };
    await finish(field, field.records.addPerson(person, key), (id) => ['people', id]);
    setBusy(false);
  };
  return (
    <Page title={t('person.new')} back={household ? ['households', household] : ['people']}
      foot={<Save save={save} busy={busy} faults={tried ? wrong.length : 0} />}>
      {home ? <p class="lead">{homeWords(home)}</p> : <VillageChoice value={form.village} change={(village) => change({ village })} />}
      <Alike name={form.name} />
      <PersonInputs form={form} change={change} faults={tried ? wrong : []} />
    </Page>
  );
};

const Save = ({ save, busy, faults: count }: { save: () => Promise<void>; busy: boolean; faults: number }) => (
  <>
    <p class={count > 0 ? 'wrong' : 'unseen'} role="alert">{count > 0 && t('form.faults', count)}</p>
    <Do first does={save} busy={busy}>{t('act.save')}</Do>
  </>
);

/** Somebody is written down twice more easily than found again. */
const Alike = ({ name }: { name: string }) => {
  const found = useField().register.search(name, 3);
  if (name.trim().length < 4 || found.length === 0) return null;
  return (
    <Notice tone="soon">
      <b>{t('person.alike')}</b>
      <ul class="rows">{found.map((person) => <PersonRow key={person.id} person={person} />)}</ul>
    </Notice>
  );
};

export const CorrectPerson = ({ id }: { id: string }) => {
  const person = useField().register.person(id);
  return person ? <Correct person={person} /> : <Page title={t('person.title')} back={['people']}><Empty>{t('person.gone')}</Empty></Page>;
};

const Correct = ({ person }: { person: Person }) => {
  const field = useField();
  const now = useNow();
  const key = `correct/${person.id}`;
  const was = typedOf(person);
  const { form = was, change } = useDraft(key, was);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const to = changed(person, fieldsOf(form, now));
  const wrong = faults(form, now);
  const save = async (): Promise<void> => {
    setTried(true);
    if (wrong.length > 0) return;
    setBusy(true);
    await finish(field, field.records.correctPerson(person.id, to, key), () => ['people', person.id]);
    setBusy(false);
  };
  return (
    <Page title={t('correct.title')} back={['people', person.id]} foot={<Save save={save} busy={busy} faults={tried ? wrong.length : 0} />}>
      <Notice tone="idle">{t('correct.what')}</Notice>
      <PersonInputs form={form} change={change} faults={tried ? wrong : []} correcting />
    </Page>
  );
};
