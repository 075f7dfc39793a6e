import type { Disk } from './disk.ts';
import { initialsOf } from './lock.ts';
import { ownSalt, PRIVATE } from './opened.ts';
import type { Ports } from './ports.ts';
import type { Enrolment } from './protocol.ts';
import type { Profile } from './store.ts';
import { calibrate } from './stretch.ts';
import { newPhoneKey, Vault } from './vault.ts';

export interface Keyed { readonly profile: Profile; readonly vault: Vault }

/**
 * Gives a profile a new key. What was cached under an old one is noise from then on and thrown away; what was saved and sealed
 * is for the server only and stays.
 */
export const enrolled = async (ports: Ports, disk: Disk, answer: Enrolment, secret: string, label: string): Promise<Keyed> => {
  const before = await disk.journal.profile(answer.device);
  const cost = await calibrate(ports.stretch, ports.now);
  const phoneKey = await newPhoneKey();
  const owner = { profile: answer.device, phoneKey, stretch: ports.stretch };
  const [vault, wrapped] = await Vault.make(owner, secret, cost, ports.random);
  const own = { secret: answer.secret, me: answer.me };
  const sealed = await vault.seal({ ...PRIVATE, id: answer.device }, ownSalt(answer.device), own);
  if (before) await disk.journal.shred(before.id, {});
  await disk.cache.dropAll(answer.device);
  const profile: Profile = {
    ...(before ?? NEVER_MET), id: answer.device, account: answer.me.account, initials: initialsOf(answer.me.name), label,
    phoneKey, wrapped, wrongTries: 0, sealed, policy: answer.policy, sealKeys: answer.sealKeys, receiptKeys: answer.receiptKeys,
    contactHere: ports.now(), wipe: 'none',
  };
  await disk.journal.putProfile(profile);
  return { profile, vault };
};

const NEVER_MET = {
  contacts: [], seq: 0, contact: null, skew: null, epochs: {}, limit: null, forgotten: [],
} as const;
