import type { Changes } from './changes.ts';
import type { Phone, Storage } from './field.ts';
import type { Ports } from './ports.ts';

const LOW = 50 * 1024 * 1024;

/** Whether there is room, and whether a newer app waits. */
export class PhoneRoom implements Phone {
  readonly #ports: Ports;
  readonly #changes: Changes;
  #storage: Storage = 'fine';

  constructor(ports: Ports, changes: Changes) {
    this.#ports = ports;
    this.#changes = changes;
  }

  async look(): Promise<void> {
    const { freeBytes, persisted } = await this.#ports.room();
    this.#become(freeBytes !== null && freeBytes < LOW ? 'low' : persisted ? 'fine' : 'evictable');
  }

  isFull(): void {
    this.#become('full');
  }

  /** Something went onto the disk: whoever was told that nothing does looks again. */
  async fits(): Promise<void> {
    if (this.#storage === 'full') await this.look();
  }

  storage(): Storage {
    return this.#storage;
  }

  async persist(): Promise<boolean> {
    const granted = await this.#ports.persist();
    await this.look();
    return granted;
  }

  updateWaiting(): boolean {
    return this.#ports.app.waiting();
  }

  takeUpdate(): void {
    this.#ports.app.take();
  }

  #become(storage: Storage): void {
    this.#storage = storage;
    this.#changes.tell('phone');
  }
}
