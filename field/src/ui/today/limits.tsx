import { useField } from '../context.ts';
import { Notice } from '../part/pieces.tsx';
import { t } from '../words.ts';

const SOON = 7;

/** What the phone cannot do as it should, said before it matters. */
export const Limits = () => {
  const { link, phone } = useField();
  const cut = link.limit();
  const days = link.leaseDaysLeft();
  const storage = phone.storage();
  return (
    <>
      {(storage === 'low' || storage === 'evictable') && <Notice tone="soon">{t(`storage.${storage}`)}</Notice>}
      {days <= SOON && <Notice tone="soon">{t('limit.lease', days)}</Notice>}
      {cut && <Notice tone="soon">{t('limit.rows', cut.most, cut.rows)}</Notice>}
    </>
  );
};
