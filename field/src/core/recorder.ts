import type { Disk } from './disk.ts';
import type { Saved } from './field.ts';
import { iso, newId } from './ids.ts';
import type { Opened } from './opened.ts';
import type { Ports } from './ports.ts';
import { type Fields, LONGEST_LINE } from './protocol.ts';
import type { Sealed } from './seal.ts';
import type { Id, RecordType } from './shapes.ts';
import type { OutboxRow, Profile } from './store.ts';

export interface ToSave {
  readonly type: RecordType;
  readonly body: Fields;
  readonly about: string | null;
  readonly draft: string | null;
}

const VERSION = 1;
const IV_BYTES = 12;

/** Seals what somebody saved and puts it on the disk; says "saved" only when it is there. */
export class Recorder {
  readonly #ports: Ports;
  readonly #disk: Disk;
  #last: Promise<unknown> = Promise.resolve();

  constructor(ports: Ports, disk: Disk) {
    this.#ports = ports;
    this.#disk = disk;
  }

  /** One after the other, for every record takes the next number. */
  save(opened: Opened, what: ToSave): Promise<Saved> {
    const turn = this.#last.then(() => this.#write(opened, what));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #write(opened: Opened, what: ToSave): Promise<Saved> {
    const id = newId(this.#ports.now(), this.#ports.random);
    const at = iso(this.#ports.now());
    const copy = {
      profile: opened.profile, id, about: await opened.keep('about', id, what.about ?? ''), body: await opened.keep('body', id, what.body),
    };
    try {
      for (;;) {
        const row = await this.#sealed(opened, what, id, at);
        if (row === null) return { done: 'locked' };
        if ((row.line?.length ?? 0) > LONGEST_LINE) return { done: 'too_large' };
        if (await this.#disk.journal.save({ row, copy, draft: what.draft })) break;
      }
    } catch (trouble) {
      if (full(trouble)) return { done: 'full' };
      throw trouble;
    }
    await opened.remember(id, what.about ?? '', what.body);
    return { done: 'saved', id };
  }

  async #sealed(opened: Opened, what: ToSave, id: Id, at: string): Promise<OutboxRow | null> {
    const profile = await this.#disk.journal.profile(opened.profile);
    // Wiped, perhaps from another tab.
    if (!profile?.wrapped) return null;
    const sealed = await this.#seal(opened, profile, what, id, at);
    return {
      profile: profile.id, n: profile.seq + 1, id, type: what.type, savedAt: at, ...sealed, fate: 'waiting', code: '', receipt: null,
    };
  }

  async #seal(opened: Opened, profile: Profile, what: ToSave, id: Id, at: string): Promise<Sealed> {
    const sealer = await opened.sealer(profile.sealKeys);
    const { type, body } = what;
    const { id: device, contact, skew } = profile;
    const record = { id, type, version: VERSION, device, seq: profile.seq + 1, at, contact, skew, body };
    return sealer.seal(record, this.#ports.random(IV_BYTES));
  }
}

export const full = (trouble: unknown): boolean => trouble instanceof DOMException && trouble.name === 'QuotaExceededError';
