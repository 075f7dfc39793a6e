import 'fake-indexeddb/auto';
import type { Sabotage } from '../sim/phone.ts';
import { trace } from '../sim/trace.ts';
import { World } from '../sim/world.ts';

/** Plays the world of one seed; throws with the seed and the step when a promise was broken. */
export const simulate = async (seed: number, how: { sabotage?: Sabotage; quick: boolean }): Promise<void> => {
  const world = await World.make(`sim-${seed}`, seed, how.sabotage, how.quick);
  try {
    await world.play(trace(seed));
  } finally {
    await world.close();
  }
};

/** Those of a test; or the one of SEED; or, for a long night, those of SEEDS=from-to, shared out by the tests' first seeds. */
export const seeds = (from: number, to: number): number[] => {
  const { SEED: only, SEEDS: night } = process.env;
  if (only !== undefined) return [Number(only)];
  const [first = from, last = to] = night === undefined ? [] : night.split('-').map(Number);
  const step = night === undefined ? 1 : 2;
  const start = first + (night !== undefined && from > 500 ? 1 : 0);
  return Array.from({ length: Math.ceil((last - start) / step) }, (_, n) => start + n * step);
};
