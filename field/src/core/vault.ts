/**
 * The key of one profile's copy. A random key, wrapped by the PIN or phrase and by a key that never leaves this browser;
 * every partition has its own key below it, with a salt that is thrown away together with the partition.
 */
import { type Bytes, join, text, utf8 } from './bytes.ts';
import type { Cost, Stretch } from './ports.ts';
import type { Id } from './shapes.ts';

/** What the disk keeps of a key: nothing that opens anything by itself. */
export interface Wrapped {
  readonly salt: Bytes;
  readonly cost: Cost;
  readonly iv: Bytes;
  readonly key: Bytes;
}

/** Not extractable, kept by the browser: a copy of the wrapped key alone is no use elsewhere. */
export const newPhoneKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);

export interface Place { readonly entity: string; readonly id: Id; readonly part: string }

/** The profile's own things: drafts, copies of what it saved. */
export const OWN = 'own';
const IV_BYTES = 12;

export class Vault {
  readonly #root: CryptoKey;
  readonly #random: (bytes: number) => Bytes;
  readonly #keys = new Map<string, Promise<CryptoKey>>();
  /** One salt serves thousands of rows. */
  readonly #names = new WeakMap<Bytes, string>();

  private constructor(root: CryptoKey, random: (bytes: number) => Bytes) {
    this.#root = root;
    this.#random = random;
  }

  /** A new key, and what the disk keeps of it. */
  static async make(owner: Owner, secret: string, cost: Cost, random: (bytes: number) => Bytes): Promise<[Vault, Wrapped]> {
    const dek = random(32);
    const salt = random(16);
    const iv = random(IV_BYTES);
    const how = { name: 'AES-GCM', iv, additionalData: bound(owner.profile) };
    const key = new Uint8Array(await crypto.subtle.encrypt(how, await wrappingKey(owner, secret, salt, cost), dek));
    return [await Vault.#of(dek, random), { salt, cost, iv, key }];
  }

  /** Null when the secret is wrong. */
  static async open(owner: Owner, secret: string, wrapped: Wrapped, random: (bytes: number) => Bytes): Promise<Vault | null> {
    const kek = await wrappingKey(owner, secret, wrapped.salt, wrapped.cost);
    const how = { name: 'AES-GCM', iv: wrapped.iv, additionalData: bound(owner.profile) };
    try {
      return await Vault.#of(new Uint8Array(await crypto.subtle.decrypt(how, kek, wrapped.key)), random);
    } catch {
      return null;
    }
  }

  static async #of(dek: Bytes, random: (bytes: number) => Bytes): Promise<Vault> {
    const root = await crypto.subtle.importKey('raw', dek, 'HKDF', false, ['deriveKey']);
    dek.fill(0);
    return new Vault(root, random);
  }

  async seal(place: Place, salt: Bytes, plain: unknown): Promise<Bytes> {
    const iv = this.#random(IV_BYTES);
    const how = { name: 'AES-GCM', iv, additionalData: where(place) };
    const sealed = await crypto.subtle.encrypt(how, await this.#key(place.part, salt), utf8(JSON.stringify(plain)));
    return join(iv, new Uint8Array(sealed));
  }

  /** Throws when the bytes were changed, or belong to another row, another partition or another profile. */
  async open<T>(place: Place, salt: Bytes, sealed: Bytes): Promise<T> {
    const how = { name: 'AES-GCM', iv: sealed.subarray(0, IV_BYTES), additionalData: where(place) };
    const plain = await crypto.subtle.decrypt(how, await this.#key(place.part, salt), sealed.subarray(IV_BYTES));
    return JSON.parse(text(new Uint8Array(plain))) as T;
  }

  #key(part: string, salt: Bytes): Promise<CryptoKey> {
    const told = this.#names.get(salt) ?? salt.join();
    this.#names.set(salt, told);
    const name = `${part}\n${told}`;
    const known = this.#keys.get(name);
    if (known) return known;
    const how = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(`jejaring-part/1\n${part}`) };
    const key = crypto.subtle.deriveKey(how, this.#root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    this.#keys.set(name, key);
    return key;
  }
}

/** What besides the secret goes into the wrapping key. */
export interface Owner { readonly profile: Id; readonly phoneKey: CryptoKey; readonly stretch: Stretch }

const bound = (profile: Id): Bytes => utf8(`jejaring-vault/1\n${profile}`);
const where = ({ entity, id, part }: Place): Bytes => utf8(['jejaring-row/1', entity, id, part].join('\n'));

/** Phrases are typed with or without capitals and with any spaces. */
const typed = (secret: string): Bytes => utf8(secret.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' '));

const wrappingKey = async (owner: Owner, secret: string, salt: Bytes, cost: Cost): Promise<CryptoKey> => {
  const stretched = await owner.stretch(typed(secret), salt, cost);
  const phone = new Uint8Array(await crypto.subtle.sign('HMAC', owner.phoneKey, salt));
  const root = await crypto.subtle.importKey('raw', join(stretched, phone), 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8('jejaring-wrap/1') };
  return crypto.subtle.deriveKey(how, root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
};
