import type { Bytes } from './bytes.ts';
import type { Id } from './shapes.ts';

/** A UUID of version 7. Nothing is ordered by it, for the phone's clock may be wrong. */
export const newId = (now: number, random: (bytes: number) => Bytes): Id => {
  const bytes = random(16);
  for (let at = 0; at < 6; at++) bytes[at] = Math.floor(now / 2 ** (8 * (5 - at))) & 0xff;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

export const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();
