/** Sealing records for the server and checking its receipts; docs/sync-protocol.md says why and in which bytes. */
import { type Bytes, fromBase64, join, text, toBase64, utf8 } from './bytes.ts';
import type { Line, Receipt, ReceiptKey, SealKey } from './protocol.ts';
import type { Id, Time } from './shapes.ts';

const P256 = { name: 'ECDH', namedCurve: 'P-256' } as const;
const SIGNATURE = { name: 'ECDSA', namedCurve: 'P-256' } as const;

export interface Unsealed {
  readonly id: Id;
  readonly type: string;
  readonly version: number;
  readonly device: Id;
  readonly seq: number;
  readonly at: Time;
  readonly contact: Time | null;
  readonly skew: number | null;
  readonly body: unknown;
}

/** `line` is what travels, never changed again; `digest` is what its receipt must name. */
export interface Sealed { readonly line: string; readonly digest: string }

export const header = (line: Omit<Line, 'epk' | 'iv' | 'ct'>): string =>
  ['jejaring-record/1', line.id, line.t, line.v, line.dev, line.n, line.at, line.contact ?? '', line.skew ?? '', line.kid].join('\n');

export const digestOf = async (line: Line): Promise<string> => {
  const bytes = join(utf8(header(line)), utf8('\n'), fromBase64(line.iv), fromBase64(line.ct));
  return toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
};

/** The key both sides derive from the shared secret and the device's own. */
export const sealKeyBytes = async (shared: Bytes, secret: Bytes, ephemeral: Bytes): Promise<Bytes> => {
  const input = await crypto.subtle.importKey('raw', join(shared, secret), 'HKDF', false, ['deriveBits']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: ephemeral, info: utf8('jejaring-seal/1') };
  return new Uint8Array(await crypto.subtle.deriveBits(how, input, 256));
};

export const newest = (keys: readonly SealKey[]): SealKey => {
  const [first, ...others] = keys;
  if (!first) throw new Error('no key to seal with');
  return others.reduce((best, key) => (key.notAfter > best.notAfter ? key : best), first);
};

/** Seals everything saved during one unlock: one ephemeral key, so that the server's cores are not eaten by key agreements. */
export class Sealer {
  readonly kid: string;
  readonly #epk: string;
  readonly #key: CryptoKey;

  private constructor(kid: string, epk: string, key: CryptoKey) {
    this.kid = kid;
    this.#epk = epk;
    this.#key = key;
  }

  static async start(keys: readonly SealKey[], secret: Bytes, pair?: CryptoKeyPair): Promise<Sealer> {
    const { kid, key } = newest(keys);
    const own = pair ?? (await crypto.subtle.generateKey(P256, false, ['deriveBits']));
    const server = await crypto.subtle.importKey('raw', fromBase64(key), P256, false, []);
    const epk = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
    const shared = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: server }, own.privateKey, 256));
    const bytes = await sealKeyBytes(shared, secret, epk);
    return new Sealer(kid, toBase64(epk), await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt']));
  }

  async seal(record: Unsealed, iv: Bytes): Promise<Sealed> {
    const { id, type: t, version: v, device: dev, seq: n, at, contact, skew } = record;
    const open = { id, t, v, dev, n, at, contact, skew, kid: this.kid };
    const how = { name: 'AES-GCM', iv, additionalData: utf8(header(open)) };
    const ct = await crypto.subtle.encrypt(how, this.#key, utf8(JSON.stringify(record.body)));
    const line: Line = { ...open, epk: this.#epk, iv: toBase64(iv), ct: toBase64(new Uint8Array(ct)) };
    return { line: JSON.stringify(line), digest: await digestOf(line) };
  }
}

/** What the server does; here for tests and the model of the server. */
export const unseal = async (line: Line, serverKey: CryptoKey, secret: Bytes): Promise<unknown> => {
  const epk = fromBase64(line.epk);
  const ephemeral = await crypto.subtle.importKey('raw', epk, P256, false, []);
  const shared = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: ephemeral }, serverKey, 256));
  const bytes = await sealKeyBytes(shared, secret, epk);
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['decrypt']);
  const how = { name: 'AES-GCM', iv: fromBase64(line.iv), additionalData: utf8(header(line)) };
  return JSON.parse(text(new Uint8Array(await crypto.subtle.decrypt(how, key, fromBase64(line.ct)))));
};

export const signedText = (receipt: Omit<Receipt, 'kid' | 'sig'>): string =>
  ['jejaring-receipt/1', receipt.id ?? '', receipt.s, receipt.code, receipt.digest, receipt.at].join('\n');

/** Whether the server's word stands on exactly this record. Nothing is shown as sent without it. */
export const genuine = async (receipt: Receipt, digest: string, keys: readonly ReceiptKey[]): Promise<boolean> => {
  const known = keys.find((key) => key.kid === receipt.kid);
  // What the server could not read has no digest there; then it promises nothing but that.
  const same = receipt.digest === digest || (receipt.s === 'rejected' && receipt.digest === '');
  if (!known || !same) return false;
  try {
    const key = await imported(known);
    const how = { name: 'ECDSA', hash: 'SHA-256' };
    return await crypto.subtle.verify(how, key, fromBase64(receipt.sig), utf8(signedText(receipt)));
  } catch {
    // Not base64, or not a point: somebody else's word.
    return false;
  }
};

const receiptKeys = new Map<string, Promise<CryptoKey>>();

const imported = (known: ReceiptKey): Promise<CryptoKey> => {
  const before = receiptKeys.get(known.key);
  if (before) return before;
  const key = crypto.subtle.importKey('raw', fromBase64(known.key), SIGNATURE, false, ['verify']);
  receiptKeys.set(known.key, key);
  return key;
};
