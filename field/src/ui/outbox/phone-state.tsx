import { useField } from '../context.ts';
import { Facts, Notice } from '../part/pieces.tsx';
import { t } from '../words.ts';

/** What this phone holds, for whom, and whether it can keep it. */
export const PhoneState = () => {
  const field = useField();
  const storage = field.phone.storage();
  const lock = field.profiles.lock();
  const mine = lock.state === 'open' ? lock.tile.id : null;
  const others = field.profiles.list().filter((tile) => tile.id !== mine);
  const carried = field.outbox.carried();
  return (
    <section aria-labelledby="phone">
      <h2 id="phone">{t('phone.title')}</h2>
      {(storage === 'low' || storage === 'evictable') && <Notice tone="soon">{t(`storage.${storage}`)}</Notice>}
      <Facts all={[
        [t('phone.storage'), storage === 'fine' ? t('storage.fine') : null],
        [t('phone.lease'), t('phone.lease_days', field.link.leaseDaysLeft())],
        [t('phone.carried'), carried.waiting + carried.done > 0 ? t('phone.carried_count', carried.waiting, carried.done) : null],
        ...others.map((tile) => [t('phone.other', tile.initials), tile.waiting > 0 ? t('link.waiting', tile.waiting) : t('lock.nothing_waits')] as const),
      ]} />
    </section>
  );
};
