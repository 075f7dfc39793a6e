/**
 * The disk. Two databases, so that the copy may be thrown away and fetched again at any time while what was saved here and is
 * not yet with the server is never migrated, rebuilt or cleared: its rows are opaque.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Bytes } from './bytes.ts';
import type { Receipt, ReceiptKey, SealKey } from './protocol.ts';
import type { Contact, Fate, Id, Policy, RecordType, Time } from './shapes.ts';
import type { Wrapped } from './vault.ts';

/** One person's profile: a device of the protocol. Everything that names the person is in `sealed`. */
export interface Profile {
  readonly id: Id;
  readonly account: Id;
  readonly initials: string;
  readonly label: string;
  readonly phoneKey: CryptoKey;
  /** Null after ten wrong PINs or a wipe: only signing in makes a new one. */
  readonly wrapped: Wrapped | null;
  readonly wrongTries: number;
  /** `{secret, me}` under the vault's key. */
  readonly sealed: Bytes | null;
  readonly policy: Policy;
  readonly sealKeys: readonly SealKey[];
  readonly receiptKeys: readonly ReceiptKey[];
  readonly contacts: readonly Contact[];
  /** Number of the last saved record. */
  readonly seq: number;
  /** The server's time at the last hello, the phone's at the same moment, and the phone's clock minus the server's. */
  readonly contact: Time | null;
  readonly contactHere: number;
  readonly skew: number | null;
  /** The highest epoch seen of each partition: a higher one means that the server was restored. */
  readonly epochs: Readonly<Record<string, number>>;
  readonly limit: { readonly rows: number; readonly most: number } | null;
  /** Partitions thrown away, not yet told to the server. */
  readonly forgotten: readonly string[];
  readonly wipe: 'none' | 'after_push' | 'now' | 'done';
}

export interface OutboxRow {
  readonly profile: Id;
  readonly n: number;
  readonly id: Id;
  readonly type: RecordType;
  readonly savedAt: Time;
  /** Sealed; null once the time to offer it again has passed. */
  readonly line: string | null;
  readonly digest: string;
  readonly fate: Exclude<Fate, 'sent'>;
  readonly code: string;
  readonly receipt: Receipt | null;
}

/** What the person may still read of what they saved. */
export interface CopyRow { readonly profile: Id; readonly id: Id; readonly about: Bytes; readonly body: Bytes | null }
export interface DraftRow { readonly profile: Id; readonly key: string; readonly at: number; readonly form: Bytes }
/** Somebody else's record on its way to a signal. */
export interface CarriedRow { readonly id: Id; readonly line: string; readonly digest: string; readonly receipt: Receipt | null }
export interface PartRow { readonly profile: Id; readonly part: string; readonly epoch: number; readonly seq: number; readonly salt: Bytes }
export interface CacheRow { readonly profile: Id; readonly part: string; readonly entity: string; readonly id: Id; readonly data: Bytes }

export interface MainSchema extends DBSchema {
  phone: { key: string; value: unknown };
  profiles: { key: Id; value: Profile };
  outbox: { key: [Id, number]; value: OutboxRow; indexes: { id: Id } };
  copies: { key: [Id, Id]; value: CopyRow };
  drafts: { key: [Id, string]; value: DraftRow };
  carried: { key: Id; value: CarriedRow };
}

export interface CacheSchema extends DBSchema {
  parts: { key: [Id, string]; value: PartRow };
  rows: { key: [Id, string, string, Id]; value: CacheRow };
}

export type Main = IDBPDatabase<MainSchema>;
export type Cache = IDBPDatabase<CacheSchema>;

const CACHE_VERSION = 1;

/** Reload asks the person to reload: a newer version of the app runs in another tab. */
export const openMain = (name: string, reload: () => void): Promise<Main> =>
  openDB<MainSchema>(name, 1, {
    upgrade: (db) => {
      db.createObjectStore('phone');
      db.createObjectStore('profiles', { keyPath: 'id' });
      db.createObjectStore('outbox', { keyPath: ['profile', 'n'] }).createIndex('id', 'id', { unique: true });
      db.createObjectStore('copies', { keyPath: ['profile', 'id'] });
      db.createObjectStore('drafts', { keyPath: ['profile', 'key'] });
      db.createObjectStore('carried', { keyPath: 'id' });
    },
    blocking: (_old, _new, event) => {
      (event.target as IDBDatabase).close();
      reload();
    },
  });

/** Another version's copy, or a broken one, is thrown away; the next pull starts at 0. */
export const openCache = async (name: string): Promise<Cache> => {
  try {
    return await openFresh(name);
  } catch {
    await drop(name);
    return openFresh(name);
  }
};

const openFresh = (name: string): Promise<Cache> =>
  openDB<CacheSchema>(name, CACHE_VERSION, {
    upgrade: (db) => {
      for (const store of [...db.objectStoreNames]) db.deleteObjectStore(store);
      db.createObjectStore('parts', { keyPath: ['profile', 'part'] });
      db.createObjectStore('rows', { keyPath: ['profile', 'part', 'entity', 'id'] });
    },
    blocking: (_old, _new, event) => (event.target as IDBDatabase).close(),
  });

const drop = (name: string): Promise<void> =>
  new Promise((done, failed) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => done();
    request.onerror = () => failed(request.error);
    request.onblocked = () => failed(new Error('another tab holds the copy'));
  });
