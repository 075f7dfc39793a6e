import type { Profile } from './store.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;

/** Whole days until only signing in unlocks. A clock that was set back gives no time and takes none. */
export const leaseDaysLeft = (profile: Profile, now: number): number => {
  const gone = Math.max(now - profile.contactHere, 0) / DAY;
  return Math.max(Math.ceil(profile.policy.leaseDays - gone), 0);
};

export type Refusal = 'tries' | 'lease' | 'wiped';

/** Why nothing here opens it but signing in; null when a PIN or phrase may be tried. */
export const refusal = (profile: Profile | null, now: number): Refusal | null => {
  if (!profile || profile.wipe === 'done' || profile.wipe === 'now') return 'wiped';
  if (!profile.wrapped) return 'tries';
  return leaseDaysLeft(profile, now) === 0 ? 'lease' : null;
};

/** Why an unlocked phone locks itself; null while it may stay open. A clock that ran backwards tells nothing, so it locks. */
export const lockReason = (profile: Profile, openedAt: number, touchedAt: number, now: number): 'idle' | 'hours' | null => {
  if (now < touchedAt || now - touchedAt >= profile.policy.lockMinutes * MINUTE) return 'idle';
  return now < openedAt || now - openedAt >= profile.policy.lockHours * HOUR ? 'hours' : null;
};

/** Of the first and the last word. */
export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '');
  return letters.join('').toUpperCase();
};
