import { useEffect, useRef } from 'preact/hooks';
import type { Field, Lock } from '../core/field.ts';
import { useWorld, WorldProvider } from './context.ts';
import { Enrol } from './entry/enrol.tsx';
import { SignIn } from './entry/sign-in.tsx';
import { Locked } from './entry/locked.tsx';
import { Said } from './part/said.tsx';
import { forgetSearch } from './people/people.tsx';
import { forgetResults } from './screening/remembered.ts';
import { swap } from './route.ts';
import { Screens } from './screens.tsx';
import { chosenLanguage, speak } from './words.ts';

const SECOND = 1_000;

export const App = ({ field, now = Date.now }: { field: Field; now?: () => number }) => {
  const world = useWorld(field, now);
  const lock = field.profiles.lock();
  useTouches(field);
  useLanguageOf(lock);
  useOwnAddress(lock);
  useForgetting(lock);
  return (
    <WorldProvider value={world}>
      <Gate lock={lock} />
      <Said />
    </WorldProvider>
  );
};

const Gate = ({ lock }: { lock: Lock }) => {
  switch (lock.state) {
    case 'nobody': return <SignIn />;
    case 'enrol': return <Enrol />;
    case 'locked': return <Locked tile={lock.tile} why={lock.why} />;
    case 'open': return <Screens />;
  }
};

/** Five minutes without a touch lock the phone. */
const useTouches = (field: Field): void => {
  useEffect(() => {
    let last = 0;
    const touched = (): void => {
      if (Date.now() - last < SECOND) return;
      last = Date.now();
      field.profiles.touched();
    };
    addEventListener('pointerdown', touched, { passive: true });
    addEventListener('keydown', touched);
    return () => {
      removeEventListener('pointerdown', touched);
      removeEventListener('keydown', touched);
    };
  }, [field]);
};

const useLanguageOf = (lock: Lock): void => {
  const theirs = lock.state === 'open' ? lock.me.language : null;
  useEffect(() => {
    if (theirs && chosenLanguage() === null) void speak(theirs);
  }, [theirs]);
};

/** After unlocking one comes back to where one was; another person starts at the beginning. */
const useOwnAddress = (lock: Lock): void => {
  const last = useRef<string | null>(null);
  const now = lock.state === 'open' ? lock.me.post : null;
  useEffect(() => {
    if (now && last.current && last.current !== now) swap();
    last.current = now ?? last.current;
  }, [now]);
};

/** Nothing about anybody stays in memory behind the lock. */
const useForgetting = (lock: Lock): void => {
  useEffect(() => {
    if (lock.state === 'open') return;
    forgetSearch();
    forgetResults();
  }, [lock.state]);
};
