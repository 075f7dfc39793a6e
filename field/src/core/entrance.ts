import type { Disk } from './disk.ts';
import { enrolled } from './enrolling.ts';
import type { Enrolled, Secret, SignedIn } from './field.ts';
import { keysOf } from './hello.ts';
import { iso, newId } from './ids.ts';
import type { Opened } from './opened.ts';
import { tooEasy } from './phrase.ts';
import { NoAnswer, type Ports, Refused } from './ports.ts';
import type { Enrolment } from './protocol.ts';
import { full } from './recorder.ts';
import type { Server } from './server.ts';
import type { Id } from './shapes.ts';
import type { Profile } from './store.ts';
import { SESSION_OF } from './sync.ts';
import type { Vault } from './vault.ts';

const UNNAMED = 'phone';

/** Where one stands after the entrance. */
export interface Hall {
  here(): readonly Profile[];
  opened(): Opened | null;
  refresh(): Promise<void>;
  askForSecret(): void;
  /** There is a session: whatever waits may go. */
  signedIn(): void;
  shut(): void;
  /** Done with what the last lock had still to write. */
  closed(): Promise<void>;
  destroy(id: Id): Promise<void>;
  open(profile: Profile, vault: Vault): Promise<void>;
}

/** Signing in, which needs a network, and choosing the secret that opens the phone without one. */
export class Entrance {
  readonly #ports: Ports;
  readonly #disk: Disk;
  readonly #server: Server;
  readonly #hall: Hall;
  /** Signed in, without a secret yet: the device to enrol. */
  #entering: Id | null = null;

  constructor(ports: Ports, disk: Disk, server: Server, hall: Hall) {
    this.#ports = ports;
    this.#disk = disk;
    this.#server = server;
    this.#hall = hall;
  }

  async signIn(login: string, password: string, profile?: Id): Promise<SignedIn> {
    try {
      await this.#server.signIn(login, password);
    } catch (trouble) {
      return signInTrouble(trouble);
    }
    // Whoever was signed in before is not any more: there is one cookie.
    await this.#disk.journal.remember(SESSION_OF, null);
    const known = this.#hall.here().find((one) => one.id === profile);
    return known ? this.#signedInAgain(known) : this.#asNew();
  }

  /** Also after a wipe: a revoked device stays revoked. What it had still to send goes with the new one. */
  #asNew(): SignedIn {
    this.#entering = newId(this.#ports.now(), this.#ports.random);
    this.#hall.shut();
    this.#hall.askForSecret();
    return 'enrol';
  }

  async #signedInAgain(known: Profile): Promise<SignedIn> {
    try {
      const answer = await this.#server.enrol(known.id, known.label);
      if (answer.me.account !== known.account) return 'other_person';
      await this.#disk.journal.change(known.id, () => ({ ...keysOf(answer), contactHere: this.#ports.now() }));
    } catch (trouble) {
      if (trouble instanceof NoAnswer) return 'no_signal';
      if (!known.wrapped || known.wipe === 'now' || known.wipe === 'done') return this.#asNew();
      if (!(await this.#isTheirs(known))) return 'other_person';
    }
    await this.#disk.journal.remember(SESSION_OF, known.id);
    if (known.wipe === 'now') await this.#hall.destroy(known.id);
    await this.#hall.refresh();
    return this.#let(known.id);
  }

  /** A revoked device is not enrolled again, but told to wipe itself: the next sync will. */
  async #isTheirs({ id }: Profile): Promise<boolean> {
    try {
      await this.#server.hello(id, iso(this.#ports.now()), 0, []);
      return true;
    } catch {
      return false;
    }
  }

  #let(id: Id): SignedIn {
    this.#hall.signedIn();
    if (this.#hall.opened()?.profile === id) return 'open';
    this.#entering = id;
    const openable = this.#hall.here().some((one) => one.id === id && one.wrapped);
    if (!openable) this.#hall.askForSecret();
    return openable ? 'unlock' : 'enrol';
  }

  async enrol(secret: Secret, label: string): Promise<Enrolled> {
    if (tooEasy(secret.kind, secret.text)) return 'too_easy';
    if (!this.#entering) return 'not_allowed';
    try {
      const named = label.trim() || UNNAMED;
      const answer = await this.#enrolment(this.#entering, named);
      await this.#hall.closed();
      const { profile, vault } = await enrolled(this.#ports, this.#disk, answer, secret.text, named);
      await this.#disk.journal.remember(SESSION_OF, profile.id);
      this.#entering = null;
      await this.#hall.refresh();
      await this.#hall.open(profile, vault);
      return 'open';
    } catch (trouble) {
      if (trouble instanceof NoAnswer) return 'no_signal';
      if (trouble instanceof Refused) return 'not_allowed';
      if (full(trouble)) return 'full';
      throw trouble;
    }
  }

  /** Somebody who is on this phone already keeps the profile with the unsent records. */
  async #enrolment(id: Id, label: string): Promise<Enrolment> {
    const answer = await this.#server.enrol(id, label);
    const here = this.#hall.here().find((one) => one.account === answer.me.account && one.id !== id && one.wipe === 'none');
    if (!here) return answer;
    try {
      return await this.#server.enrol(here.id, here.label);
    } catch (trouble) {
      if (trouble instanceof Refused) return answer;
      throw trouble;
    }
  }
}

const signInTrouble = (trouble: unknown): SignedIn => {
  if (trouble instanceof NoAnswer) return 'no_signal';
  if (!(trouble instanceof Refused)) throw trouble;
  return trouble.status === 401 ? 'wrong_credentials' : trouble.status === 429 ? 'too_many_attempts' : 'not_allowed';
};
