/**
 * The second road out: a file of sealed lines that travels by any messenger or memory card and that only the server can open.
 * First line `{"jejaring-rescue": 1, "kind": "records" | "receipts", "made": time, "count": n}`, then one line each, as the
 * phone would push them, or the receipts as the server signed them. No names.
 */
import type { Disk } from './disk.ts';
import type { Carried } from './field.ts';
import { iso } from './ids.ts';
import type { Settled } from './journal.ts';
import { LONGEST_LINE, type Line, type Receipt } from './protocol.ts';
import { digestOf, genuine } from './seal.ts';
import type { CarriedRow } from './store.ts';

const FORMAT = 1;
const TYPE = 'application/x-ndjson';
type Kind = 'records' | 'receipts';
/**
 * A carrier brought the receipt. It is genuine, but may be older than a restore of the server that this phone knows of already:
 * the record is sent once more from here, and answered `dup`.
 */
const CARRIED = 'carried';
const NOT_OURS: Carried = { done: 'not_ours' };

export const rescueFile = (kind: Kind, lines: readonly string[], now: number): Blob | null => {
  if (lines.length === 0) return null;
  const first = JSON.stringify({ 'jejaring-rescue': FORMAT, kind, made: iso(now), count: lines.length });
  return new Blob([[first, ...lines, ''].join('\n')], { type: TYPE });
};

export class Rescue {
  readonly #disk: Disk;

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /** Also what was refused and what is carried: it is on nobody else's disk. */
  async unsent(now: number): Promise<Blob | null> {
    const profiles = await this.#disk.journal.profiles();
    const rows = (await Promise.all(profiles.map((profile) => this.#disk.journal.outbox(profile.id)))).flat();
    const own = rows.filter((row) => row.fate === 'waiting' || row.fate === 'rejected').flatMap((row) => row.line ?? []);
    const carried = (await this.#disk.journal.carried()).filter((row) => row.receipt === null).map((row) => row.line);
    return rescueFile('records', [...own, ...carried], now);
  }

  async receipts(now: number): Promise<Blob | null> {
    const carried = (await this.#disk.journal.carried()).flatMap((row) => row.receipt ?? []);
    return rescueFile('receipts', carried.map((receipt) => JSON.stringify(receipt)), now);
  }

  /** A file cut short gives what it has. */
  async take(file: Blob): Promise<Carried> {
    const [first = '', ...lines] = (await file.text()).split('\n').filter((line) => line.trim() !== '');
    const head = parsed<{ 'jejaring-rescue': number; kind: Kind }>(first);
    if (head?.['jejaring-rescue'] !== FORMAT) return NOT_OURS;
    if (head.kind === 'records') return this.#records(lines);
    return head.kind === 'receipts' ? this.#receipts(lines) : NOT_OURS;
  }

  async #records(lines: readonly string[]): Promise<Carried> {
    const here = new Set((await this.#disk.journal.profiles()).map((profile) => profile.id));
    const known = new Set((await this.#disk.journal.carried()).map((row) => row.id));
    const rows = (await Promise.all(lines.map(carriedRow))).filter((row) => row !== null);
    const fresh = rows.filter((row) => !known.has(row.row.id) && !here.has(row.device)).map((row) => row.row);
    if (rows.length === 0) return NOT_OURS;
    await this.#disk.journal.putCarried(fresh);
    return { done: 'records', added: fresh.length, known: rows.length - fresh.length };
  }

  async #receipts(lines: readonly string[]): Promise<Carried> {
    const receipts = lines.flatMap((line) => parsed<Receipt>(line) ?? []);
    let added = 0;
    for (const profile of await this.#disk.journal.profiles()) {
      const rows = new Map((await this.#disk.journal.outbox(profile.id)).map((row) => [row.id, row]));
      const settled: Settled[] = [];
      for (const receipt of receipts) {
        const row = rows.get(receipt.id ?? '');
        if (row?.fate !== 'waiting' || !(await genuine(receipt, row.digest, profile.receiptKeys))) continue;
        settled.push({ n: row.n, fate: 'waiting', code: CARRIED, receipt });
      }
      await this.#disk.journal.settle(profile.id, settled);
      added += settled.length;
    }
    return { done: 'receipts', added, known: receipts.length - added };
  }
}

const parsed = <T>(line: string): T | null => {
  try {
    return JSON.parse(line) as T;
  } catch {
    return null;
  }
};

const carriedRow = async (line: string): Promise<{ device: string; row: CarriedRow } | null> => {
  const sealed = line.length <= LONGEST_LINE ? parsed<Line>(line) : null;
  if (!sealed || typeof sealed.id !== 'string' || typeof sealed.dev !== 'string' || typeof sealed.ct !== 'string') return null;
  try {
    return { device: sealed.dev, row: { id: sealed.id, line, digest: await digestOf(sealed), receipt: null } };
  } catch {
    return null;
  }
};
