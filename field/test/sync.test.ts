import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../sim/model.ts';
import type { SimPhone } from '../sim/phone.ts';
import { postPart, touch } from '../sim/state.ts';
import type { Receipt } from '../src/core/protocol.ts';
import { concern, DAY, HOUR, opened, person, PIN, Village } from './village.ts';

let village: Village;
let phone: SimPhone;
let id: string;

beforeEach(async () => {
  village = new Village();
  phone = await village.phoneOf(1);
  id = opened(phone);
});
afterEach(() => village.close());

/** Changes what the server answers at one door. */
const meddle = (door: string, change: (answer: Answer) => Answer): void => {
  const real = village.model.handle.bind(village.model);
  village.model.handle = async (session, path, body) => {
    const answer = await real(session, path, body);
    return path.endsWith(door) ? change(answer) : answer;
  };
};
const receipts = (change: (receipt: Receipt) => unknown) => (answer: Answer): Answer =>
  ({ ...answer, lines: answer.lines.map((line) => JSON.stringify(change(JSON.parse(line)))) });
const fate = (): string => phone.core.outbox.entries()[0]?.fate ?? 'none';
const requests = (): string[] => {
  const paths: string[] = [];
  const real = village.model.handle.bind(village.model);
  village.model.handle = (session, path, body) => {
    paths.push(path.replace('/api/v1/', ''));
    return real(session, path, body);
  };
  return paths;
};

describe('a run', () => {
  test('that finds nothing new is one round trip', async () => {
    const paths = requests();
    expect(await phone.core.link.syncNow()).toBe('idle');
    expect(paths).toEqual(['sync/hello']);
  });

  test('says hello, pushes, pulls and acknowledges, in this order', async () => {
    await phone.core.records.concern(concern());
    village.model.state.villages[1] = [1];
    const paths = requests();
    await phone.core.link.syncNow();
    expect(paths).toEqual(['sync/hello', 'sync/push', 'sync/pull', 'sync/ack']);
  });

  test('while locked sends and forgets what was taken away, and fetches nothing', async () => {
    await phone.core.records.concern(concern());
    village.model.state.villages[1] = [1];
    phone.core.profiles.shut();
    const paths = requests();
    expect(await phone.core.link.syncNow()).toBe('idle');
    expect(paths).toEqual(['sync/hello', 'sync/push', 'sync/ack']);
    expect((await phone.disk.cache.parts(id)).map((part) => part.part)).not.toContain('v2k');
  });

  test('is one run, however often it is asked for', async () => {
    const paths = requests();
    await Promise.all([phone.core.link.syncNow(), phone.core.link.syncNow()]);
    expect(paths).toEqual(['sync/hello']);
  });

  test('that meets an ended session asks to sign in and keeps everything', async () => {
    await phone.core.records.concern(concern());
    village.model.state.sessions.clear();
    expect(await phone.core.link.syncNow()).toBe('login');
    expect(phone.core.register.person(person(0))).not.toBeNull();
    expect(await phone.core.profiles.signIn('1', 'rahasia', id)).toBe('open');
    await phone.core.link.syncNow();
    expect(fate()).toBe('taken');
  });

  test('of an app too old to fetch still sends', async () => {
    await phone.core.records.concern(concern());
    meddle('/hello', (answer) => ({ ...answer, lines: [answer.lines[0]!.replace('{"min":1,"max":1}', '{"min":2,"max":3}')] }));
    const paths = requests();
    expect(await phone.core.link.syncNow()).toBe('outdated');
    expect(fate()).toBe('taken');
    expect(paths).not.toContain('sync/pull');
  });

  test.each([[502, 'offline'], [429, 'trouble'], [426, 'outdated']] as const)('that is answered %d ends %s and loses nothing', async (status, state) => {
    await phone.core.records.concern(concern());
    meddle('/push', () => ({ status, lines: [] }));
    expect(await phone.core.link.syncNow()).toBe(state);
    expect(fate()).toBe('waiting');
  });

  test('behind a gate that answers in the place of the server ends offline', async () => {
    meddle('/hello', () => ({ status: 200, lines: ['<html>Selamat datang di WiFi</html>'] }));
    expect(await phone.core.link.syncNow()).toBe('offline');
  });

  test('tells the clock’s error and the last contact in the next record', async () => {
    phone.skew = 90_000;
    await phone.core.link.syncNow();
    await phone.core.records.concern(concern());
    const line = JSON.parse((await phone.disk.journal.outbox(id))[0]!.line!);
    expect(line).toMatchObject({ skew: 90_000, contact: '2027-03-01T00:00:00.000Z', at: '2027-03-01T00:01:30.000Z' });
    expect(phone.core.link.lastContact()).toBe('2027-03-01T00:00:00.000Z');
  });
});

describe('a receipt', () => {
  beforeEach(async () => { await phone.core.records.concern(concern()); });

  test.each([
    ['forged', (receipt: Receipt) => ({ ...receipt, s: 'review' })], ['of other bytes', (receipt: Receipt) => ({ ...receipt, digest: 'AAAA' })],
    ['of an unknown key', (receipt: Receipt) => ({ ...receipt, kid: 'r9' })], ['that says try again', (receipt: Receipt) => ({ ...receipt, s: 'retry' })],
    ['of nobody’s record', (receipt: Receipt) => ({ ...receipt, id: 'x' })],
  ])('%s changes nothing', async (_what, change) => {
    meddle('/push', receipts(change));
    await phone.core.link.syncNow();
    expect(fate()).toBe('waiting');
  });

  test('without an id shows the line as malformed and offers it again', async () => {
    meddle('/push', receipts(() => ({ id: null, s: 'rejected', code: 'malformed:1', digest: '', at: '', kid: '', sig: '' })));
    await phone.core.link.syncNow();
    expect(phone.core.outbox.entries()[0]).toMatchObject({ fate: 'waiting', code: 'malformed' });
  });

  test('that repeats an earlier answer is read as that one', async () => {
    phone.network.spoil({ kind: 'twice', request: 1, bytes: 0 });
    await phone.core.link.syncNow();
    expect(fate()).toBe('taken');
    village.model.state.villages[1] = [];
    await phone.core.records.concern(concern());
    phone.network.spoil({ kind: 'twice', request: 1, bytes: 0 });
    await phone.core.link.syncNow();
    expect(phone.core.outbox.entries()[0]).toMatchObject({ fate: 'review', code: 'out_of_scope' });
  });

  test('cut off from its batch leaves the others as they are', async () => {
    for (const story of ['b', 'c']) await phone.core.records.concern(concern(story));
    phone.network.spoil({ kind: 'cut', request: 1, bytes: 700 });
    expect(await phone.core.link.syncNow()).toBe('offline');
    const fates = phone.core.outbox.entries().map((entry) => entry.fate).sort();
    expect(fates).toContain('taken');
    expect(fates).toContain('waiting');
  });
});

describe('the copy', () => {
  const names = (): (string | null)[] => phone.core.register.search('', 99).map((one) => one.name);

  test('goes on from its last checkpoint after a cut', async () => {
    for (let n = 0; n < 9; n++) village.model.state.people.set(person(50 + n), { village: 1, name: `Baru ${n}`, phone: null });
    for (let n = 0; n < 9; n++) touch(village.model.state, 'v1k', 'person', person(50 + n));
    const asked: string[] = [];
    const real = village.model.handle.bind(village.model);
    village.model.handle = (session, path, body) => {
      if (path.endsWith('/pull')) asked.push(JSON.parse(body).cursors.v1k.join());
      return real(session, path, body);
    };
    phone.network.spoil({ kind: 'cut', request: 1, bytes: 900 });
    expect(await phone.core.link.syncNow()).toBe('idle');
    expect(asked.length).toBeGreaterThan(1);
    expect(new Set(asked).size).toBe(asked.length);
    expect(names().filter((name) => name?.startsWith('Baru'))).toHaveLength(9);
  });

  test('loses a village at once when it is taken away, with its key, and says so', async () => {
    village.model.state.villages[1] = [1];
    await phone.core.link.syncNow();
    expect(names()).toHaveLength(4);
    expect((await phone.disk.cache.rows(id)).some((row) => row.part === 'v2k')).toBe(false);
    expect((await phone.disk.journal.profile(id))?.forgotten).toEqual([]);
    village.model.state.villages[1] = [1, 2];
    await phone.core.link.syncNow();
    expect(names()).toHaveLength(8);
  });

  test('tells again that it forgot when the phone was off before it could', async () => {
    village.model.state.villages[1] = [1];
    phone.network.spoil({ kind: 'lost', request: 1, bytes: 0 });
    await phone.core.link.syncNow();
    expect((await phone.disk.journal.profile(id))?.forgotten).toEqual(['v2k']);
    phone.network.heal(phone.gate);
    await phone.core.link.syncNow();
    expect((await phone.disk.journal.profile(id))?.forgotten).toEqual([]);
  });

  test('is fetched again when the disk lost it', async () => {
    await phone.disk.cache.dropAll(id);
    await phone.start();
    await phone.core.profiles.unlock(id, PIN);
    expect(names()).toEqual([]);
    await phone.core.link.syncNow();
    expect(names()).toHaveLength(8);
  });

  test('of a partition that no longer opens is fetched again', async () => {
    const [part] = (await phone.disk.cache.parts(id)).filter((one) => one.part === 'v1k');
    await phone.disk.cache.apply({ part: { ...part!, salt: new Uint8Array(16) }, reset: false, puts: [], dels: [] });
    await phone.start();
    await phone.core.profiles.unlock(id, PIN);
    expect(names()).toHaveLength(4);
    await phone.core.link.syncNow();
    expect(names()).toHaveLength(8);
  });
});

describe('after the server was restored', () => {
  test('what it lost is offered again, and sent once', async () => {
    village.model.backup();
    await phone.core.records.concern(concern());
    await phone.core.link.syncNow();
    village.model.restore(Infinity);
    expect(village.model.state.applied).toHaveLength(0);
    await phone.core.link.syncNow();
    expect(village.model.state.applied).toHaveLength(1);
    expect(fate()).toBe('taken');
  });

  test('from before the enrolment, the phone enrols by itself', async () => {
    village.model.state.devices.clear();
    await phone.core.records.concern(concern());
    expect(await phone.core.link.syncNow()).toBe('idle');
    expect(fate()).toBe('taken');
  });

  test('a record taken more than fourteen days ago is not kept on the phone', async () => {
    await phone.core.records.concern(concern());
    await phone.core.link.syncNow();
    village.pass(15 * DAY);
    await phone.core.link.syncNow();
    expect((await phone.disk.journal.outbox(id)).map((row) => row.line)).toEqual([null]);
    expect(phone.core.outbox.entries()[0]).toMatchObject({ fate: 'taken', about: null });
  });
});

test('what was answered to a post arrives with its role', async () => {
  await phone.core.records.concern(concern());
  await phone.core.link.syncNow();
  village.pass(HOUR);
  const [report] = village.model.state.reports;
  village.model.state.reports.set(report![0], { ...report![1], state: 'seen' });
  touch(village.model.state, postPart(1), 'report', report![0]);
  await phone.core.link.syncNow();
  expect(phone.core.work.reports()).toMatchObject([{ state: 'seen', role: 'NURSE' }]);
});

describe('what a supervisor decided', () => {
  test.each([['taken', 'taken', 'released'], ['refused', 'conflict', 'declined']] as const)('settles a record in review: %s', async (state, settled, code) => {
    village.model.state.villages[1] = [2];
    await phone.core.records.concern(concern());
    await phone.core.link.syncNow();
    const [entry] = phone.core.outbox.entries();
    const of = entry?.id ?? '';
    expect(entry).toMatchObject({ fate: 'review', code: 'out_of_scope' });

    const p = postPart(1);
    const d = { of, state, code: 'out_of_scope', at: '2027-03-01T02:00:00Z', role: 'DUTY_OFFICER', ...(state === 'refused' ? { why: 'Sudah dicatat' } : {}) };
    const told = [{ k: 'up', p, e: 'verdict', id: of, d }, { k: 'cp', p, n: 1, s: 900 }].map((line) => JSON.stringify(line));
    meddle('/pull', (answer) => ({ ...answer, lines: [...told, ...answer.lines] }));
    await phone.core.records.concern({ ...concern(), person: person(1), village: 2 });
    await phone.core.link.syncNow();

    expect(phone.core.outbox.entry(of)).toMatchObject({ fate: settled, code });
    expect(phone.core.work.decision(of)).toEqual(d);
    await phone.start();
    await phone.core.profiles.unlock(id, PIN);
    expect(phone.core.outbox.entry(of)).toMatchObject({ fate: settled, code });
    expect(phone.core.work.decision(of)).toMatchObject({ state });
  });
});
