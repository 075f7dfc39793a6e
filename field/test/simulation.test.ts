import { describe, expect, test } from 'vitest';
import { Dice } from '../sim/dice.ts';
import sample from '../sim/traces-sample.json' with { type: 'json' };
import { trace } from '../sim/trace.ts';
import { seeds, simulate } from './simulate.ts';

/** Worlds in which a promise was once broken. */
const FOUND = [2090, 2392, 2457, 2581];

describe('the simulated world', () => {
  test('is drawn as the sample says', () => {
    const dice = new Dice(1);
    expect(Array.from({ length: 5 }, () => dice.next())).toEqual(sample.dice.first);
    expect(sample.traces.map(({ seed }) => trace(seed))).toEqual(sample.traces);
  });

  test('keeps its promises on WebCrypto and IndexedDB', async () => {
    for (const seed of process.env['SEED'] ? seeds(1, 2) : Array.from({ length: 25 }, (_, n) => n + 1)) {
      await simulate(seed, { quick: false });
    }
  }, 600_000);

  test('keeps its promises where it once broke them', async () => {
    for (const seed of FOUND) await simulate(seed, { quick: false });
  }, 600_000);
});
