import type { Fate, OutboxEntry } from '../../core/field.ts';
import type { Tone } from '../times.ts';

export const TONES: Readonly<Record<Fate, Tone>> = {
  waiting: 'soon', sent: 'soon', taken: 'calm', review: 'idle', conflict: 'late', rejected: 'late',
};

/** The server did not take it, and nobody there will do anything about it. */
export const needsAttention = (entry: OutboxEntry): boolean => entry.fate === 'conflict' || entry.fate === 'rejected';
