import { useState } from 'preact/hooks';
import { optionsOf, type Instrument, type Item } from '../../core/instrument.ts';
import { t } from '../words.ts';
import { inWords } from './paper.ts';

interface AnswersProps {
  readonly paper: Instrument;
  readonly item: Item;
  readonly chosen: string | undefined;
  readonly choose: (option: string) => Promise<void>;
}

/** Big faces; the tap is the answer and goes on by itself. */
export const Answers = ({ paper, item, chosen, choose }: AnswersProps) => {
  const [tapped, setTapped] = useState<string | null>(null);
  const options = optionsOf(paper, item);
  const tap = async (option: string): Promise<void> => {
    setTapped(option);
    await choose(option);
    setTapped(null);
  };
  return (
    <div class={options.length === 2 ? 'answers two' : 'answers'} role="group" aria-label={t('screening.answers')}>
      {options.map((option) => (
        <button type="button" key={option.id} disabled={tapped !== null} aria-pressed={(tapped ?? chosen) === option.id} onClick={() => void tap(option.id)}>
          {inWords(option.text)}
        </button>
      ))}
    </div>
  );
};
