import type { Reader } from './pull.ts';
import type { Id } from './shapes.ts';
import type { Profile } from './store.ts';
import type { Vault } from './vault.ts';

/** The open copy of the profile that is unlocked. */
export interface Open extends Reader {
  readonly profile: Id;
  readonly vault: Vault;
  /** Settles when all of the copy is in memory: what is pulled before would be overwritten by what is still being read. */
  whole(): Promise<void>;
  dropped(part: string): void;
  /** What was saved before this run and answered has come back as rows; true when a supervisor has decided something. */
  cameBack(): Promise<boolean>;
}

/** Who wants to know. */
export interface Listener {
  open(): Open | null;
  /** Fates changed. */
  settled(profile: Id): Promise<void>;
  sending(ids: readonly Id[]): void;
  /** Contact, contacts, keys or the lease changed. */
  greeted(profile: Profile): Promise<void>;
  /** The key is gone; memory has to forget too. */
  wiped(profile: Id): void;
}
