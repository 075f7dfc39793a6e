import { useField } from '../context.ts';
import { t } from '../words.ts';
import { Go, Notice } from './pieces.tsx';

/** Said on every screen, for whoever goes on writing would lose it; what is kept already has a second road out. */
export const NoRoom = () => {
  if (useField().phone.storage() !== 'full') return null;
  return (
    <Notice tone="late">
      <b>{t('storage.full')}</b>
      <p>{t('storage.full_do')}</p>
      <Go to={['outbox', 'carry']}>{t('carry.title')}</Go>
    </Notice>
  );
};
