import { createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { Field, Me } from '../core/field.ts';

interface World {
  readonly field: Field;
  readonly now: () => number;
  /** Grows whenever something changed, so that what was computed from it is computed anew. */
  readonly change: number;
}

const MINUTE = 60_000;
const Context = createContext<World | null>(null);
export const WorldProvider = Context.Provider;

/** Draws everything again after any change, in another language, and once a minute because clocks run on. */
export const useWorld = (field: Field, now: () => number): World => {
  const [change, changed] = useReducer<number, void>((n) => n + 1, 0);
  useLayoutEffect(() => field.listen(() => changed()), [field]);
  useEffect(() => {
    const every = setInterval(() => changed(), MINUTE);
    return () => clearInterval(every);
  }, []);
  useEffect(() => {
    const spoken = (): void => changed();
    addEventListener('languagechange', spoken);
    return () => removeEventListener('languagechange', spoken);
  }, []);
  return useMemo(() => ({ field, now, change }), [field, now, change]);
};

const world = (): World => {
  const found = useContext(Context);
  if (!found) throw new Error('drawn outside the app');
  return found;
};

export const useField = (): Field => world().field;
export const useNow = (): number => world().now();
export const useChange = (): number => world().change;

/** Who works here; screens behind the lock are only drawn while somebody does. */
export const useMe = (): Me => {
  const lock = world().field.profiles.lock();
  if (lock.state !== 'open') throw new Error('nobody is here');
  return lock.me;
};

/** What a promise brings; undefined until then. Asked again when what it depends on changes. */
export const useLoaded = <T>(load: () => Promise<T>, on: readonly unknown[]): T | undefined => {
  const [loaded, setLoaded] = useState<T>();
  useEffect(() => {
    let wanted = true;
    void load().then((value) => {
      if (wanted) setLoaded(() => value);
    });
    return () => {
      wanted = false;
    };
  }, on);
  return loaded;
};
