/**
 * WebCrypto over Node's synchronous functions: the same algorithms and the same bytes without a thread and a promise chain for
 * each call. For the simulation only, where keys lie open; the first seeds of every run use WebCrypto itself.
 */
import * as node from 'node:crypto';
import { type Bytes, join } from '../src/core/bytes.ts';

interface Quick { readonly raw: Bytes; readonly node?: node.KeyObject; readonly ecdh?: node.ECDH }
type Way = { name: string; iv: Bytes; additionalData: Bytes; salt: Bytes; info: Bytes; public: Quick };

const TAG = 16;
const P256 = 'prime256v1';
const plain = (buffer: Uint8Array): Bytes => Uint8Array.from(buffer);
const named = (how: string | { name: string }): string => (typeof how === 'string' ? how : how.name);

const hkdf = (way: Way, key: Quick): Bytes => new Uint8Array(node.hkdfSync('sha256', key.raw, way.salt, way.info, 32));

const asPublic = (point: Uint8Array): node.KeyObject => node.createPublicKey({
  key: {
    kty: 'EC', crv: 'P-256', x: Buffer.from(point.subarray(1, 33)).toString('base64url'), y: Buffer.from(point.subarray(33)).toString('base64url'),
  },
  format: 'jwk',
});

const agreement = (): { publicKey: Quick; privateKey: Quick } => {
  const ecdh = node.createECDH(P256);
  const raw = plain(ecdh.generateKeys());
  return { publicKey: { raw }, privateKey: { raw, ecdh } };
};

const signing = (): { publicKey: Quick; privateKey: Quick } => {
  const { publicKey, privateKey } = node.generateKeyPairSync('ec', { namedCurve: P256 });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const raw = plain(Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]));
  return { publicKey: { raw, node: publicKey }, privateKey: { raw, node: privateKey } };
};

const quickSubtle = {
  generateKey: async (how: { name: string }) =>
    how.name === 'ECDH' ? agreement() : how.name === 'ECDSA' ? signing() : { raw: plain(node.randomBytes(32)) },
  importKey: async (_format: string, raw: Bytes, how: string | { name: string }): Promise<Quick> =>
    named(how) === 'ECDSA' ? { raw, node: asPublic(raw) } : { raw: plain(raw) },
  exportKey: async (_format: string, key: Quick) => key.raw,
  deriveBits: async (way: Way, key: Quick) =>
    way.name === 'HKDF' ? hkdf(way, key) : plain((key.ecdh as node.ECDH).computeSecret(way.public.raw)),
  deriveKey: async (way: Way, key: Quick): Promise<Quick> => ({ raw: hkdf(way, key) }),
  encrypt: async ({ iv, additionalData }: Way, key: Quick, open: Bytes) => {
    const cipher = node.createCipheriv('aes-256-gcm', key.raw, iv).setAAD(additionalData);
    return join(cipher.update(open), cipher.final(), cipher.getAuthTag());
  },
  decrypt: async ({ iv, additionalData }: Way, key: Quick, sealed: Bytes) => {
    const cipher = node.createDecipheriv('aes-256-gcm', key.raw, iv).setAAD(additionalData).setAuthTag(sealed.subarray(-TAG));
    return join(cipher.update(sealed.subarray(0, -TAG)), cipher.final());
  },
  digest: async (_how: string, bytes: Bytes) => plain(node.createHash('sha256').update(bytes).digest()),
  sign: async (_how: unknown, key: Quick, bytes: Bytes) =>
    plain(key.node ? node.sign('sha256', bytes, { key: key.node, dsaEncoding: 'ieee-p1363' })
      : node.createHmac('sha256', key.raw).update(bytes).digest()),
  verify: async (_how: unknown, key: Quick, signature: Bytes, bytes: Bytes) =>
    node.verify('sha256', bytes, { key: key.node as node.KeyObject, dsaEncoding: 'ieee-p1363' }, signature),
};

/** From now on in this process, before anything made a key. */
export const useQuickCrypto = (): void => {
  const random = (into: Uint8Array): Uint8Array => node.randomFillSync(into);
  Object.defineProperty(globalThis, 'crypto', { value: { subtle: quickSubtle, getRandomValues: random }, configurable: true });
};
