/** The messages of docs/sync-protocol.md, as they travel. */
import type { Contact, Id, Me, Policy, Time } from './shapes.ts';

export const PROTOCOL = 1;
export const CLIENT = '0.2.0';
export const LONGEST_LINE = 64 * 1024;
export const MOST_LINES = 512;

export interface SealKey { readonly kid: string; readonly key: string; readonly notAfter: Time }
export interface ReceiptKey { readonly kid: string; readonly key: string }

export interface Enrolment {
  readonly device: Id;
  readonly secret: string;
  readonly protocol: number;
  readonly sealKeys: readonly SealKey[];
  readonly receiptKeys: readonly ReceiptKey[];
  readonly policy: Policy;
  readonly me: Me;
}

/** A sealed record. `contact` and `skew` are null before the first hello, and empty in the header. */
export interface Line {
  readonly id: Id;
  readonly t: string;
  readonly v: number;
  readonly dev: Id;
  readonly n: number;
  readonly at: Time;
  readonly contact: Time | null;
  readonly skew: number | null;
  readonly kid: string;
  readonly epk: string;
  readonly iv: string;
  readonly ct: string;
}

export interface Receipt {
  readonly id: Id | null;
  readonly s: 'ok' | 'dup' | 'review' | 'conflict' | 'rejected' | 'retry';
  readonly code: string;
  readonly digest: string;
  readonly at: Time;
  readonly kid: string;
  readonly sig: string;
}

export interface PartitionHead { readonly part: string; readonly epoch: number; readonly head: number }

export interface Hello {
  readonly serverTime: Time;
  readonly protocol: { readonly min: number; readonly max: number };
  readonly scope: string;
  readonly partitions: readonly PartitionHead[];
  readonly revoked: readonly string[];
  readonly wipe: 'none' | 'after_push' | 'now';
  readonly limit: { readonly rows: number; readonly most: number } | null;
  readonly sealKeys: readonly SealKey[];
  readonly receiptKeys: readonly ReceiptKey[];
  readonly contacts: readonly Contact[];
}

export type Fields = Readonly<Record<string, unknown>>;
export interface Up { readonly k: 'up'; readonly p: string; readonly e: string; readonly id: Id; readonly d: Fields }
export interface Del { readonly k: 'del'; readonly p: string; readonly e: string; readonly id: Id; readonly why: string; readonly into: Id | null }
export interface Checkpoint { readonly k: 'cp'; readonly p: string; readonly n: number; readonly s: number }
export interface Reset { readonly k: 'reset'; readonly p: string; readonly n: number }
export type PullLine = Up | Del | Checkpoint | Reset | { readonly k: 'revoke'; readonly p: string } | { readonly k: 'end'; readonly more: boolean };
