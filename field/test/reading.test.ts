import { beforeEach, describe, expect, test } from 'vitest';
import type { Cache } from '../src/core/cache.ts';
import { Reading } from '../src/core/reading.ts';
import { Registry } from '../src/core/registry.ts';
import type { CacheRow, PartRow } from '../src/core/store.ts';
import { newPhoneKey, Vault } from '../src/core/vault.ts';

const PROFILE = 'p';
const PART = 'v1k';
const SALT = new Uint8Array(16).fill(7);
const EVENTS = 250;

let registry: Registry;
let reading: Reading;
let rows: CacheRow[];
let dropped: string[];

beforeEach(async () => {
  const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
  const owner = { profile: PROFILE, phoneKey: await newPhoneKey(), stretch: async () => new Uint8Array(32) };
  const [vault] = await Vault.make(owner, '274913', { kibibytes: 1, passes: 1 }, random);
  const row = async (entity: string, id: string, fields: object): Promise<CacheRow> =>
    ({ profile: PROFILE, part: PART, entity, id, data: await vault.seal({ entity, id, part: PART }, SALT, fields) });
  rows = await Promise.all([
    row('person', 'siti', { name: 'Siti', sex: 'FEMALE' }),
    ...Array.from({ length: EVENTS }, (_, n) => row('event', `e${n}`, { person: 'siti', kind: 'visit', day: '2026-10-02' })),
  ]);
  dropped = [];
  const part: PartRow = { profile: PROFILE, part: PART, epoch: 1, seq: 1, salt: SALT };
  const cache = { rows: async () => rows, parts: async () => [part], drop: async (_profile: string, name: string) => void dropped.push(name) };
  registry = new Registry();
  reading = new Reading(cache as unknown as Cache, PROFILE, vault, registry);
});

describe('opening the copy', () => {
  test('brings people first, says nothing yet of when they were seen, then that as well', async () => {
    await reading.first();
    expect(registry.person('siti')?.name).toBe('Siti');
    expect(registry.seen('siti')).toBeNull();
    await reading.rest();
    expect(registry.seen('siti')).toHaveLength(EVENTS);
  });

  test('brings nothing back of a part that was taken away meanwhile', async () => {
    await reading.first();
    const rest = reading.rest();
    reading.dropped(PART);
    registry.drop(PART);
    await rest;
    expect(registry.seen('siti')).toEqual([]);
  });

  test('stops at the lock', async () => {
    await reading.first();
    const rest = reading.rest();
    reading.stop();
    await rest;
    expect(registry.seen('siti')).toBeNull();
  });

  test('fetches a part again of which a late row does not open', async () => {
    const last = rows.at(-1);
    last?.data.fill(0, 20, 24);
    await reading.first();
    await reading.rest();
    expect(dropped).toEqual([PART]);
    expect(registry.person('siti')).toBeNull();
  });
});
