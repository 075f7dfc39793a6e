import type { Field, Secret } from '../../core/field.ts';

type Kind = Secret['kind'];
const key = (tile: string): string => `unlock/${tile}`;

/** Which keys to show for whom. Says nothing that a look at the lock would not. */
export const rememberKind = (field: Field, kind: Kind): void => {
  const lock = field.profiles.lock();
  if (lock.state === 'open') localStorage.setItem(key(lock.tile.id), kind);
};

export const kindOf = (tile: string): Kind => (localStorage.getItem(key(tile)) === 'phrase' ? 'phrase' : 'pin');
