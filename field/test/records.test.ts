import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SimPhone } from '../sim/phone.ts';
import { concern, HOUR, opened, person, PIN, Village } from './village.ts';

let village: Village;
let phone: SimPhone;
let id: string;

beforeEach(async () => {
  village = new Village();
  phone = await village.phoneOf(1);
  id = opened(phone);
});
afterEach(() => village.close());

const somebody = { name: 'Baru', sex: 'FEMALE', born: null, precision: 'UNKNOWN', phone: null, home: 'RT 03', known: null, household: null,
  relation: null, nik: '6201010101010042', village: 1 } as const;

describe('a record', () => {
  test('is told by the fate that the server signed for, never earlier', async () => {
    const saved = await phone.core.records.concern(concern());
    if (saved.done !== 'saved') throw new Error(saved.done);
    expect(phone.core.outbox.entry(saved.id)).toMatchObject({ fate: 'waiting', receivedAt: null, about: 'Orang 0' });
    phone.network.spoil({ kind: 'unanswered', request: 1, bytes: 0 });
    expect(await phone.core.link.syncNow()).toBe('offline');
    expect(phone.core.outbox.entry(saved.id)?.fate).toBe('waiting');
    phone.network.heal(phone.gate);
    await phone.core.link.syncNow();
    expect(phone.core.outbox.entry(saved.id)).toMatchObject({ fate: 'taken', receivedAt: '2027-03-01T00:00:00.000Z' });
    expect(village.model.state.applied).toHaveLength(1);
    expect(phone.core.work.reports()).toMatchObject([{ of: saved.id, state: 'received', role: 'NURSE' }]);
  });

  test('is on the disk only as what the server can open', async () => {
    await phone.core.records.concern(concern('Rahasia sekali'));
    const disk = JSON.stringify([await phone.disk.journal.outbox(id), await phone.disk.journal.copies(id), await phone.disk.cache.rows(id)]);
    expect(disk).not.toMatch(/Rahasia|Orang/);
  });

  test('longer than a line may be is not saved', async () => {
    expect(await phone.core.records.concern(concern('x'.repeat(60_000)))).toEqual({ done: 'too_large' });
    expect(phone.core.outbox.entries()).toEqual([]);
  });

  test('needs an open lock', async () => {
    phone.core.profiles.shut();
    expect(await phone.core.records.concern(concern())).toEqual({ done: 'locked' });
  });

  test('gets gapless numbers, also when ten are saved at once', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, n) => phone.core.records.concern(concern(`${n}`))));
    expect((await phone.disk.journal.outbox(id)).map((row) => row.n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('that finds no room says so and the draft stays', async () => {
    phone.core.drafts.keep('concern', { story: 'x' });
    await phone.core.settled();
    const { journal } = phone.disk;
    const real = journal.save.bind(journal);
    journal.save = async () => { throw new DOMException('no room', 'QuotaExceededError'); };
    expect(await phone.core.records.concern(concern(), 'concern')).toEqual({ done: 'full' });
    expect(phone.core.phone.storage()).toBe('full');
    journal.save = real;
    expect(await phone.core.drafts.read('concern')).toEqual({ story: 'x' });
    expect(await phone.core.records.concern(concern(), 'concern')).toMatchObject({ done: 'saved' });
    expect(phone.core.phone.storage()).not.toBe('full');
  });

  test.each(Array.from({ length: 9 }, (_, at) => at))('switched off at step %d of saving is there or was never called saved', async (at) => {
    phone.core.drafts.keep('form', { story: 'x' });
    await phone.core.settled();
    const off = phone.gate.arm(at);
    const done = await Promise.race([off.then(() => 'off'), phone.core.records.concern(concern(), 'form').then((saved) => saved.done)]);
    await phone.start();
    await phone.core.profiles.unlock(id, PIN);
    const rows = await phone.disk.journal.outbox(id);
    if (done === 'saved') expect(rows).toHaveLength(1);
    expect(phone.core.drafts.keys()).toEqual(rows.length === 1 ? [] : ['form']);
    expect(phone.core.outbox.entries()).toHaveLength(rows.length);
  });
});

describe('what was saved here', () => {
  test('stands in the register until the server has said the same', async () => {
    const saved = await phone.core.records.addPerson(somebody);
    expect(phone.core.register.search('baru')).toMatchObject([{ name: 'Baru', nik4: '0042', village: 1, pending: true }]);
    await phone.core.records.correctPerson(person(0), { phone: '+628' });
    expect(phone.core.register.person(person(0))).toMatchObject({ phone: '+628', pending: true });
    await phone.core.link.syncNow();
    expect(phone.core.register.search('baru')).toMatchObject([{ name: 'Baru', pending: false }]);
    expect(phone.core.register.person(person(0))).toMatchObject({ phone: '+628', pending: false });
    expect(saved.done).toBe('saved');
  });

  test('is still there after the app was killed', async () => {
    await phone.core.records.addPerson(somebody);
    await phone.start();
    await phone.core.profiles.unlock(id, PIN);
    expect(phone.core.register.search('baru')).toHaveLength(1);
  });

  test('a name that waits for a human is shown as it stood', async () => {
    const saved = await phone.core.records.correctPerson(person(0), { name: 'Lain' });
    expect(phone.core.register.person(person(0))?.name).toBe('Lain');
    await phone.core.link.syncNow();
    expect(phone.core.register.person(person(0))).toMatchObject({ name: 'Orang 0', pending: false });
    expect(saved.done === 'saved' && phone.core.outbox.entry(saved.id)).toMatchObject({ fate: 'review', code: 'identity' });
  });

  test('that changes nothing is not sent', async () => {
    expect(await phone.core.records.correctPerson(person(0), { name: 'Orang 0' })).toEqual({ done: 'unchanged' });
    expect(await phone.core.records.correctPerson('nobody', { name: 'x' })).toEqual({ done: 'unchanged' });
  });

  test('corrected twice before a signal is sent as two steps, each from what stood', async () => {
    await phone.core.records.correctPerson(person(0), { phone: '+621' });
    await phone.core.records.correctPerson(person(0), { phone: '+622' });
    await phone.core.link.syncNow();
    expect(village.model.state.history.map((one) => one.value)).toEqual(['+621', '+622']);
  });
});

describe('a screening', () => {
  const answers = async (): Promise<string> => {
    const { id: draft } = await phone.core.screenings.begin(person(0), 'srq-20');
    await phone.core.screenings.answer(draft, 'q1', 'yes');
    await phone.core.screenings.answer(draft, 'q2', 'yes');
    await phone.core.screenings.answer(draft, 'q2', null);
    return draft;
  };

  test('is taken up where it was left when the app was killed', async () => {
    await answers();
    await phone.start();
    await phone.core.profiles.unlock(id, PIN);
    expect((await phone.core.screenings.begin(person(0), 'srq-20')).answers).toEqual({ q1: 'yes' });
  });

  test('may be corrected until the lock by a record that replaces it', async () => {
    const saved = await phone.core.screenings.save(await answers());
    const first = saved.done === 'saved' ? saved.id : '';
    expect(phone.core.outbox.entry(first)?.correctable).toBe(true);
    const draft = await phone.core.screenings.correct(first);
    expect(draft).toMatchObject({ answers: { q1: 'yes' }, replaces: first });
    expect((await phone.core.screenings.save(draft!.id)).done).toBe('saved');
    phone.core.profiles.shut();
    await phone.core.settled();
    await phone.core.profiles.unlock(id, PIN);
    expect(await phone.core.screenings.correct(first)).toBeNull();
  });

  test('may not be corrected after a day, nor after the app was killed', async () => {
    const saved = await phone.core.screenings.save(await answers());
    const first = saved.done === 'saved' ? saved.id : '';
    village.pass(25 * HOUR);
    expect(await phone.core.screenings.correct(first)).toBeNull();
    village.pass(-25 * HOUR);
    await phone.start();
    await phone.core.profiles.unlock(id, PIN);
    expect(await phone.core.screenings.correct(first)).toBeNull();
    expect((await phone.disk.journal.copies(id)).map((copy) => copy.body)).toEqual([null]);
  });
});

describe('a draft', () => {
  test('keeps the newest state, is encrypted and survives the lock', async () => {
    for (let n = 0; n < 20; n++) phone.core.drafts.keep('visit', { note: `Catatan ${n}` });
    phone.core.profiles.shut();
    await phone.core.settled();
    expect(JSON.stringify(await phone.disk.journal.drafts(id))).not.toContain('Catatan');
    expect(await phone.core.drafts.read('visit')).toBeNull();
    await phone.core.profiles.unlock(id, PIN);
    expect(await phone.core.drafts.read('visit')).toEqual({ note: 'Catatan 19' });
    await phone.core.drafts.drop('visit');
    expect(phone.core.drafts.keys()).toEqual([]);
    expect(await phone.core.drafts.read('visit')).toBeNull();
  });

  test('does not come back by a late write after its record was saved', async () => {
    phone.core.drafts.keep('concern', { story: 'a' });
    phone.core.drafts.keep('concern', { story: 'b' });
    await phone.core.records.concern(concern(), 'concern');
    await phone.core.settled();
    expect(await phone.disk.journal.drafts(id)).toEqual([]);
  });
});
