import type { Bytes } from './bytes.ts';
import type { Cost, Stretch } from './ports.ts';

/** OWASP's least for Argon2id (Password Storage Cheat Sheet): 19 MiB, two passes. */
export const LEAST: Cost = { kibibytes: 19 * 1024, passes: 2 };
const DEAREST_PASSES = 12;
const ABOUT_A_SECOND = 1000;

/** Argon2id; eleven kilobytes that nobody loads before the first unlock. */
export const argon2: Stretch = async (password, salt, cost) => {
  const { argon2id } = await import('hash-wasm');
  const how = { iterations: cost.passes, memorySize: cost.kibibytes, parallelism: 1, hashLength: 32 };
  return (await argon2id({ password, salt, ...how, outputType: 'binary' })) as Bytes;
};

/** As many passes as this phone does in about a second, never fewer than the least. */
export const calibrate = async (stretch: Stretch, now: () => number): Promise<Cost> => {
  const began = now();
  await stretch(new Uint8Array(8), new Uint8Array(16), LEAST);
  const spent = Math.max(now() - began, 1);
  const passes = Math.floor((LEAST.passes * ABOUT_A_SECOND) / spent);
  return { ...LEAST, passes: Math.min(Math.max(passes, LEAST.passes), DEAREST_PASSES) };
};
