/** What happens in one simulated world, as plain data: drawn from a seed, in the order that sim/README.md fixes. */
import { Dice } from './dice.ts';

export type SaveKind = 'concern' | 'visit' | 'person' | 'phone' | 'name';
export type FaultKind = 'none' | 'lost' | 'unanswered' | 'cut' | 'twice';
export interface Fault { readonly kind: FaultKind; readonly request: number; readonly bytes: number }

export type Step =
  | { readonly op: 'save'; readonly device: number; readonly kind: SaveKind; readonly target: number; readonly value: number }
  | { readonly op: 'sync'; readonly device: number; readonly locked: boolean; readonly fault: Fault }
  | { readonly op: 'crash'; readonly device: number; readonly during: 'save' | 'sync'; readonly at: number }
  | { readonly op: 'edit'; readonly target: number; readonly value: number }
  | { readonly op: 'move'; readonly target: number; readonly village: number }
  | { readonly op: 'take' | 'give'; readonly account: number; readonly village: number }
  | { readonly op: 'backup' | 'restore' }
  | { readonly op: 'clock'; readonly phone: number; readonly milliseconds: number }
  | { readonly op: 'carry'; readonly from: number; readonly to: number }
  | { readonly op: 'pass'; readonly hours: number }
  | { readonly op: 'wipe'; readonly device: number; readonly how: 'after_push' | 'now' };

export interface Trace { readonly seed: number; readonly steps: readonly Step[] }

/** Four devices: two people on phone 0, the second of them also on phone 1, a third person on phone 2. */
export const DEVICES = [
  { phone: 0, account: 0 }, { phone: 0, account: 1 }, { phone: 1, account: 1 }, { phone: 2, account: 2 },
] as const;
export const PHONES = 3;
export const ACCOUNTS = [{ villages: [1] }, { villages: [1, 2] }, { villages: [2, 3] }] as const;
export const VILLAGES = 3;
/** Person p lives in village 1 + p mod 3 at the start. */
export const PEOPLE = 12;

const SAVES = ['concern', 'visit', 'person', 'phone', 'name'] as const;
const FAULTS = ['none', 'none', 'lost', 'unanswered', 'cut', 'twice'] as const;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const JUMPS = [-3650 * DAY, -DAY, -HOUR, HOUR, DAY, 3650 * DAY] as const;

export const trace = (seed: number): Trace => {
  const dice = new Dice(seed);
  const length = 24 + dice.below(25);
  return { seed, steps: Array.from({ length }, () => step(dice)) };
};

/** Upper bounds of the first draw, in per cent. */
const OPS: readonly (readonly [number, (dice: Dice) => Step])[] = [
  [32, save], [60, sync], [68, crash], [73, edit], [76, move], [79, take], [83, give], [86, backup], [89, restore], [92, clock],
  [95, carry], [98, pass], [100, wipe],
];

function step(dice: Dice): Step {
  const drawn = dice.below(100);
  const found = OPS.find(([bound]) => drawn < bound);
  if (!found) throw new Error('every draw has its step');
  return found[1](dice);
}

const of = <T>(dice: Dice, all: readonly T[]): T => all[dice.below(all.length)] as T;
const device = (dice: Dice): number => dice.below(DEVICES.length);
const village = (dice: Dice): number => 1 + dice.below(VILLAGES);

function save(dice: Dice): Step {
  return { op: 'save', device: device(dice), kind: of(dice, SAVES), target: dice.below(PEOPLE), value: dice.below(1000) };
}

function sync(dice: Dice): Step {
  const who = device(dice);
  const locked = dice.below(4) === 0;
  return { op: 'sync', device: who, locked, fault: { kind: of(dice, FAULTS), request: dice.below(5), bytes: dice.below(3000) } };
}

function crash(dice: Dice): Step {
  return { op: 'crash', device: device(dice), during: dice.below(3) === 0 ? 'save' : 'sync', at: dice.below(60) };
}

function edit(dice: Dice): Step {
  return { op: 'edit', target: dice.below(PEOPLE), value: dice.below(1000) };
}

function move(dice: Dice): Step {
  return { op: 'move', target: dice.below(PEOPLE), village: village(dice) };
}

function take(dice: Dice): Step {
  return { op: 'take', account: dice.below(ACCOUNTS.length), village: village(dice) };
}

function give(dice: Dice): Step {
  return { op: 'give', account: dice.below(ACCOUNTS.length), village: village(dice) };
}

function backup(): Step {
  return { op: 'backup' };
}

function restore(): Step {
  return { op: 'restore' };
}

function clock(dice: Dice): Step {
  return { op: 'clock', phone: dice.below(PHONES), milliseconds: of(dice, JUMPS) };
}

function carry(dice: Dice): Step {
  return { op: 'carry', from: device(dice), to: device(dice) };
}

function pass(dice: Dice): Step {
  return { op: 'pass', hours: 1 + dice.below(48) };
}

function wipe(dice: Dice): Step {
  return { op: 'wipe', device: device(dice), how: of(dice, ['after_push', 'now'] as const) };
}
