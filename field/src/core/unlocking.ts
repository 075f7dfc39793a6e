import type { Disk } from './disk.ts';
import type { Hall } from './entrance.ts';
import type { Unlocked } from './field.ts';
import { refusal } from './lock.ts';
import type { Ports } from './ports.ts';
import { full } from './recorder.ts';
import type { Id } from './shapes.ts';
import type { Profile } from './store.ts';
import { Vault } from './vault.ts';

/** Opening the phone without a network. */
export class Unlocking {
  readonly #ports: Ports;
  readonly #disk: Disk;
  readonly #hall: Pick<Hall, 'closed' | 'open' | 'destroy'>;

  constructor(ports: Ports, disk: Disk, hall: Pick<Hall, 'closed' | 'open' | 'destroy'>) {
    this.#ports = ports;
    this.#disk = disk;
    this.#hall = hall;
  }

  async unlock(id: Id, secret: string): Promise<Unlocked> {
    try {
      return await this.#unlock(id, secret);
    } catch (trouble) {
      if (full(trouble)) return { done: 'full' };
      throw trouble;
    }
  }

  async #unlock(id: Id, secret: string): Promise<Unlocked> {
    await this.#hall.closed();
    const profile = await this.#disk.journal.profile(id);
    const why = refusal(profile, this.#ports.now());
    if (why) return { done: 'sign_in', why };
    // Counted before it is made: switching the phone off does not give it back.
    const counted = await this.#disk.journal.change(id, (now) => ({ wrongTries: now.wrongTries + 1 }));
    if (!counted?.wrapped) return { done: 'sign_in', why: 'tries' };
    const triesLeft = counted.policy.wrongPins - counted.wrongTries;
    const vault = triesLeft < 0 ? null : await this.#try(counted, secret);
    if (vault) {
      const right = await this.#disk.journal.change(id, () => ({ wrongTries: 0 }));
      if (right) await this.#hall.open(right, vault);
      return { done: 'open' };
    }
    if (triesLeft > 0) return { done: 'wrong', triesLeft };
    await this.#hall.destroy(id);
    return { done: 'sign_in', why: 'tries' };
  }

  async #try(profile: Profile, secret: string): Promise<Vault | null> {
    const owner = { profile: profile.id, phoneKey: profile.phoneKey, stretch: this.#ports.stretch };
    return profile.wrapped ? Vault.open(owner, secret, profile.wrapped, this.#ports.random) : null;
  }
}
