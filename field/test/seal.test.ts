import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bytes, fromBase64, toBase64 } from '../src/core/bytes.ts';
import type { Line, Receipt } from '../src/core/protocol.ts';
import { digestOf, genuine, header, newest, Sealer, sealKeyBytes, signedText, unseal, type Unsealed } from '../src/core/seal.ts';
import vectors from '../vectors/seal.json' with { type: 'json' };

const ECDH = { name: 'ECDH', namedCurve: 'P-256' };
const secret = fromBase64(vectors.secret);
const sealKeys = [{ kid: 's1', key: vectors.server.key, notAfter: '2099-01-01T00:00:00Z' }];
const receiptKeys = [{ kid: 'r1', key: vectors.receiptKey.key }];

const privateKey = (jwk: JsonWebKey): Promise<CryptoKey> => crypto.subtle.importKey('jwk', jwk, ECDH, true, ['deriveBits']);
const ephemeral = async (): Promise<CryptoKeyPair> => ({
  privateKey: await privateKey(vectors.ephemeral.privateKey),
  publicKey: await crypto.subtle.importKey('raw', fromBase64(vectors.ephemeral.epk), ECDH, true, []),
});
const record = (of: (typeof vectors.records)[number]): Unsealed => of as unknown as Unsealed;

describe('a record', () => {
  test('is sealed as the vectors say, byte by byte', async () => {
    const sealer = await Sealer.start(sealKeys, secret, await ephemeral());
    for (const vector of vectors.records) {
      const sealed = await sealer.seal(record(vector), fromBase64(vector.iv));
      const line = JSON.parse(sealed.line) as Line;
      expect(header(line)).toBe(vector.header);
      expect(line.ct).toBe(vector.ct);
      expect(sealed).toEqual({ line: vector.line, digest: vector.digest });
      expect(await digestOf(line)).toBe(vector.digest);
    }
  });

  test('is sealed under the key of the vectors', async () => {
    const key = await sealKeyBytes(fromBase64(vectors.shared), secret, fromBase64(vectors.ephemeral.epk));
    expect(toBase64(key)).toBe(vectors.key);
  });

  test('opens on the server and nowhere else', async () => {
    const server = await privateKey(vectors.server.privateKey);
    for (const vector of vectors.records) {
      const line = JSON.parse(vector.line) as Line;
      expect(await unseal(line, server, secret)).toEqual(vector.body);
      await expect(unseal(line, server, new Uint8Array(32))).rejects.toThrow();
      await expect(unseal({ ...line, at: '2027-01-01T00:00:00.000Z' }, server, secret)).rejects.toThrow();
      await expect(unseal({ ...line, n: line.n + 1 }, server, secret)).rejects.toThrow();
    }
  });

  test('of any content comes back as it was', async () => {
    const server = await privateKey(vectors.server.privateKey);
    const sealer = await Sealer.start(sealKeys, secret);
    const bytes = fc.uint8Array({ minLength: 12, maxLength: 12 });
    await fc.assert(fc.asyncProperty(fc.jsonValue(), bytes, fc.nat(), async (body, iv, seq) => {
      const sealed = await sealer.seal({ ...record(vectors.records[0]!), seq, body }, iv as Bytes);
      expect(await unseal(JSON.parse(sealed.line), server, secret)).toEqual(JSON.parse(JSON.stringify(body)));
    }), { numRuns: 60 });
  });

  test('is sealed with the key that lasts longest', () => {
    const keys = [{ kid: 'a', key: '', notAfter: '2027-01-01T00:00:00Z' }, { kid: 'b', key: '', notAfter: '2028-01-01T00:00:00Z' }];
    expect(newest(keys).kid).toBe('b');
    expect(newest([...keys].reverse()).kid).toBe('b');
  });
});

describe('a receipt', () => {
  const [first] = vectors.records;
  const receipt = first!.receipt as Receipt;

  test('is signed over the text of the vectors and found genuine', async () => {
    for (const vector of vectors.records) {
      expect(signedText(vector.receipt as Receipt)).toBe(vector.signed);
      expect(await genuine(vector.receipt as Receipt, vector.digest, receiptKeys)).toBe(true);
    }
  });

  test.each([
    ['says something else than was signed', vectors.forged as Receipt],
    ['is about another record', { ...receipt, id: vectors.records[1]!.id }],
    ['names another key', { ...receipt, kid: 'r2' }],
    ['has a broken signature', { ...receipt, sig: '!!' }],
    ['has another signature', { ...receipt, sig: vectors.records[1]!.receipt.sig }],
  ])('that %s is not genuine', async (_what, forged) => {
    expect(await genuine(forged, first!.digest, receiptKeys)).toBe(false);
  });

  test('for other bytes than ours is not genuine', async () => {
    expect(await genuine(receipt, vectors.records[1]!.digest, receiptKeys)).toBe(false);
  });
});
