import type { Field, Saved } from '../core/field.ts';
import { tell } from './part/said.tsx';
import { swap, type Path } from './route.ts';
import { t } from './words.ts';

/** Saved is one thing, sent another: the second is never said here, because no receipt can be there yet. */
export const savedWords = (field: Field, saved: Saved): string =>
  saved.done === 'saved' ? t(field.link.state() === 'offline' ? 'saved.waits' : 'saved.goes') : t(`saved.${saved.done}`);

/** Tells what came of it; goes on only when the record is on the disk, and sends it if there is a signal. */
export const finish = async (field: Field, saving: Promise<Saved>, onward: (id: string) => Path): Promise<boolean> => {
  const saved = await saving;
  tell(savedWords(field, saved));
  if (saved.done !== 'saved') return false;
  swap(...onward(saved.id));
  void field.link.syncNow();
  return true;
};
