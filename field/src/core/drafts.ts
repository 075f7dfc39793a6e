import type { Changes } from './changes.ts';
import type { Disk } from './disk.ts';
import type { Drafts } from './field.ts';
import type { Opened } from './opened.ts';
import type { Ports } from './ports.ts';

/** Forms left unfinished. The newest state of each is written as soon as the one before it is on the disk. */
export class DraftBox implements Drafts {
  readonly #ports: Ports;
  readonly #disk: Disk;
  readonly #changes: Changes;
  readonly #next = new Map<string, unknown>();
  readonly #writing = new Map<string, Promise<void>>();
  #opened: Opened | null = null;
  #keys: string[] = [];

  constructor(ports: Ports, disk: Disk, changes: Changes) {
    this.#ports = ports;
    this.#disk = disk;
    this.#changes = changes;
  }

  async open(opened: Opened): Promise<void> {
    const rows = await this.#disk.journal.drafts(opened.profile);
    this.#keys = rows.sort((a, b) => b.at - a.at).map((row) => row.key);
    this.#opened = opened;
  }

  /** What was typed last is still written, with the key it was typed under. */
  async close(): Promise<void> {
    await this.settled();
    this.#opened = null;
    this.#keys = [];
    this.#next.clear();
  }

  keys(): readonly string[] {
    return this.#keys;
  }

  keep(key: string, form: unknown): void {
    if (!this.#opened) return;
    this.#next.set(key, structuredClone(form));
    if (!this.#writing.has(key)) this.#writing.set(key, this.#write(this.#opened, key));
  }

  async #write(opened: Opened, key: string): Promise<void> {
    try {
      while (this.#next.has(key)) {
        const form = this.#next.get(key);
        this.#next.delete(key);
        const sealed = await opened.keep('draft', key, form);
        await this.#disk.journal.putDraft({ profile: opened.profile, key, at: this.#ports.now(), form: sealed });
        this.#listed(opened, key);
      }
    } catch {
      // No room: the form is still on the screen, and saving it will say so.
    } finally {
      this.#writing.delete(key);
    }
  }

  #listed(opened: Opened, key: string): void {
    if (this.#opened !== opened || this.#keys[0] === key) return;
    this.#keys = [key, ...this.#keys.filter((one) => one !== key)];
    this.#changes.tell('drafts');
  }

  async read<Form>(key: string): Promise<Form | null> {
    const opened = this.#opened;
    if (!opened) return null;
    await this.#writing.get(key);
    const row = (await this.#disk.journal.drafts(opened.profile)).find((one) => one.key === key);
    return row ? opened.read<Form>('draft', key, row.form) : null;
  }

  async drop(key: string): Promise<void> {
    const opened = this.#opened;
    if (!opened) return;
    this.#next.delete(key);
    await this.#writing.get(key);
    await this.#disk.journal.dropDraft(opened.profile, key);
    this.gone(key);
  }

  /** A record took its place. */
  gone(key: string): void {
    this.#keys = this.#keys.filter((one) => one !== key);
    this.#changes.tell('drafts');
  }

  /** Nothing is being written any more for this form: a late write would bring it back after its record was saved. */
  async still(key: string): Promise<void> {
    this.#next.delete(key);
    await this.#writing.get(key);
  }

  async settled(): Promise<void> {
    await Promise.all(this.#writing.values());
  }
}
