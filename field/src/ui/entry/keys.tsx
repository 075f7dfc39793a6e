import { useId } from 'preact/hooks';
import { Icon } from '../part/icon.tsx';
import { t } from '../words.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const LEAST = 6;

/** Big keys for a thumb; the phone's own keyboard would cover half the screen and learn from what is typed. */
export const Keys = ({ text, change, busy }: { text: string; change: (text: string) => void; busy: boolean }) => {
  const id = useId();
  const digit = (one: string) => (
    <button type="button" key={one} disabled={busy} onClick={() => change(text + one)}>{one}</button>
  );
  return (
    <div class="keys">
      <label class="unseen" for={id}>{t('unlock.pin_label')}</label>
      <input id={id} type="password" inputMode="none" autocomplete="off" maxLength={12} value={text} readOnly={busy}
        onInput={(e) => change(e.currentTarget.value.replace(/\D/g, ''))} />
      {DIGITS.map(digit)}
      <button type="button" disabled={busy} aria-label={t('unlock.erase')} onClick={() => change(text.slice(0, -1))}><Icon name="erase" /></button>
      {digit('0')}
      <button type="submit" class="ok" disabled={busy || text.length < LEAST}>{busy ? '…' : t('unlock.do')}</button>
    </div>
  );
};
