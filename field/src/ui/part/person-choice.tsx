import { useState } from 'preact/hooks';
import type { Person } from '../../core/field.ts';
import { useField, useNow } from '../context.ts';
import { about, nameOf } from '../people/rows.tsx';
import { t } from '../words.ts';
import { Text } from './inputs.tsx';
import { Empty } from './pieces.tsx';

const SHOWN = 6;

/** Somebody of the register, by a few letters. */
export const PersonChoice = ({ choose }: { choose: (person: Person) => void }) => {
  const field = useField();
  const now = useNow();
  const [sought, setSought] = useState('');
  const found = sought.trim().length < 2 ? null : field.register.search(sought, SHOWN);
  return (
    <>
      <Text label={t('people.search')} type="search" value={sought} change={setSought} most={60} />
      <div role="status">{found?.length === 0 && <Empty>{t('people.nobody')}</Empty>}</div>
      <ul class="rows">
        {found?.map((person) => (
          <li key={person.id}>
            <button type="button" class="row" onClick={() => choose(person)}>
              <span class="grow"><b>{nameOf(person)}</b><small>{[about(person, now), person.home ?? person.known].filter(Boolean).join(' · ')}</small></span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
};
