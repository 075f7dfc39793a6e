import { useMe } from '../context.ts';
import { t } from '../words.ts';
import { One } from './inputs.tsx';

/** Asked only of those who work in several. */
export const VillageChoice = ({ value, change }: { value: number; change: (village: number) => void }) => {
  const { villages } = useMe();
  if (villages.length < 2) return null;
  return (
    <One label={t('person.village')} beside value={String(value)} change={(no) => change(Number(no))}
      choices={villages.map((village) => ({ value: String(village.no), words: village.name }))} />
  );
};
