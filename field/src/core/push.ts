import type { Settled } from './journal.ts';
import { NoAnswer } from './ports.ts';
import { MOST_LINES, type Receipt, type ReceiptKey } from './protocol.ts';
import { genuine } from './seal.ts';
import type { PushPath, Server } from './server.ts';
import type { OutboxRow } from './store.ts';

/** A sealed line on its way, and by which keys its receipt is known. */
export interface Outgoing {
  readonly n: number;
  readonly id: string;
  readonly line: string;
  readonly digest: string;
  readonly keys: readonly ReceiptKey[];
}

const SMALLEST = 8 * 1024;
const LARGEST = 64 * 1024;

/** Sends in batches that grow while the road carries them and shrink when it breaks. */
export class Push {
  readonly #server: Server;
  #bytes = SMALLEST;

  constructor(server: Server) {
    this.#server = server;
  }

  /** Each line once; those without a genuine receipt stay where they are. Whatever was heard is settled, also before a cut. */
  async send(path: PushPath, lines: readonly Outgoing[], settle: (heard: Settled[]) => Promise<void>): Promise<void> {
    for (let at = 0; at < lines.length; ) {
      const batch = this.#batch(lines, at);
      at += batch.length;
      const heard: Settled[] = [];
      try {
        await this.#sendOne(path, batch, heard);
        this.#bytes = Math.min(this.#bytes * 2, LARGEST);
      } catch (trouble) {
        this.#bytes = Math.max(this.#bytes / 2, SMALLEST / 4);
        throw trouble;
      } finally {
        if (heard.length > 0) await settle(heard);
      }
    }
  }

  #batch(lines: readonly Outgoing[], from: number): Outgoing[] {
    const batch: Outgoing[] = [];
    let bytes = 0;
    for (const line of lines.slice(from, from + MOST_LINES)) {
      bytes += line.line.length + 1;
      if (batch.length > 0 && bytes > this.#bytes) break;
      batch.push(line);
    }
    return batch;
  }

  async #sendOne(path: PushPath, batch: readonly Outgoing[], heard: Settled[]): Promise<void> {
    let answers = 0;
    for await (const receipt of this.#server.push(path, batch.map((one) => one.line))) {
      answers += 1;
      const meant = receipt.id === null ? lineNamed(receipt, batch) : batch.find((one) => one.id === receipt.id);
      const settled = meant && (await settledBy(receipt, meant));
      if (settled) heard.push(settled);
    }
    if (answers < batch.length) throw new NoAnswer('receipts are missing');
  }
}

/** `malformed:7`, or `too_large:7`, is about the seventh line. */
const lineNamed = (receipt: Receipt, batch: readonly Outgoing[]): Outgoing | undefined =>
  batch[Number(receipt.code.split(':')[1] ?? NaN) - 1];

const settledBy = async (receipt: Receipt, line: Outgoing): Promise<Settled | null> => {
  // Nobody signs for what they could not read: shown, and offered again.
  if (receipt.id === null) return { n: line.n, fate: 'waiting', code: receipt.code.split(':')[0] ?? '', receipt: null };
  if (receipt.s === 'retry' || !(await genuine(receipt, line.digest, line.keys))) return null;
  return { n: line.n, ...wordOf(receipt), receipt };
};

const FATES: Readonly<Record<string, OutboxRow['fate']>> = {
  ok: 'taken', review: 'review', conflict: 'conflict', rejected: 'rejected',
};

/** `dup` repeats the first answer in its code: `ok`, or `review:out_of_scope`. */
export const wordOf = (receipt: Receipt): { fate: OutboxRow['fate']; code: string } => {
  if (receipt.s !== 'dup') return { fate: FATES[receipt.s] ?? 'waiting', code: receipt.code };
  const [first = 'ok', ...code] = receipt.code.split(':');
  return { fate: FATES[first] ?? 'taken', code: code.join(':') };
};
