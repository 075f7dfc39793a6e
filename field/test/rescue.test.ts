import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SimPhone } from '../sim/phone.ts';
import { concern, opened, Village } from './village.ts';

let village: Village;
let author: SimPhone;
let carrier: SimPhone;

beforeEach(async () => {
  village = new Village();
  author = await village.phoneOf(1);
  carrier = await village.phoneOf(2);
  await author.core.records.concern(concern('Rahasia'));
});
afterEach(() => village.close());

const carried = async (): Promise<Blob> => {
  const file = await author.core.outbox.exportUnsent();
  expect(await carrier.core.outbox.carry(file!)).toEqual({ done: 'records', added: 1, known: 0 });
  await carrier.core.link.syncNow();
  return file!;
};

describe('a rescue file', () => {
  test('holds sealed lines and no names', async () => {
    const file = await author.core.outbox.exportUnsent();
    const [head, line, end] = (await file!.text()).split('\n');
    expect(JSON.parse(head!)).toEqual({ 'jejaring-rescue': 1, kind: 'records', made: '2027-03-01T00:00:00.000Z', count: 1 });
    expect(line).toBe((await author.disk.journal.outbox(opened(author)))[0]?.line);
    expect(end).toBe('');
    expect(await file!.text()).not.toMatch(/Rahasia|Orang/);
  });

  test('is none when nothing waits', async () => {
    await author.core.link.syncNow();
    expect(await author.core.outbox.exportUnsent()).toBeNull();
    expect(await author.core.outbox.exportReceipts()).toBeNull();
  });

  test('brought to a signal by somebody else is applied as its author’s', async () => {
    await carried();
    expect(carrier.core.outbox.carried()).toEqual({ waiting: 0, done: 1 });
    expect(carrier.core.outbox.entries()).toEqual([]);
    expect(village.model.state.reports.size).toBe(1);
    expect([...village.model.state.reports.values()][0]?.post).toBe(1);
  });

  test('taken twice is carried once, and the author sends it again without harm', async () => {
    const file = await carried();
    expect(await carrier.core.outbox.carry(file)).toEqual({ done: 'records', added: 0, known: 1 });
    await author.core.link.syncNow();
    expect(author.core.outbox.entries()[0]?.fate).toBe('taken');
    expect(village.model.state.applied).toHaveLength(1);
  });

  test('brings its receipts back, which are shown and not yet believed to be the last word', async () => {
    await carried();
    const receipts = await carrier.core.outbox.exportReceipts();
    expect(await author.core.outbox.carry(receipts!)).toEqual({ done: 'receipts', added: 1, known: 0 });
    expect(author.core.outbox.entries()[0]).toMatchObject({ fate: 'waiting', code: 'carried', receivedAt: '2027-03-01T00:00:00.000Z' });
  });

  test('whose receipt is older than a restore is not lost by it', async () => {
    village.model.backup();
    await carried();
    const receipts = await carrier.core.outbox.exportReceipts();
    village.model.restore(Infinity);
    await author.core.profiles.signIn('1', 'rahasia', opened(author));
    author.network.spoil({ kind: 'lost', request: 1, bytes: 0 });
    await author.core.link.syncNow();
    await author.core.outbox.carry(receipts!);
    author.network.heal(author.gate);
    await author.core.link.syncNow();
    expect(author.core.outbox.entries()[0]?.fate).toBe('taken');
    expect(village.model.state.applied).toHaveLength(1);
  });

  test('is offered again by its carrier after a restore', async () => {
    village.model.backup();
    await carried();
    village.model.restore(Infinity);
    await carrier.core.profiles.signIn('2', 'rahasia', opened(carrier));
    await carrier.core.link.syncNow();
    // Its author’s device is known, for the copy was taken after it enrolled.
    expect(village.model.state.applied).toHaveLength(1);
  });

  test.each(['', 'hello', '{"jejaring-rescue":2,"kind":"records"}\n{}', '{"jejaring-rescue":1,"kind":"other"}', '{"jejaring-rescue":1,"kind":"records"}\nnot a line'])(
    'of something else (%j) is refused', async (text) => {
      expect(await carrier.core.outbox.carry(new Blob([text]))).toEqual({ done: 'not_ours' });
    });

  test('cut short gives what it has, and forged receipts change nothing', async () => {
    const text = await (await author.core.outbox.exportUnsent())!.text();
    expect(await carrier.core.outbox.carry(new Blob([text, text.slice(0, 200)]))).toMatchObject({ done: 'records', added: 1 });
    await carrier.core.link.syncNow();
    const receipts = await (await carrier.core.outbox.exportReceipts())!.text();
    const forged = receipts.replace('"s":"ok"', '"s":"review"');
    expect(await author.core.outbox.carry(new Blob([forged]))).toMatchObject({ added: 0 });
    expect(author.core.outbox.entries()[0]).toMatchObject({ fate: 'waiting', receivedAt: null });
  });
});
