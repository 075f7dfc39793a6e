import type { Changes } from './changes.ts';
import type { Disk } from './disk.ts';
import { Entrance, type Hall } from './entrance.ts';
import type { Enrolled, Lock, Profiles, Secret, SignedIn, Tile, Unlocked } from './field.ts';
import { leaseDaysLeft } from './lock.ts';
import { Opened } from './opened.ts';
import { suggestPhrase } from './phrase.ts';
import type { Ports } from './ports.ts';
import { forgetFolds } from './search.ts';
import type { Server } from './server.ts';
import type { Id } from './shapes.ts';
import type { Profile } from './store.ts';
import { Unlocking } from './unlocking.ts';
import type { Vault } from './vault.ts';
import { Watch } from './watch.ts';

/** What happens around the lock, told to the rest of the core. */
export interface Doorkeeper {
  opened(opened: Opened): Promise<void>;
  /** The key may be used for what has still to be written, then never again. */
  closing(opened: Opened): Promise<void>;
  signedIn(): void;
  waiting(profile: Id): number;
}

const LAST = 'lastProfile';

/** Who may open this phone's copies, and who has. */
export class Gate implements Profiles, Hall {
  readonly #ports: Ports;
  readonly #disk: Disk;
  readonly #changes: Changes;
  readonly #keeper: Doorkeeper;
  readonly #entrance: Entrance;
  readonly #unlocking: Unlocking;
  readonly #watch: Watch;
  #profiles: readonly Profile[] = [];
  #lock: Lock = { state: 'nobody' };
  #opened: Opened | null = null;
  #closing: Promise<void> = Promise.resolve();

  constructor(ports: Ports, disk: Disk, server: Server, changes: Changes, keeper: Doorkeeper) {
    this.#ports = ports;
    this.#disk = disk;
    this.#changes = changes;
    this.#keeper = keeper;
    this.#entrance = new Entrance(ports, disk, server, this);
    this.#unlocking = new Unlocking(ports, disk, this);
    this.#watch = new Watch(ports, (why) => this.#shut(why));
  }

  async start(): Promise<void> {
    await this.refresh();
    // A wipe that was told and not finished before the phone was switched off.
    for (const { id, wipe, wrapped } of this.#profiles) if (wipe === 'now' && wrapped) await this.destroy(id);
    const last = await this.#disk.journal.recall<Id>(LAST);
    const shown = this.#profiles.find((one) => one.id === last) ?? this.#profiles[0];
    this.#become(shown ? { state: 'locked', tile: this.#tile(shown), why: 'start' } : { state: 'nobody' });
    this.#watch.begin();
  }

  async refresh(): Promise<void> {
    this.#profiles = await this.#disk.journal.profiles();
    this.#changes.tell('profile');
  }

  opened(): Opened | null {
    return this.#opened;
  }

  here(): readonly Profile[] {
    return this.#profiles;
  }

  /** Shows where a PIN or phrase is chosen. */
  askForSecret(): void {
    this.#become({ state: 'enrol' });
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

  signIn(login: string, password: string, profile?: Id): Promise<SignedIn> {
    return this.#entrance.signIn(login, password, profile);
  }

  enrol(secret: Secret, label: string): Promise<Enrolled> {
    return this.#entrance.enrol(secret, label);
  }

  signedIn(): void {
    this.#keeper.signedIn();
  }

  unlock(id: Id, secret: string): Promise<Unlocked> {
    return this.#unlocking.unlock(id, secret);
  }

  async destroy(id: Id): Promise<void> {
    await this.#disk.journal.shred(id, {});
    await this.#disk.cache.dropAll(id);
    await this.refresh();
  }

  async open(profile: Profile, vault: Vault): Promise<void> {
    if (!profile.sealed) return;
    const changed = (): void => this.#changes.tell('rows');
    const opened = await Opened.load(this.#disk, { ...profile, sealed: profile.sealed }, vault, changed);
    // Left behind when the app was killed instead of locked.
    await opened.closeAnswers();
    await this.#keeper.opened(opened);
    await this.#disk.journal.remember(LAST, profile.id);
    this.#opened = opened;
    this.#watch.over(profile);
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
    this.#watch.touched();
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
    opened.stop();
    this.#watch.over(null);
    forgetFolds();
    const shown = this.#profiles.find((one) => one.id === opened.profile);
    this.#become({ state: 'locked', tile: shown ? this.#tile(shown) : null, why });
    this.#closing = this.#keeper.closing(opened).then(() => (why === 'wiped' ? undefined : opened.closeAnswers()));
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
