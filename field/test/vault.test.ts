import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bytes } from '../src/core/bytes.ts';
import type { Stretch } from '../src/core/ports.ts';
import { argon2, calibrate, LEAST } from '../src/core/stretch.ts';
import { newPhoneKey, Vault } from '../src/core/vault.ts';

const random = (bytes: number): Bytes => crypto.getRandomValues(new Uint8Array(bytes));
const quick: Stretch = async (secret, salt) => new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([...secret, ...salt])));
const phoneKey = await newPhoneKey();
const owner = { profile: 'p', phoneKey, stretch: quick };
const [vault, wrapped] = await Vault.make(owner, '246813', LEAST, random);
const place = { entity: 'person', id: 'x', part: 'v412k' };
const salt = random(16);

describe('a vault', () => {
  test('opens with its secret and gives back any row', async () => {
    const again = await Vault.open(owner, '246813', wrapped, random);
    await fc.assert(fc.asyncProperty(fc.jsonValue(), async (row) => {
      expect(await again?.open(place, salt, await vault.seal(place, salt, row))).toEqual(JSON.parse(JSON.stringify(row)));
    }), { numRuns: 40 });
  });

  test('stays shut for another secret, another profile and another phone', async () => {
    expect(await Vault.open(owner, '246814', wrapped, random)).toBeNull();
    expect(await Vault.open({ ...owner, profile: 'q' }, '246813', wrapped, random)).toBeNull();
    expect(await Vault.open({ ...owner, phoneKey: await newPhoneKey() }, '246813', wrapped, random)).toBeNull();
  });

  test('reads a phrase with any capitals and spaces', async () => {
    const [, phrase] = await Vault.make(owner, 'kopi perahu  Senja padi', LEAST, random);
    expect(await Vault.open(owner, ' Kopi perahu senja PADI ', phrase, random)).not.toBeNull();
  });

  test.each([
    ['entity', { ...place, entity: 'household' }], ['id', { ...place, id: 'y' }], ['partition', { ...place, part: 'v413k' }],
  ])('refuses a row that was put in the place of another %s', async (_what, elsewhere) => {
    const row = await vault.seal(place, salt, { name: 'Melati' });
    await expect(vault.open(elsewhere, salt, row)).rejects.toThrow();
  });

  test('refuses a row of which one bit was turned, and one whose salt is gone', async () => {
    const row = await vault.seal(place, salt, { name: 'Melati' });
    for (const at of [0, 12, row.length - 1]) {
      const turned = Uint8Array.from(row, (byte, n) => (n === at ? byte ^ 1 : byte));
      await expect(vault.open(place, salt, turned)).rejects.toThrow();
    }
    await expect(vault.open(place, random(16), row)).rejects.toThrow();
  });

  test('never seals the same row to the same bytes', async () => {
    expect(await vault.seal(place, salt, 1)).not.toEqual(await vault.seal(place, salt, 1));
  });
});

describe('guessing a PIN', () => {
  test('costs Argon2id of nineteen mebibytes and two passes at least', async () => {
    const stretched = await argon2(new Uint8Array(6), new Uint8Array(16), LEAST);
    expect(stretched).toHaveLength(32);
    expect(LEAST).toEqual({ kibibytes: 19 * 1024, passes: 2 });
  });

  test.each([[4_000, 2], [500, 4], [100, 12], [0, 12]])('on a phone that needs %d ms for the least costs %d passes', async (spent, passes) => {
    let now = 0;
    const slow: Stretch = async () => { now += spent; return new Uint8Array(32); };
    expect(await calibrate(slow, () => now)).toEqual({ kibibytes: 19 * 1024, passes });
  });
});
