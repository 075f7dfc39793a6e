import type { Changes } from './changes.ts';
import type { Disk } from './disk.ts';
import { enrolled } from './enrolling.ts';
import type { Enrolled, Lock, Profiles, Secret, SignedIn, Tile, Unlocked } from './field.ts';
import { newId } from './ids.ts';
import { leaseDaysLeft, lockReason, refusal } from './lock.ts';
import { Opened } from './opened.ts';
import { suggestPhrase, tooEasy } from './phrase.ts';
import { NoAnswer, type Ports, Refused } from './ports.ts';
import type { Enrolment } from './protocol.ts';
import { forgetFolds } from './search.ts';
import type { Server } from './server.ts';
import type { Id } from './shapes.ts';
import type { Profile } from './store.ts';
import { keysOf, SESSION_OF } from './sync.ts';
import { Vault } from './vault.ts';

/** What happens around the lock, told to the rest of the core. */
export interface Doorkeeper {
  opened(opened: Opened): Promise<void>;
  /** The key may be used for what has still to be written, then never again. */
  closing(opened: Opened): Promise<void>;
  waiting(profile: Id): number;
}

const LAST = 'lastProfile';
const WATCH_EVERY = 15_000;

/** Who may open this phone's copies, and who has. */
export class Gate implements Profiles {
  readonly #ports: Ports;
  readonly #disk: Disk;
  readonly #server: Server;
  readonly #changes: Changes;
  readonly #keeper: Doorkeeper;
  #profiles: readonly Profile[] = [];
  #lock: Lock = { state: 'nobody' };
  #opened: Opened | null = null;
  /** Signed in, without a secret yet: the device to enrol. */
  #entering: Id | null = null;
  #openedAt = 0;
  #touchedAt = 0;
  #closing: Promise<void> = Promise.resolve();

  constructor(ports: Ports, disk: Disk, server: Server, changes: Changes, keeper: Doorkeeper) {
    this.#ports = ports;
    this.#disk = disk;
    this.#server = server;
    this.#changes = changes;
    this.#keeper = keeper;
  }

  async start(): Promise<void> {
    await this.refresh();
    // A wipe that was told and not finished before the phone was switched off.
    for (const { id, wipe, wrapped } of this.#profiles) if (wipe === 'now' && wrapped) await this.#destroy(id);
    const last = await this.#disk.journal.recall<Id>(LAST);
    const shown = this.#profiles.find((one) => one.id === last) ?? this.#profiles[0];
    this.#become(shown ? { state: 'locked', tile: this.#tile(shown), why: 'start' } : { state: 'nobody' });
    this.#watch();
  }

  async refresh(): Promise<void> {
    this.#profiles = await this.#disk.journal.profiles();
    this.#changes.tell('profile');
  }

  opened(): Opened | null {
    return this.#opened;
  }

  /** Who is unlocked, or whose lock is on the screen. */
  shown(): Profile | null {
    const id = this.#lock.state === 'open' || this.#lock.state === 'locked' ? this.#lock.tile?.id : undefined;
    return this.#profiles.find((one) => one.id === id) ?? null;
  }

  list(): readonly Tile[] {
    return this.#profiles.map((profile) => this.#tile(profile));
  }

  lock(): Lock {
    const shown = this.shown();
    return shown && 'tile' in this.#lock ? { ...this.#lock, tile: this.#tile(shown) } : this.#lock;
  }

  suggest(): string {
    return suggestPhrase(this.#ports.random);
  }

  async signIn(login: string, password: string, profile?: Id): Promise<SignedIn> {
    try {
      await this.#server.signIn(login, password);
    } catch (trouble) {
      return signInTrouble(trouble);
    }
    // Whoever was signed in before is not any more: there is one cookie.
    await this.#disk.journal.remember(SESSION_OF, null);
    const known = this.#profiles.find((one) => one.id === profile);
    if (known) return this.#signedInAgain(known);
    this.#entering = newId(this.#ports.now(), this.#ports.random);
    this.shut();
    this.#become({ state: 'enrol' });
    return 'enrol';
  }

  async #signedInAgain(known: Profile): Promise<SignedIn> {
    try {
      const answer = await this.#server.enrol(known.id, known.label);
      if (answer.me.account !== known.account) return 'other_person';
      await this.#disk.journal.change(known.id, () => ({ ...keysOf(answer), contactHere: this.#ports.now() }));
    } catch (trouble) {
      return trouble instanceof NoAnswer ? 'no_signal' : 'other_person';
    }
    await this.#disk.journal.remember(SESSION_OF, known.id);
    if (known.wipe === 'now') await this.#destroy(known.id);
    await this.refresh();
    if (this.#opened?.profile === known.id) return 'open';
    this.#entering = known.id;
    const openable = this.#profiles.some((one) => one.id === known.id && one.wrapped);
    if (!openable) this.#become({ state: 'enrol' });
    return openable ? 'unlock' : 'enrol';
  }

  async enrol(secret: Secret, label: string): Promise<Enrolled> {
    if (tooEasy(secret.kind, secret.text)) return 'too_easy';
    if (!this.#entering) return 'not_allowed';
    try {
      const answer = await this.#enrolment(this.#entering, label);
      await this.#closing;
      const { profile, vault } = await enrolled(this.#ports, this.#disk, answer, secret.text, label);
      await this.#disk.journal.remember(SESSION_OF, profile.id);
      this.#entering = null;
      await this.refresh();
      await this.#open(profile, vault);
      return 'open';
    } catch (trouble) {
      if (trouble instanceof NoAnswer) return 'no_signal';
      if (trouble instanceof Refused) return 'not_allowed';
      throw trouble;
    }
  }

  /** Somebody who is on this phone already keeps the profile with the unsent records. */
  async #enrolment(id: Id, label: string): Promise<Enrolment> {
    const answer = await this.#server.enrol(id, label);
    const here = this.#profiles.find((one) => one.account === answer.me.account && one.id !== id);
    return here ? this.#server.enrol(here.id, here.label) : answer;
  }

  async unlock(id: Id, secret: string): Promise<Unlocked> {
    await this.#closing;
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
      if (right) await this.#open(right, vault);
      return { done: 'open' };
    }
    if (triesLeft > 0) return { done: 'wrong', triesLeft };
    await this.#destroy(id);
    return { done: 'sign_in', why: 'tries' };
  }

  async #try(profile: Profile, secret: string): Promise<Vault | null> {
    const owner = { profile: profile.id, phoneKey: profile.phoneKey, stretch: this.#ports.stretch };
    return profile.wrapped ? Vault.open(owner, secret, profile.wrapped, this.#ports.random) : null;
  }

  async #destroy(id: Id): Promise<void> {
    await this.#disk.journal.shred(id, {});
    await this.#disk.cache.dropAll(id);
    await this.refresh();
  }

  async #open(profile: Profile, vault: Vault): Promise<void> {
    if (!profile.sealed) return;
    const changed = (): void => this.#changes.tell('rows');
    const opened = await Opened.load(this.#disk, { ...profile, sealed: profile.sealed }, vault, changed);
    // Left behind when the app was killed instead of locked.
    await opened.closeAnswers();
    await this.#keeper.opened(opened);
    await this.#disk.journal.remember(LAST, profile.id);
    this.#opened = opened;
    this.#openedAt = this.#touchedAt = this.#ports.now();
    await this.refresh();
    this.#become({ state: 'open', tile: this.#tile(profile), me: opened.me });
  }

  shut(): void {
    this.#shut('person');
  }

  choose(profile: Id): void {
    this.#shut('person');
    const chosen = this.#profiles.find((one) => one.id === profile);
    this.#become(chosen ? { state: 'locked', tile: this.#tile(chosen), why: 'person' } : { state: 'nobody' });
  }

  touched(): void {
    this.#watchOnce();
    this.#touchedAt = this.#ports.now();
  }

  /** Its key is gone from the disk already. */
  wiped(profile: Id): void {
    if (this.#opened?.profile === profile) this.#shut('wiped');
    void this.refresh();
  }

  /** Done with what the last lock had still to write. */
  closed(): Promise<void> {
    return this.#closing;
  }

  #shut(why: 'person' | 'idle' | 'hours' | 'wiped'): void {
    const opened = this.#opened;
    if (!opened) return;
    this.#opened = null;
    forgetFolds();
    const shown = this.#profiles.find((one) => one.id === opened.profile);
    this.#become({ state: 'locked', tile: shown ? this.#tile(shown) : null, why });
    this.#closing = this.#keeper.closing(opened).then(() => (why === 'wiped' ? undefined : opened.closeAnswers()));
  }

  #watch(): void {
    this.#ports.later(WATCH_EVERY, () => {
      this.#watchOnce();
      this.#watch();
    });
  }

  #watchOnce(): void {
    const profile = this.#opened && this.shown();
    const why = profile && lockReason(profile, this.#openedAt, this.#touchedAt, this.#ports.now());
    if (why) this.#shut(why);
  }

  #tile(profile: Profile): Tile {
    const unlockable = profile.wrapped !== null && leaseDaysLeft(profile, this.#ports.now()) > 0;
    return { id: profile.id, initials: profile.initials, waiting: this.#keeper.waiting(profile.id), unlockable };
  }

  #become(lock: Lock): void {
    this.#lock = lock;
    this.#changes.tell('profile');
  }
}

const signInTrouble = (trouble: unknown): SignedIn => {
  if (trouble instanceof NoAnswer) return 'no_signal';
  if (!(trouble instanceof Refused)) throw trouble;
  return trouble.status === 401 ? 'wrong_credentials' : trouble.status === 429 ? 'too_many_attempts' : 'not_allowed';
};
