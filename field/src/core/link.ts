import type { Changes } from './changes.ts';
import type { Link, LinkState } from './field.ts';
import { leaseDaysLeft } from './lock.ts';
import type { Ports } from './ports.ts';
import { full } from './recorder.ts';
import type { Profile } from './store.ts';
import type { Sync } from './sync.ts';
import { Timetable } from './timetable.ts';

/** Of whom the screen speaks. */
export interface Shown {
  shown(): Profile | null;
  refresh(): Promise<void>;
}

/** Hears whether the disk still takes what comes. */
export interface Room {
  isFull(): void;
  fits(): Promise<void>;
}

/** The road to the server as the screens see it. */
export class Connection implements Link {
  readonly #ports: Ports;
  readonly #sync: Sync;
  readonly #whose: Shown;
  readonly #changes: Changes;
  readonly #timetable: Timetable;
  #state: LinkState = 'idle';
  #running: Promise<LinkState> | null = null;

  readonly #room: Room;

  constructor(ports: Ports, sync: Sync, whose: Shown, changes: Changes, room: Room) {
    this.#room = room;
    this.#ports = ports;
    this.#sync = sync;
    this.#whose = whose;
    this.#changes = changes;
    this.#timetable = new Timetable(ports, () => void this.syncNow());
  }

  state(): LinkState {
    return this.#state;
  }

  lastContact(): string | null {
    return this.#whose.shown()?.contact ?? null;
  }

  leaseDaysLeft(): number {
    const shown = this.#whose.shown();
    return shown ? leaseDaysLeft(shown, this.#ports.now()) : 0;
  }

  limit(): { readonly rows: number; readonly most: number } | null {
    return this.#whose.shown()?.limit ?? null;
  }

  syncNow(): Promise<LinkState> {
    return (this.#running ??= this.#run().finally(() => (this.#running = null)));
  }

  soon(): void {
    this.#timetable.soon();
  }

  stop(): void {
    this.#timetable.stop();
  }

  async #run(): Promise<LinkState> {
    this.#enter('syncing');
    let state: LinkState = 'trouble';
    try {
      state = (await this.#sync.run()) ?? 'idle';
      if (state === 'idle') await this.#room.fits();
    } catch (trouble) {
      // Nothing is lost that was on the disk, and the next run starts from there.
      if (full(trouble)) this.#room.isFull();
    }
    await this.#whose.refresh();
    this.#enter(state);
    this.#timetable.after(state);
    return state;
  }

  #enter(state: LinkState): void {
    this.#state = state;
    this.#changes.tell('link');
  }
}
