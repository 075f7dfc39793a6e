import { chooseLanguage, language, t, type Language } from '../words.ts';
import { One } from './inputs.tsx';

const NAMES: readonly { readonly value: Language; readonly words: string }[] = [
  { value: 'id', words: 'Bahasa Indonesia' }, { value: 'en', words: 'English' },
];

export const LanguageChoice = () => (
  <One label={t('menu.language')} choices={NAMES} value={language()} change={(wanted) => void chooseLanguage(wanted)} beside />
);
