import { lockReason } from './lock.ts';
import type { Ports } from './ports.ts';
import type { Profile } from './store.ts';

const LOOK_EVERY = 15_000;

/** Locks a phone that nobody touches, or that was open for too long. */
export class Watch {
  readonly #ports: Ports;
  readonly #shut: (why: 'idle' | 'hours') => void;
  #over: Profile | null = null;
  #openedAt = 0;
  #touchedAt = 0;

  constructor(ports: Ports, shut: (why: 'idle' | 'hours') => void) {
    this.#ports = ports;
    this.#shut = shut;
  }

  /** Over whom from now on; null when all is locked. */
  over(profile: Profile | null): void {
    this.#over = profile;
    this.#openedAt = this.#touchedAt = this.#ports.now();
  }

  begin(): void {
    this.#ports.later(LOOK_EVERY, () => {
      this.#look();
      this.begin();
    });
  }

  /** A touch that comes too late does not keep it open. */
  touched(): void {
    this.#look();
    this.#touchedAt = this.#ports.now();
  }

  #look(): void {
    const why = this.#over && lockReason(this.#over, this.#openedAt, this.#touchedAt, this.#ports.now());
    if (why) this.#shut(why);
  }
}
