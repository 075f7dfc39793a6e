/** A new version of the app that has arrived whole and waits to be taken; shaped as the core's `Ports.app`. */
export interface Worker {
  readonly waiting: () => boolean;
  readonly take: () => void;
}

interface Policies {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): { createScriptURL(address: string): string };
}

const SCRIPT = `${import.meta.env.BASE_URL}sw.js`;

/** Under `require-trusted-types-for 'script'` a worker's address must come from a named policy; this one knows a single address. */
const trusted = (): string => {
  const policies = (window as { readonly trustedTypes?: Policies }).trustedTypes;
  if (!policies) return SCRIPT;
  const policy = policies.createPolicy('jejaring-field', {
    createScriptURL: (address) => {
      if (address !== SCRIPT) throw new TypeError('not our worker');
      return address;
    },
  });
  return policy.createScriptURL(SCRIPT);
};

/** @param changed told whenever a new version begins to wait; nothing waits for the worker, least of all the first screen */
export const startWorker = (changed: () => void): Worker => {
  let registration: ServiceWorkerRegistration | null = null;
  const watch = (found: ServiceWorkerRegistration): void => {
    registration = found;
    found.addEventListener('updatefound', () => found.installing?.addEventListener('statechange', changed));
    changed();
  };
  // Without a worker the app still runs while there is a signal.
  if ('serviceWorker' in navigator && import.meta.env.PROD) {
    navigator.serviceWorker.register(trusted(), { updateViaCache: 'none' }).then(watch, () => undefined);
  }
  return {
    waiting: () => Boolean(registration?.waiting && navigator.serviceWorker.controller),
    take: () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      registration?.waiting?.postMessage('take');
    },
  };
};
