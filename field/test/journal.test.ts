import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Disk, openDisk } from '../src/core/disk.ts';
import type { OutboxRow, PartRow, Profile } from '../src/core/store.ts';
import { newPhoneKey } from '../src/core/vault.ts';

const BYTES = new Uint8Array([1, 2, 3]);
const AT = '2027-03-01T00:00:00Z';
const later = (days: number): string => new Date(Date.parse(AT) + days * 86_400_000).toISOString();
const policy = { leaseDays: 45, wrongPins: 10, lockMinutes: 5, lockHours: 12, keepDays: 14, correctHours: 24 };

let disk: Disk;
let names = 0;

const profile = async (id: string): Promise<Profile> => ({
  id, account: `a${id}`, initials: 'WL', label: '', phoneKey: await newPhoneKey(), wrapped: null, wrongTries: 0, sealed: null, policy,
  sealKeys: [], receiptKeys: [], contacts: [], seq: 0, contact: null, contactHere: 0, skew: null, epochs: {}, limit: null, forgotten: [],
  wipe: 'none',
});
const row = (of: string, n: number, more: Partial<OutboxRow> = {}): OutboxRow => ({
  profile: of, n, id: `${of}-${n}`, type: 'concern', savedAt: AT, line: '{}', digest: 'd', fate: 'waiting', code: '', receipt: null, ...more,
});
const save = (one: OutboxRow, draft: string | null = null): Promise<boolean> =>
  disk.journal.save({ row: one, copy: { profile: one.profile, id: one.id, about: BYTES, body: BYTES }, draft });
const receipt = (at: string) => ({ id: 'x', s: 'ok', code: '', digest: 'd', at, kid: 'r1', sig: '' }) as const;

beforeEach(async () => {
  disk = await openDisk(`journal-${names++}`);
  for (const id of ['p', 'q']) await disk.journal.putProfile(await profile(id));
});

describe('the journal', () => {
  test('saves record, number, readable copy and the end of the draft in one step or not at all', async () => {
    await disk.journal.putDraft({ profile: 'p', key: 'form', at: 1, form: BYTES });
    expect(await save(row('p', 2), 'form')).toBe(false);
    expect(await disk.journal.drafts('p')).toHaveLength(1);
    expect(await save(row('p', 1), 'form')).toBe(true);
    expect(await disk.journal.drafts('p')).toEqual([]);
    expect((await disk.journal.profile('p'))?.seq).toBe(1);
    expect(await disk.journal.copies('p')).toHaveLength(1);
  });

  test('gives a number once, also to two tabs at the same moment', async () => {
    const won = await Promise.all([save(row('p', 1)), save({ ...row('p', 1), id: 'other' })]);
    expect(won.sort()).toEqual([false, true]);
    expect(await disk.journal.outbox('p')).toHaveLength(1);
  });

  test('leaves everything as it was when the disk fails in the middle of a save', async () => {
    await save(row('p', 1));
    await expect(save({ ...row('p', 2), id: 'p-1' })).rejects.toThrow();
    expect((await disk.journal.profile('p'))?.seq).toBe(1);
    expect((await disk.journal.outbox('p')).map((one) => one.n)).toEqual([1]);
  });

  test('keeps the unsent records of one when another is wiped and forgotten', async () => {
    await save(row('p', 1));
    await save(row('q', 1));
    await disk.journal.shred('q', { wipe: 'done' });
    await disk.journal.forget('q');
    expect(await disk.journal.outbox('p')).toHaveLength(1);
    expect((await disk.journal.profiles()).map((one) => one.id)).toEqual(['p']);
  });

  test('shreds the key and what it opened, never what is sealed', async () => {
    await save(row('p', 1));
    await disk.journal.shred('p', {});
    expect(await disk.journal.copies('p')).toEqual([]);
    expect(await disk.journal.outbox('p')).toHaveLength(1);
  });
});

describe('at a hello', () => {
  const greet = (again: boolean, days: number) => disk.journal.greet('p', () => ({}), again, later(days));

  test('after a restore what was taken within the last fourteen days is offered again', async () => {
    for (const n of [1, 2, 3, 4]) await save(row('p', n));
    await disk.journal.settle('p', [
      { n: 1, fate: 'taken', code: '', receipt: receipt(AT) }, { n: 2, fate: 'review', code: 'identity', receipt: receipt(AT) },
      { n: 3, fate: 'conflict', code: 'done', receipt: receipt(AT) }, { n: 4, fate: 'rejected', code: 'invalid', receipt: receipt(AT) },
    ]);
    await greet(true, 13);
    expect((await disk.journal.outbox('p')).map((one) => one.fate)).toEqual(['waiting', 'waiting', 'conflict', 'rejected']);
  });

  test('sealed copies go after fourteen days and their fates after ninety, by the clock of the server', async () => {
    await save(row('p', 1));
    await save(row('p', 2));
    await disk.journal.settle('p', [{ n: 1, fate: 'taken', code: '', receipt: receipt(AT) }]);
    await greet(false, 15);
    expect((await disk.journal.outbox('p')).map((one) => one.line)).toEqual([null, '{}']);
    await greet(true, 16);
    expect((await disk.journal.outbox('p')).map((one) => one.fate)).toEqual(['taken', 'waiting']);
    await greet(false, 91);
    expect((await disk.journal.outbox('p')).map((one) => one.n)).toEqual([2]);
  });
});

describe('the copy', () => {
  const part = (seq: number): PartRow => ({ profile: 'p', part: 'v1k', epoch: 1, seq, salt: BYTES });
  const put = (id: string) => ({ profile: 'p', part: 'v1k', entity: 'person', id, data: BYTES });

  test('takes rows and cursor together, and drops a partition with its salt', async () => {
    await disk.cache.apply({ part: part(2), reset: false, puts: [put('a'), put('b')], dels: [] });
    await disk.cache.apply({ part: part(3), reset: false, puts: [], dels: [{ entity: 'person', id: 'a' }] });
    expect((await disk.cache.rows('p')).map((one) => one.id)).toEqual(['b']);
    await disk.cache.apply({ part: part(1), reset: true, puts: [put('c')], dels: [] });
    expect((await disk.cache.rows('p')).map((one) => one.id)).toEqual(['c']);
    await disk.cache.drop('p', 'v1k');
    expect([await disk.cache.rows('p'), await disk.cache.parts('p')]).toEqual([[], []]);
  });

  test('neither moves its cursor nor keeps a row when one of them cannot be written', async () => {
    await disk.cache.apply({ part: part(1), reset: false, puts: [put('a')], dels: [] });
    const broken = { ...put('b'), id: undefined as unknown as string };
    await expect(disk.cache.apply({ part: part(2), reset: true, puts: [broken], dels: [] })).rejects.toThrow();
    expect((await disk.cache.parts('p')).map((one) => one.seq)).toEqual([1]);
    expect((await disk.cache.rows('p')).map((one) => one.id)).toEqual(['a']);
  });

  test('of another version is thrown away and the journal is not', async () => {
    await save(row('p', 1));
    const name = `journal-${names - 1}`;
    disk.cache.close();
    disk.journal.close();
    await new Promise((done) => {
      const request = indexedDB.open(`${name}-copy`, 99);
      request.onsuccess = () => { request.result.close(); done(null); };
    });
    const again = await openDisk(name);
    expect(await again.cache.parts('p')).toEqual([]);
    expect(await again.journal.outbox('p')).toHaveLength(1);
  });
});
