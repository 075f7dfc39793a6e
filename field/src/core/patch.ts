import type { Patch } from './shapes.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Only what differs, each with what stood there; null when nothing does. */
export const patchOf = <F extends object>(now: F, to: Partial<F>): Patch<F> | null => {
  const changed = (Object.keys(to) as (keyof F)[])
    .filter((field) => to[field] !== undefined && !same(now[field] ?? null, to[field]))
    .map((field) => [field, { old: now[field] ?? null, new: to[field] }]);
  return changed.length === 0 ? null : (Object.fromEntries(changed) as Patch<F>);
};

/** As it looks here until the server has answered: the last writer's word, field by field. */
export const patched = <F extends object>(now: F, patch: Readonly<Record<string, unknown>>): F => {
  const news = Object.entries(patch).filter((entry): entry is [string, { new: unknown }] => isChange(entry[1]));
  return { ...now, ...Object.fromEntries(news.map(([field, change]) => [field, change.new])) };
};

const isChange = (value: unknown): value is { old: unknown; new: unknown } =>
  typeof value === 'object' && value !== null && 'old' in value && 'new' in value;
