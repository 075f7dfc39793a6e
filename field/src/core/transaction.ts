/** Since Chromium 121 a transaction counts as complete before it is on the disk, unless asked otherwise. */
export const STRICT = { durability: 'strict' } as const;

/** Every key that begins so. An array sorts after every string, number and date. */
export const under = (...prefix: string[]): IDBKeyRange => IDBKeyRange.bound(prefix, [...prefix, []]);

interface Running { readonly done: Promise<void>; abort(): void }

/** All of it or nothing: a call that throws, as for an impossible key, would let what was asked before it be committed. */
export const atomically = async <T>(tx: Running, work: () => T | Promise<T>): Promise<T> => {
  try {
    const result = await work();
    await tx.done;
    return result;
  } catch (trouble) {
    quiet(tx.done);
    try {
      tx.abort();
    } catch {
      // It failed by itself and is over.
    }
    throw trouble;
  }
};

/** A request that fails makes its transaction fail, and that is heard; twice would be an error nobody handles. */
export const quiet = (request: Promise<unknown> | undefined): void => void request?.catch(() => undefined);
