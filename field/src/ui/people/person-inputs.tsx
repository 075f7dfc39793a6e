import { useNow } from '../context.ts';
import { One, Text } from '../part/inputs.tsx';
import { coded, t } from '../words.ts';
import { RELATIONS, type Fault, type TypedPerson } from './person-fields.ts';

interface InputsProps {
  readonly form: TypedPerson;
  readonly change: (part: Partial<TypedPerson>) => void;
  /** Shown only after somebody tried to save. */
  readonly faults: readonly Fault[];
  /** Says of identity fields that a human looks first. */
  readonly correcting?: boolean;
}

export const PersonInputs = ({ form, change, faults, correcting }: InputsProps) => {
  const wrong = (fault: Fault): string | undefined => (faults.includes(fault) ? t(`fault.${fault}`) : undefined);
  const identity = correcting ? t('correct.identity') : undefined;
  return (
    <>
      <Text label={t('person.name')} value={form.name} change={(name) => change({ name })} most={120} wrong={wrong('who')}
        hint={identity ?? t('person.name_hint')} />
      <Text label={t('person.known')} value={form.known} change={(known) => change({ known })} hint={t('person.known_hint')} optional />
      <One label={t('person.sex')} beside value={form.sex} change={(sex) => change({ sex })}
        choices={(['FEMALE', 'MALE', 'UNKNOWN'] as const).map((value) => ({ value, words: t(`sex.${value}`) }))} />
      <More wrong={wrong('sex')} hint={identity} />
      <Birth form={form} change={change} />
      <More wrong={wrong('born')} hint={identity} />
      {form.household && <>
        <One label={t('person.relation')} beside value={form.relation || null} change={(relation) => change({ relation })}
          choices={RELATIONS.map((value) => ({ value, words: coded('relation', value) }))} />
        <More wrong={wrong('relation')} />
      </>}
      <Text label={t('person.home')} value={form.home} change={(home) => change({ home })} hint={t('person.home_hint')} optional />
      <Text label={t('person.phone')} type="tel" value={form.phone} change={(phone) => change({ phone })} most={20} wrong={wrong('phone')} optional />
      {!correcting && <Text label={t('person.nik')} numbers value={form.nik} change={(nik) => change({ nik: nik.replace(/\D/g, '') })} most={16}
        hint={t('person.nik_hint')} wrong={wrong('nik')} optional />}
    </>
  );
};

const More = ({ wrong, hint }: { wrong: string | undefined; hint?: string | undefined }) =>
  wrong || hint ? <p class={wrong ? 'wrong' : 'hint'}>{wrong ?? hint}</p> : null;

const Birth = ({ form, change }: Pick<InputsProps, 'form' | 'change'>) => {
  const year = new Date(useNow()).getFullYear();
  return (
    <>
      <One label={t('person.born')} beside value={form.precision} change={(precision) => change({ precision })}
        choices={(['DAY', 'YEAR', 'ESTIMATED', 'UNKNOWN'] as const).map((value) => ({ value, words: t(`precision.${value}`) }))} />
      {form.precision === 'DAY' && <Text label={t('person.born_day')} type="date" value={form.born} change={(born) => change({ born })} />}
      {form.precision === 'YEAR' && <Text label={t('person.born_year')} numbers value={form.year} change={(to) => change({ year: to })} most={4} />}
      {form.precision === 'ESTIMATED' && <Text label={t('person.born_age')} numbers value={form.age || guessed(form.year, year)} change={(age) => change({ age })} most={3} />}
    </>
  );
};

const guessed = (year: string, now: number): string => (year ? String(now - Number(year)) : '');
