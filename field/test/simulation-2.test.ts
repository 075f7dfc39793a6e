import { test } from 'vitest';
import { useQuickCrypto } from '../sim/quick-crypto.ts';
import { seeds, simulate } from './simulate.ts';

useQuickCrypto();

test('half a thousand worlds keep their promises', async () => {
  for (const seed of seeds(526, 1026)) await simulate(seed, { quick: true });
}, 24 * 3_600_000);
