import { browserPorts } from './core/browser.ts';
import type { Field } from './core/field.ts';
import { evaluate, stillAsked } from './core/instrument.ts';
import { openField as openCore } from './core/open-field.ts';
import type { Engine } from './core/screenings.ts';
import { startWorker } from './worker/start.ts';

/** The phone as it is: the core on this browser, the engine of the questionnaires, and the worker that keeps the app. */
export const openField = async (): Promise<Field> => {
  let nudge = (): void => undefined;
  const worker = startWorker(() => nudge());
  const core = await openCore(browserPorts(worker), { evaluate, stillAsked } as Engine);
  nudge = () => core.nudge();
  addEventListener('online', nudge);
  document.addEventListener('visibilitychange', nudge);
  return core;
};
