import { fakeField } from './core/fake.ts';
import type { Field } from './core/field.ts';
import { startWorker } from './worker/start.ts';

/** The phone as it is. Until the core can open it, the pretended one. */
export const openField = async (): Promise<Field> => {
  void startWorker();
  return fakeField();
};
