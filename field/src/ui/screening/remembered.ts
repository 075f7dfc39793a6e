import type { Id } from '../../core/field.ts';
import type { Result } from './paper.ts';

interface Remembered { readonly result: Result; readonly person: Id }

/** The result of what was just saved, in memory only: forgotten at lock and with the page. */
const results = new Map<Id, Remembered>();

export const remember = (record: Id, result: Remembered): void => void results.set(record, result);
export const remembered = (record: Id): Remembered | null => results.get(record) ?? null;
export const forgetResults = (): void => results.clear();
