import type { Register, Work } from './field.ts';
import type { Registry } from './registry.ts';
import type { Contact } from './shapes.ts';

/** What is open now; null while locked, and then everything is empty. */
type Now = () => Registry | null;

export const registerOf = (now: Now): Register => ({
  search: (text, most) => now()?.search(text, most) ?? [],
  person: (id) => now()?.person(id) ?? null,
  household: (id) => now()?.household(id) ?? null,
  households: (village) => (now()?.households() ?? []).filter((home) => village === undefined || home.village === village),
  seen: (person) => now()?.seen(person) ?? null,
});

/** Contacts can be read while locked: somebody may need them now. */
export const workOf = (now: Now, contacts: () => readonly Contact[]): Work => ({
  tasks: () => now()?.tasks() ?? [],
  task: (id) => now()?.tasks().find((task) => task.id === id) ?? null,
  reports: () => now()?.reports() ?? [],
  decision: (record) => now()?.decision(record) ?? null,
  contacts: (village) => contacts().filter((one) => village === undefined || one.village === null || one.village === village),
});
