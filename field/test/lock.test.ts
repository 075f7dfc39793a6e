import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SimPhone } from '../sim/phone.ts';
import { initialsOf, leaseDaysLeft } from '../src/core/lock.ts';
import { suggestPhrase, tooEasy } from '../src/core/phrase.ts';
import { concern, DAY, enter, HOUR, opened, person, PIN, Village } from './village.ts';

let village: Village;
let phone: SimPhone;
let id: string;

beforeEach(async () => {
  village = new Village();
  phone = await village.phoneOf(1);
  id = opened(phone);
});
afterEach(() => village.close());

const wrongTries = async (times: number): Promise<unknown[]> => {
  phone.core.profiles.shut();
  const answers = [];
  for (let n = 0; n < times; n++) answers.push(await phone.core.profiles.unlock(id, '999111'));
  return answers;
};

describe('the lock', () => {
  test('shows initials and what waits, and no name', async () => {
    await phone.core.records.concern(concern());
    phone.core.profiles.shut();
    expect(phone.core.profiles.list()).toEqual([{ id, initials: 'O', waiting: 1, unlockable: true }]);
    expect(phone.core.register.search('')).toEqual([]);
    expect(phone.core.outbox.entries()[0]?.about).toBeNull();
  });

  test('tells how many tries are left and forgets them at the right PIN', async () => {
    expect(await wrongTries(2)).toEqual([{ done: 'wrong', triesLeft: 9 }, { done: 'wrong', triesLeft: 8 }]);
    expect(await phone.core.profiles.unlock(id, PIN)).toEqual({ done: 'open' });
    expect(await wrongTries(1)).toEqual([{ done: 'wrong', triesLeft: 9 }]);
  });

  test('counts a try before it is made, so that switching off does not give it back', async () => {
    phone.core.profiles.shut();
    await phone.core.settled();
    const off = phone.gate.arm(2 + 2);
    await Promise.race([phone.core.profiles.unlock(id, '999111'), off]);
    await phone.start();
    expect((await phone.disk.journal.profile(id))?.wrongTries).toBe(1);
  });

  test('makes no try that it cannot count, says that the phone is full, and opens when there is room again', async () => {
    phone.core.profiles.shut();
    await phone.core.settled();
    const { journal } = phone.disk;
    const real = journal.change.bind(journal);
    journal.change = async () => { throw new DOMException('no room', 'QuotaExceededError'); };
    expect(await phone.core.profiles.unlock(id, PIN)).toEqual({ done: 'full' });
    journal.change = real;
    expect(await phone.core.profiles.unlock(id, PIN)).toEqual({ done: 'open' });
  });

  test('cannot be chosen on a full phone, which says so', async () => {
    await phone.core.profiles.signIn('2', 'rahasia');
    const { journal } = phone.disk;
    const real = journal.putProfile.bind(journal);
    journal.putProfile = async () => { throw new DOMException('no room', 'QuotaExceededError'); };
    expect(await phone.core.profiles.enrol({ kind: 'pin', text: PIN }, 'HP')).toBe('full');
    journal.putProfile = real;
    expect(await phone.core.profiles.enrol({ kind: 'pin', text: PIN }, 'HP')).toBe('open');
  });

  test('destroys the key after ten wrong PINs and still sends what was saved', async () => {
    await phone.core.records.concern(concern());
    expect((await wrongTries(10)).at(-1)).toEqual({ done: 'sign_in', why: 'tries' });
    expect(await phone.core.profiles.unlock(id, PIN)).toEqual({ done: 'sign_in', why: 'tries' });
    expect(await phone.disk.cache.rows(id)).toEqual([]);
    expect(phone.core.profiles.list()[0]).toMatchObject({ waiting: 1, unlockable: false });
    expect(await phone.core.link.syncNow()).toBe('idle');
    expect(village.model.state.applied).toHaveLength(1);
  });

  test('gives a new PIN to whoever signs in again, on the same device', async () => {
    await wrongTries(10);
    expect(await phone.core.profiles.signIn('1', 'rahasia', id)).toBe('enrol');
    expect(await phone.core.profiles.enrol({ kind: 'pin', text: '135790' }, 'HP')).toBe('open');
    expect(opened(phone)).toBe(id);
    await phone.core.link.syncNow();
    expect(phone.core.register.person(person(0))).not.toBeNull();
  });

  test('refuses the account of somebody else for a profile', async () => {
    expect(await phone.core.profiles.signIn('2', 'rahasia', id)).toBe('other_person');
  });

  test('knows a person who signs in a second time', async () => {
    phone.core.profiles.shut();
    expect(await enter(phone, 1)).toBe(id);
    expect(phone.core.profiles.list()).toHaveLength(1);
  });

  test('closes after five minutes without a touch and when the clock runs backwards', async () => {
    village.pass(4 * 60_000);
    phone.core.profiles.touched();
    village.pass(4 * 60_000);
    phone.core.profiles.touched();
    expect(phone.core.profiles.lock().state).toBe('open');
    village.pass(5 * 60_000);
    phone.core.profiles.touched();
    expect(phone.core.profiles.lock()).toMatchObject({ state: 'locked', why: 'idle' });
    await phone.core.profiles.unlock(id, PIN);
    phone.skew -= HOUR;
    phone.core.profiles.touched();
    expect(phone.core.profiles.lock().state).toBe('locked');
  });

  test('wants a sign-in after forty-five days without contact, and nothing is lost by it', async () => {
    await phone.core.records.concern(concern());
    phone.core.profiles.shut();
    village.pass(45 * DAY);
    expect(phone.core.link.leaseDaysLeft()).toBe(0);
    expect(await phone.core.profiles.unlock(id, PIN)).toEqual({ done: 'sign_in', why: 'lease' });
    expect(await phone.core.profiles.signIn('1', 'rahasia', id)).toBe('unlock');
    expect(await phone.core.profiles.unlock(id, PIN)).toEqual({ done: 'open' });
    expect(phone.core.outbox.waiting()).toBe(1);
    expect(phone.core.register.person(person(0))).not.toBeNull();
  });

  test('keeps two people of one phone apart', async () => {
    await phone.core.records.concern(concern());
    const other = await enter(phone, 2);
    expect(phone.core.outbox.entries()).toEqual([]);
    expect(phone.core.register.search('')).toEqual([]);
    expect(phone.core.profiles.list().find((tile) => tile.id === id)?.waiting).toBe(1);
    village.model.state.revoked.set(other, 'now');
    await phone.core.link.syncNow();
    expect(phone.core.profiles.list().map((tile) => tile.id)).toEqual([id]);
    expect((await phone.disk.journal.outbox(id)).map((row) => row.fate)).toEqual(['taken']);
  });
});

describe('a wipe', () => {
  test('after the push sends first and then forgets everything', async () => {
    await phone.core.records.concern(concern());
    village.model.state.revoked.set(id, 'after_push');
    await phone.core.link.syncNow();
    expect(village.model.state.applied).toHaveLength(1);
    expect(await phone.disk.cache.rows(id)).toEqual([]);
    expect(phone.core.profiles.lock()).toMatchObject({ state: 'locked', why: 'wiped' });
    expect(village.model.state.wiped).toEqual(new Set([id]));
  });

  test('at once deletes the key even when nothing can be sent', async () => {
    await phone.core.records.concern(concern());
    village.model.state.revoked.set(id, 'now');
    phone.network.spoil({ kind: 'lost', request: 1, bytes: 0 });
    expect(await phone.core.link.syncNow()).toBe('offline');
    expect((await phone.disk.journal.profile(id))?.wrapped).toBeNull();
    expect(await phone.core.profiles.unlock(id, PIN)).toEqual({ done: 'sign_in', why: 'wiped' });
    expect(await phone.disk.journal.outbox(id)).toHaveLength(1);
    phone.network.heal(phone.gate);
    await phone.core.link.syncNow();
    expect(village.model.state.applied).toHaveLength(1);
  });
});

test('whoever was wiped signs in again as a new device, and the old one is told to have forgotten', async () => {
  await phone.core.records.concern(concern());
  village.model.state.revoked.set(id, 'now');
  phone.network.spoil({ kind: 'lost', request: 1, bytes: 0 });
  await phone.core.link.syncNow();
  phone.network.heal(phone.gate);
  expect(await phone.core.profiles.signIn('1', 'rahasia', id)).toBe('enrol');
  await phone.core.profiles.enrol({ kind: 'pin', text: PIN }, 'HP');
  expect(opened(phone)).not.toBe(id);
  await phone.core.link.syncNow();
  expect(village.model.state.applied).toHaveLength(1);
  expect(village.model.state.wiped).toEqual(new Set([id]));
  expect(phone.core.profiles.list().map((tile) => tile.id)).toEqual([opened(phone)]);
});

describe('a secret', () => {
  test.each(['12345', '123456', '654321', '111111', '121212', '123123', 'abcdef'])('%s is too easy a PIN', (text) => {
    expect(tooEasy('pin', text)).toBe(true);
  });

  test('of six mixed digits or of four words is taken', () => {
    expect(tooEasy('pin', '246813')).toBe(false);
    expect(tooEasy('phrase', 'kopi perahu senja')).toBe(true);
    for (let n = 0; n < 50; n++) {
      const phrase = suggestPhrase((bytes) => crypto.getRandomValues(new Uint8Array(bytes)));
      expect(phrase.split(' ')).toHaveLength(4);
    }
  });
});

test('a clock that was set back neither gives nor takes days of the lease', async () => {
  const profile = (await phone.disk.journal.profile(id))!;
  expect(leaseDaysLeft(profile, profile.contactHere - 400 * DAY)).toBe(45);
  expect(leaseDaysLeft(profile, profile.contactHere + DAY / 2)).toBe(45);
});

test.each([['Wening Larasati', 'WL'], ['Siti', 'S'], ['Hj. Nur Aini binti Ali', 'HA'], ['', '']])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
