/** The six promises of the protocol, checked against the whole world at once. */
import { postPart, rowOf, scopeOf } from './state.ts';
import { DEVICES } from './trace.ts';
import type { World } from './world.ts';

export class Violation extends Error {
  override readonly name = 'Violation';
}

const broken = (rule: string, what: unknown): never => {
  throw new Violation(`${rule}: ${JSON.stringify(what)}`);
};

/** 1. Every receipt stands for exactly one record, as long as the server was not set back since. */
export const checkAfterStep = ({ model, claims, restores }: World): void => {
  const times = new Map<string, number>();
  for (const { id } of model.state.applied) times.set(id, (times.get(id) ?? 0) + 1);
  for (const [id, count] of times) if (count > 1) broken('1 a record was applied twice', id);
  for (const [id, restore] of claims) {
    if (restore === restores && !times.has(id) && !model.state.reviews.has(id)) broken('1 a receipt without a record', id);
  }
};

/** 3. Nothing of a partition that was taken away, and 5. nothing skipped up to the cursor. */
export const checkAfterSync = async (world: World, device: number): Promise<void> => {
  const phone = world.phoneOf(device);
  const id = phone.devices.get(device) ?? '';
  const revoked = world.model.state.revoked.has(id);
  const scope = new Set(revoked ? [] : scopeOf(world.model.state, world.accountOf(device)));
  const parts = await phone.disk.cache.parts(id);
  const rows = await phone.disk.cache.rows(id);
  for (const part of [...parts, ...rows].map((row) => row.part)) if (!scope.has(part)) broken('3 a row that was taken away', part);
  const held = new Set(rows.map((row) => `${row.part}\n${row.entity}\n${row.id}`));
  for (const { part, epoch, seq } of parts) {
    const truth = world.model.state.parts.get(part);
    if (truth?.epoch !== epoch) continue;
    if (seq === truth.head) checkNothingExtra(part, [...held], truth.items);
    for (const item of truth.items.values()) {
      const there = rowOf(world.model.state, part, item.entity, item.id) !== null && !item.gone;
      const here = held.has(`${part}\n${item.entity}\n${item.id}`);
      if (item.seq <= seq && there !== here) broken('5 a change was skipped', { part, seq, item, there, here });
    }
  }
};

/** 2. Whoever has read to the end has nothing that the server never told in this epoch. */
const checkNothingExtra = (part: string, held: readonly string[], items: ReadonlyMap<string, unknown>): void => {
  const extra = held.filter((row) => row.startsWith(`${part}\n`) && !items.has(row.slice(part.length + 1)));
  if (extra.length > 0) broken('2 rows that the server does not have', extra);
};

/** 2. The copy is the server's view, 4. nothing disappeared. */
export const checkAtRest = async (world: World): Promise<void> => {
  for (const device of DEVICES.keys()) {
    await checkAfterSync(world, device);
    checkPeople(world, device);
    checkReports(world, device);
  }
  checkNothingLost(world);
};

/** Only one profile of a phone is open; the others were compared by their rows. */
const isOpen = (world: World, device: number): boolean => {
  const lock = world.phoneOf(device).core.profiles.lock();
  return lock.state === 'open' && lock.tile.id === world.phoneOf(device).devices.get(device);
};

const checkPeople = (world: World, device: number): void => {
  if (!isOpen(world, device)) return;
  const { state } = world.model;
  const reach = new Set(state.villages[world.accountOf(device)]);
  const want = [...state.people].filter(([, person]) => reach.has(person.village))
    .map(([id, person]) => [id, person.name, person.phone, person.village].join('|')).sort();
  const { register } = world.phoneOf(device).core;
  // Those she added and that wait for a supervisor are hers to see as well.
  const have = register.search('', 9_999).filter((person) => !person.pending)
    .map((person) => [person.id, person.name, person.phone, person.village].join('|')).sort();
  if (want.join() !== have.join()) broken('2 the copy differs from the register', { device, want, have });
};

const checkReports = (world: World, device: number): void => {
  if (!isOpen(world, device)) return;
  const { state } = world.model;
  const part = postPart(world.accountOf(device));
  const want = [...state.reports].filter(([, report]) => postPart(report.post) === part).map(([id]) => id).sort();
  const have = world.phoneOf(device).core.work.reports().map((report) => report.id).sort();
  if (want.join() !== have.join()) broken('2 the answers differ', { device, want, have });
};

const checkNothingLost = ({ model, saved, wiped, restores }: World): void => {
  const there = new Set([...model.state.applied.map((one) => one.id), ...model.state.reviews.keys()]);
  for (const { id } of saved.values()) {
    if (there.has(id) || (wiped.has(id) && restores > 0)) continue;
    broken('4 a record disappeared', id);
  }
};
