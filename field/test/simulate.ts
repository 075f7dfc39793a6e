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

/** Only the seed in the environment, if there is one. */
export const seeds = (from: number, to: number): number[] => {
  const only = process.env['SEED'];
  if (only !== undefined) return [Number(only)];
  return Array.from({ length: to - from }, (_, n) => from + n);
};
