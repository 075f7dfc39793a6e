import type { Changes } from './changes.ts';
import type { Disk } from './disk.ts';
import type { Carried, Outbox, OutboxEntry } from './field.ts';
import { groupBy } from './group.ts';
import type { Opened } from './opened.ts';
import type { Rescue } from './rescue.ts';
import { stillCorrectable } from './screenings.ts';
import type { Id } from './shapes.ts';
import type { OutboxRow } from './store.ts';

export interface Whose {
  /** Of whom the outbox is shown: who is unlocked, or whose lock is on the screen. */
  shown(): Id | null;
  opened(): Opened | null;
  correctHours(): number;
  now(): number;
}

/** What this phone has saved and what became of it, kept in memory so that screens need not wait. */
export class Mailbox implements Outbox {
  readonly #disk: Disk;
  readonly #rescue: Rescue;
  readonly #whose: Whose;
  readonly #changes: Changes;
  readonly #rows = new Map<Id, readonly OutboxRow[]>();
  #sending = new Set<Id>();
  #carried = { waiting: 0, done: 0 };

  constructor(disk: Disk, rescue: Rescue, whose: Whose, changes: Changes) {
    this.#disk = disk;
    this.#rescue = rescue;
    this.#whose = whose;
    this.#changes = changes;
  }

  async refresh(): Promise<void> {
    const rows = groupBy(await this.#disk.journal.everything(), (row) => row.profile);
    this.#rows.clear();
    for (const [profile, all] of rows) this.#rows.set(profile, all);
    const carried = await this.#disk.journal.carried();
    const done = carried.filter((row) => row.receipt !== null).length;
    this.#carried = { waiting: carried.length - done, done };
    this.#changes.tell('outbox');
  }

  sending(ids: readonly Id[]): void {
    this.#sending = new Set(ids);
    this.#changes.tell('outbox');
  }

  waitingOf(profile: Id): number {
    return (this.#rows.get(profile) ?? []).filter((row) => row.fate === 'waiting').length;
  }

  entries(): readonly OutboxEntry[] {
    return [...this.#shown()].reverse().map((row) => this.#entry(row));
  }

  entry(id: Id): OutboxEntry | null {
    const row = this.#shown().find((one) => one.id === id);
    return row ? this.#entry(row) : null;
  }

  waiting(): number {
    return this.#shown().filter((row) => row.fate === 'waiting').length;
  }

  correctable(id: Id): boolean {
    const row = this.#shown().find((one) => one.id === id);
    return row !== undefined && row.type === 'screening'
      && stillCorrectable(this.#whose.opened(), id, row.savedAt, this.#whose.now(), this.#whose.correctHours());
  }

  exportUnsent(): Promise<Blob | null> {
    return this.#rescue.unsent(this.#whose.now());
  }

  exportReceipts(): Promise<Blob | null> {
    return this.#rescue.receipts(this.#whose.now());
  }

  async carry(file: Blob): Promise<Carried> {
    const carried = await this.#rescue.take(file);
    await this.refresh();
    return carried;
  }

  carried(): { readonly waiting: number; readonly done: number } {
    return this.#carried;
  }

  #shown(): readonly OutboxRow[] {
    return this.#rows.get(this.#whose.shown() ?? '') ?? [];
  }

  #entry({ id, type, savedAt, fate, code, receipt, line }: OutboxRow): OutboxEntry {
    return {
      id, type, savedAt, code, fate: fate === 'waiting' && this.#sending.has(id) ? 'sent' : fate, receivedAt: receipt?.at ?? null,
      // With the sealed copy goes what it was about.
      about: (line !== null && this.#whose.opened()?.about(id)) || null, correctable: this.correctable(id),
    };
  }
}
