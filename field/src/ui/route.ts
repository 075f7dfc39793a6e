import { useLayoutEffect, useState } from 'preact/hooks';

/** Addresses live behind the hash, so that the phone's back button works without a server. They hold codes and ids, never names. */
export type Path = readonly string[];

const here = (): Path => location.hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decodeURIComponent);

export const href = (...path: Path): string => `#/${path.map(encodeURIComponent).join('/')}`;

export const go = (...path: Path): void => {
  location.hash = href(...path);
};

/** Goes on without leaving a step behind to come back to. */
export const swap = (...path: Path): void => {
  history.replaceState(null, '', href(...path));
  dispatchEvent(new HashChangeEvent('hashchange'));
};

export const usePath = (): Path => {
  const [path, setPath] = useState(here);
  // Before the screen is painted: a touch right after must not be missed.
  useLayoutEffect(() => {
    const moved = (): void => setPath(here());
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return path;
};
