import { Cache } from './cache.ts';
import { Journal } from './journal.ts';
import { openCache, openMain } from './store.ts';

/** The two databases of a phone. */
export interface Disk { readonly journal: Journal; readonly cache: Cache }

export const openDisk = async (name: string, reload: () => void = () => undefined): Promise<Disk> => ({
  journal: new Journal(await openMain(name, reload)),
  cache: new Cache(await openCache(`${name}-copy`)),
});
