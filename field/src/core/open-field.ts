/** Puts the core together. Start reading here, then `sync.ts` for what happens with the server and `profiles.ts` for the lock. */
import { Changes } from './changes.ts';
import { type Disk, openDisk } from './disk.ts';
import { DraftBox } from './drafts.ts';
import type { Field, Register, Saved, Work } from './field.ts';
import { Connection } from './link.ts';
import { Mailbox } from './mailbox.ts';
import type { Listener } from './listener.ts';
import type { Opened } from './opened.ts';
import { PhoneRoom } from './phone.ts';
import type { Ports } from './ports.ts';
import { Gate } from './profiles.ts';
import { Recorder, type ToSave } from './recorder.ts';
import { recordsOf, type Writer } from './records.ts';
import { Rescue } from './rescue.ts';
import { type Engine, ScreeningDesk } from './screenings.ts';
import { Server } from './server.ts';
import { Sync } from './sync.ts';
import { registerOf, workOf } from './views.ts';

/** The core as the browser's shell and the tests hold it. */
export interface Core extends Field {
  /** The app came to the front, the network came back, or it goes to the background. */
  nudge(): void;
  /** Everything typed and locked so far is on the disk. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export const openField = async (ports: Ports, engine: Engine, disk?: Disk): Promise<Core> => {
  const core = new Assembly(ports, disk ?? (await openDisk(ports.database)), engine);
  await core.start();
  return core;
};

class Assembly implements Core {
  readonly #changes = new Changes();
  readonly #disk: Disk;
  readonly #gate: Gate;
  readonly #recorder: Recorder;
  readonly link: Connection;
  readonly #room: PhoneRoom;
  readonly #box: DraftBox;
  readonly #mail: Mailbox;
  readonly #desk: ScreeningDesk;

  constructor(ports: Ports, disk: Disk, engine: Engine) {
    this.#disk = disk;
    const server = new Server(ports.transport);
    this.#recorder = new Recorder(ports, disk);
    this.#room = new PhoneRoom(ports, this.#changes);
    this.#box = new DraftBox(ports, disk, this.#changes);
    this.#gate = new Gate(ports, disk, server, this.#changes, {
      opened: (opened) => this.#opened(opened),
      closing: () => this.#closing(),
      signedIn: () => this.link.soon(),
      waiting: (profile) => this.#mail.waitingOf(profile),
    });
    this.#mail = new Mailbox(disk, new Rescue(disk), {
      shown: () => this.#gate.shown()?.id ?? null,
      opened: () => this.#gate.opened(),
      correctHours: () => this.#gate.shown()?.policy.correctHours ?? 0,
      now: ports.now,
    }, this.#changes);
    this.#desk = new ScreeningDesk(this.#writer(), this.#box, engine, ports.now, (id) => this.#mail.correctable(id));
    const sync = new Sync(ports, server, disk.journal, disk.cache, this.#listener());
    this.link = new Connection(ports, sync, this.#gate, this.#changes, this.#room);
    this.screenings = this.#desk;
    this.outbox = this.#mail;
    this.drafts = this.#box;
    this.phone = this.#room;
    this.profiles = this.#gate;
    this.records = recordsOf(this.#writer());
    this.register = registerOf(() => this.#gate.opened()?.registry ?? null);
    this.work = workOf(() => this.#gate.opened()?.registry ?? null, () => this.#gate.shown()?.contacts ?? []);
  }

  readonly profiles;
  readonly records;
  readonly screenings;
  readonly outbox;
  readonly drafts;
  readonly phone;
  readonly register: Register;
  readonly work: Work;

  async start(): Promise<void> {
    await this.#mail.refresh();
    await this.#gate.start();
    await this.#room.look();
    this.link.soon();
  }

  listen(heard: Parameters<Field['listen']>[0]): () => void {
    return this.#changes.listen(heard);
  }

  #writer(): Writer {
    return {
      opened: () => this.#gate.opened(),
      save: (what) => this.#save(what),
    };
  }

  async #save(what: ToSave): Promise<Saved> {
    const opened = this.#gate.opened();
    if (!opened) return { done: 'locked' };
    if (what.draft !== null) await this.#box.still(what.draft);
    const saved = await this.#recorder.save(opened, what);
    if (saved.done === 'full') this.#room.isFull();
    if (saved.done !== 'saved') return saved;
    await this.#room.fits();
    if (what.draft !== null) this.#box.gone(what.draft);
    await this.#mail.refresh();
    this.#changes.tell('rows');
    this.link.soon();
    return saved;
  }

  #listener(): Listener {
    return {
      open: () => this.#gate.opened(),
      sending: (ids) => this.#mail.sending(ids),
      settled: async () => {
        await this.#mail.refresh();
        await this.#gate.opened()?.refresh();
      },
      greeted: () => this.#gate.refresh(),
      wiped: (profile) => this.#gate.wiped(profile),
    };
  }

  async #opened(opened: Opened): Promise<void> {
    await this.#box.open(opened);
    await this.#mail.refresh();
    this.link.soon();
  }

  async #closing(): Promise<void> {
    this.#desk.close();
    await this.#box.close();
  }

  nudge(): void {
    this.#changes.tell('phone');
    this.link.soon();
  }

  async settled(): Promise<void> {
    await this.#box.settled();
    await this.#gate.closed();
  }

  async close(): Promise<void> {
    this.link.stop();
    await this.settled();
    this.#disk.journal.close();
    this.#disk.cache.close();
  }
}
