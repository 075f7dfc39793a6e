/** The world outside the core, passed in: the browser has one set, tests another. */
import type { Bytes } from './bytes.ts';

export interface Ports {
  /** Prefix of the databases' names: one phone. */
  readonly database: string;
  /** The phone's clock, in milliseconds; may be wrong and may jump. */
  readonly now: () => number;
  readonly random: (bytes: number) => Bytes;
  readonly transport: Transport;
  /** Runs the work unless another tab is at it; null then. */
  readonly exclusive: <T>(name: string, work: () => Promise<T>) => Promise<T | null>;
  readonly stretch: Stretch;
  readonly later: (milliseconds: number, run: () => void) => () => void;
  readonly room: () => Promise<Room>;
  readonly persist: () => Promise<boolean>;
  readonly app: { readonly waiting: () => boolean; readonly take: () => void };
}

/** Makes guessing a PIN dear. */
export type Stretch = (secret: Bytes, salt: Bytes, cost: Cost) => Promise<Bytes>;
export interface Cost { readonly kibibytes: number; readonly passes: number }

export interface Room { readonly freeBytes: number | null; readonly persisted: boolean }

export interface Transport {
  /** Throws {@link NoAnswer} when nothing came back. */
  send(method: 'POST' | 'DELETE', path: string, type: BodyType, body: string): Promise<Reply>;
}
export type BodyType = 'application/json' | 'application/x-ndjson';

export interface Reply {
  readonly status: number;
  /** Whole lines only; throws {@link NoAnswer} where the connection was cut. */
  lines(): AsyncIterable<string>;
}

export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** The server answered, and not with yes. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;

  constructor(status: number) {
    super(`refused: ${status}`);
    this.status = status;
  }
}
