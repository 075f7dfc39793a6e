import type { Day, Time } from '../core/field.ts';
import { language, t } from './words.ts';

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

const locale = (): string => (language() === 'en' ? 'en-GB' : 'id-ID');
const format = (at: number, how: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(locale(), how).format(at);

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);
/** Calendar days from now; yesterday is -1. */
export const daysUntil = (at: number, now: number): number => Math.round((midnight(at) - midnight(now)) / DAY);

export const clockTime = (at: Time): string => format(Date.parse(at), { hour: '2-digit', minute: '2-digit' });

/** "hari ini 14.30", "kemarin 08.10", "Kamis 3 Okt". */
export const moment = (at: Time, now: number): string => {
  const days = daysUntil(Date.parse(at), now);
  if (days === 0) return t('time.today_at', clockTime(at));
  if (days === -1) return t('time.yesterday_at', clockTime(at));
  return format(Date.parse(at), { weekday: 'long', day: 'numeric', month: 'short' });
};

export const dayName = (day: Day): string => format(Date.parse(`${day}T12:00`), { day: 'numeric', month: 'long', year: 'numeric' });

/** "12 menit", "6 jam", "3 hari". */
export const span = (milliseconds: number): string => {
  if (milliseconds < HOUR) return t('time.minutes', Math.max(1, Math.round(milliseconds / 60_000)));
  if (milliseconds < 2 * DAY) return t('time.hours', Math.round(milliseconds / HOUR));
  return t('time.days', Math.round(milliseconds / DAY));
};

export type Tone = 'late' | 'soon' | 'calm' | 'idle';

/** How late, or how long left, as the office's clock says it. */
export const urgency = (due: Time, now: number): { readonly tone: Tone; readonly words: string } => {
  const at = Date.parse(due);
  if (at < now) return { tone: 'late', words: t('time.late', span(now - at)) };
  const days = daysUntil(at, now);
  if (days === 0) return { tone: 'soon', words: t('time.today') };
  if (days === 1) return { tone: 'soon', words: t('time.tomorrow') };
  return { tone: 'calm', words: format(at, days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'short' }) };
};

/** Whole years, or null when nobody knows the birth. */
export const ageOf = (born: Day | null, now: number): number | null => {
  if (born === null) return null;
  const [year = 0, month = 1, day = 1] = born.split('-').map(Number);
  const today = new Date(now);
  const had = today.getMonth() + 1 > month || (today.getMonth() + 1 === month && today.getDate() >= day);
  return today.getFullYear() - year - (had ? 0 : 1);
};
