import { useField, useNow } from '../context.ts';
import { One, Text } from '../part/inputs.tsx';
import { PersonChoice } from '../part/person-choice.tsx';
import { Do, Facts } from '../part/pieces.tsx';
import { VillageChoice } from '../part/village-choice.tsx';
import { about, nameOf } from '../people/rows.tsx';
import { go, type Path } from '../route.ts';
import { coded, t } from '../words.ts';
import { WHENS, type Concern, type ReportStep } from './form.ts';
import { SignChoice } from './sign-choice.tsx';

interface QuestionProps {
  readonly step: ReportStep;
  readonly form: Concern;
  readonly change: (part: Partial<Concern>) => void;
  readonly next: Path;
}

export const Question = (props: QuestionProps) => {
  const { step, form, change } = props;
  const now = useNow();
  switch (step) {
    case 'who': return <Who {...props} />;
    case 'about': return <About {...props} />;
    case 'signs': return <SignChoice signs={form.signs} change={(signs) => change({ signs })} about={form} />;
    case 'story':
      return <Text label={t('report.story_label')} hint={t('report.story_hint')} value={form.story} change={(story) => change({ story })} rows={6} most={4000} />;
    case 'when':
      return (
        <>
          <One label={t('report.when')} quiet value={form.when} change={(when) => change({ when, told: now })}
            choices={WHENS.map((value) => ({ value, words: t(`when.${value}`) }))} />
          {form.when === 'day' && <Text label={t('report.day')} type="date" value={form.day} change={(day) => change({ day })} />}
        </>
      );
    case 'place':
      return (
        <>
          {form.person === null && <VillageChoice value={form.village} change={(village) => change({ village })} />}
          <Text label={t('report.place_label')} hint={t('report.place_hint')} value={form.place} change={(place) => change({ place })} optional />
        </>
      );
    case 'check': return <Check form={form} />;
  }
};

const Who = ({ form, change, next }: QuestionProps) => {
  const field = useField();
  const now = useNow();
  const chosen = form.person === null ? null : field.register.person(form.person);
  return (
    <>
      {chosen && <p class="card chosen"><b>{nameOf(chosen)}</b><small>{about(chosen, now)}</small></p>}
      <PersonChoice choose={(person) => {
        change({ person: person.id, other: false, village: person.village });
        go('report', next[1] ?? '', 'signs');
      }} />
      <Do does={() => { change({ person: null, other: true }); go('report', next[1] ?? '', 'about'); }}>{t('report.other_person')}</Do>
    </>
  );
};

const About = ({ form, change }: QuestionProps) => (
  <>
    <Text label={t('report.name')} hint={t('report.name_hint')} value={form.name} change={(name) => change({ name })} most={120} optional />
    <One label={t('person.sex')} beside value={form.sex} change={(sex) => change({ sex })}
      choices={(['FEMALE', 'MALE', 'UNKNOWN'] as const).map((value) => ({ value, words: t(`sex.${value}`) }))} />
    <Text label={t('person.born_age')} numbers value={form.age} change={(age) => change({ age })} most={3} optional />
  </>
);

const Check = ({ form }: { form: Concern }) => {
  const person = useField().register.person(form.person ?? '');
  return (
    <>
      <Facts all={[
        [t('report.who_short'), person ? nameOf(person) : form.name || t('person.unnamed')],
        [t('report.signs_short'), form.signs.map((sign) => coded('sign', sign)).join('; ') || t('signs.none')],
        [t('report.story_short'), form.story],
        [t('report.when_short'), form.when ? t(`when.${form.when}`) : null],
        [t('report.place_short'), form.place || null],
      ]} />
      <p class="hint">{t('report.check_hint')}</p>
    </>
  );
};
