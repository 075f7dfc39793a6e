import { describe, expect, test } from 'vitest';
import type { Cache, Step } from '../src/core/cache.ts';
import type { Journal, Saving } from '../src/core/journal.ts';
import type { Sabotage } from '../sim/phone.ts';
import { useQuickCrypto } from '../sim/quick-crypto.ts';
import { simulate } from './simulate.ts';

useQuickCrypto();

/** The same object with some of its steps done wrongly. */
const wrong = <T extends object>(target: T, steps: { [Name in keyof T]?: T[Name] }): T =>
  new Proxy(target, {
    get: (of, name) => {
      const member = (steps as Record<PropertyKey, unknown>)[name] ?? Reflect.get(of, name, of);
      return typeof member === 'function' ? (member as (...given: unknown[]) => unknown).bind(of) : member;
    },
  });

const MOST_SEEDS = 200;

/** The first thing the simulation says about phones that are broken in this way. */
const caught = async (sabotage: Sabotage): Promise<string> => {
  for (let seed = 1; seed <= MOST_SEEDS; seed++) {
    try {
      await simulate(seed, { sabotage, quick: true });
    } catch (trouble) {
      return String(trouble);
    }
  }
  return 'nothing was noticed';
};

const journal = (steps: (real: Journal) => Partial<Journal>): Sabotage =>
  (disk) => ({ ...disk, journal: wrong(disk.journal, steps(disk.journal)) });
const cache = (steps: (real: Cache) => Partial<Cache>): Sabotage =>
  (disk) => ({ ...disk, cache: wrong(disk.cache, steps(disk.cache)) });

describe('the simulation notices a phone that', () => {
  test('says sent before the receipt', async () => {
    const save = (real: Journal) => (saving: Saving) => real.save({ ...saving, row: { ...saving.row, fate: 'taken' } });
    expect(await caught(journal((real) => ({ save: save(real) })))).toContain('1 a receipt without a record');
  });

  test('moves its cursor without the rows', async () => {
    const apply = (real: Cache) => (step: Step) => real.apply({ ...step, puts: step.puts.slice(1) });
    expect(await caught(cache((real) => ({ apply: apply(real) })))).toContain('5 a change was skipped');
  });

  test('keeps rows that were deleted', async () => {
    const apply = (real: Cache) => (step: Step) => real.apply({ ...step, dels: [] });
    expect(await caught(cache((real) => ({ apply: apply(real) })))).toContain('5 a change was skipped');
  });

  test('keeps what was taken away from it', async () => {
    expect(await caught(cache(() => ({ drop: async () => undefined })))).toContain('3 a row that was taken away');
  });

  test('keeps its old rows when a partition is set back', async () => {
    const apply = (real: Cache) => (step: Step) => real.apply({ ...step, reset: false });
    expect(await caught(cache((real) => ({ apply: apply(real) })))).toContain('2 rows that the server does not have');
  });

  test('does not offer again after a restore', async () => {
    const greet = (real: Journal): Journal['greet'] => (id, to, _again, time) => real.greet(id, to, false, time);
    expect(await caught(journal((real) => ({ greet: greet(real) })))).toContain('4 a record disappeared');
  });

  test('forgets unsent records with a wipe', async () => {
    const shred = (real: Journal): Journal['shred'] => async (id, to) => {
      await real.shred(id, to);
      await real.forget(id);
    };
    expect(await caught(journal((real) => ({ shred: shred(real) })))).toContain('4 a record disappeared');
  });
});
