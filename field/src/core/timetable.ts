import type { LinkState } from './field.ts';
import type { Ports } from './ports.ts';

const SOON = 1_000;
const FIRST_RETRY = 30_000;
const LONGEST_RETRY = 30 * 60_000;
const QUIET_FROM = 2 * 60_000;
const QUIET_TO = 30 * 60_000;

/** When to try next. Phones that come back to one mast at the same moment must not knock at the same moment. */
export class Timetable {
  readonly #ports: Ports;
  readonly #run: () => void;
  #cancel: (() => void) | null = null;
  #failures = 0;

  constructor(ports: Ports, run: () => void) {
    this.#ports = ports;
    this.#run = run;
  }

  /** Something was saved, the network is back, the app came to the front. */
  soon(): void {
    this.#at(SOON);
  }

  after(state: LinkState): void {
    this.#failures = state === 'idle' ? 0 : this.#failures + 1;
    if (state === 'login' || state === 'outdated') return;
    this.#at(nextTry(this.#failures, this.#chance()));
  }

  stop(): void {
    this.#cancel?.();
  }

  #at(milliseconds: number): void {
    this.#cancel?.();
    this.#cancel = this.#ports.later(milliseconds, this.#run);
  }

  #chance(): number {
    const [high = 0, low = 0] = this.#ports.random(2);
    return (high * 256 + low) / 65_536;
  }
}

/** @param chance from 0 up to, not including, 1 */
export const nextTry = (failures: number, chance: number): number => {
  if (failures === 0) return QUIET_FROM + chance * (QUIET_TO - QUIET_FROM);
  const pause = Math.min(FIRST_RETRY * 2 ** (failures - 1), LONGEST_RETRY);
  return pause / 2 + (chance * pause) / 2;
};
