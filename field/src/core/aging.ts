import type { Receipt } from './protocol.ts';
import type { CarriedRow, OutboxRow } from './store.ts';

const FORGET_FATE_DAYS = 90;
const DAY = 86_400_000;

/** By the clock of the server, for the phone's may jump. */
export interface Age { readonly keepDays: number; readonly serverTime: number; readonly offerAgain: boolean }
const daysSince = (receipt: Receipt, { serverTime }: Age): number => (serverTime - Date.parse(receipt.at)) / DAY;

/** Carried records as they have to stand now; null when nobody needs them any more. */
export const agedCarried = (row: CarriedRow, age: Age): CarriedRow | null => {
  if (row.receipt === null) return row;
  if (daysSince(row.receipt, age) > age.keepDays) return null;
  return age.offerAgain ? { ...row, receipt: null } : row;
};

/** One's own likewise. */
export const aged = (row: OutboxRow, age: Age): OutboxRow | null => {
  if (row.receipt === null || row.fate === 'waiting' || row.fate === 'rejected') return row;
  const days = daysSince(row.receipt, age);
  if (days > FORGET_FATE_DAYS) return null;
  if (days > age.keepDays) return row.line === null ? row : { ...row, line: null };
  const kept = row.fate === 'taken' || row.fate === 'review';
  return age.offerAgain && kept && row.line !== null ? { ...row, fate: 'waiting', code: '', receipt: null } : row;
};
