import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { useQuickCrypto } from '../sim/quick-crypto.ts';
import { Model } from '../sim/model.ts';
import { type Bytes, fromBase64 } from '../src/core/bytes.ts';
import type { Enrolment } from '../src/core/protocol.ts';
import { Sealer } from '../src/core/seal.ts';
import { person } from './village.ts';

useQuickCrypto();

const DEVICES = ['a', 'b', 'c'];
const ids = (n: number): string => `record-${n}`;
let lines: { readonly device: number; readonly line: string }[] = [];

const session = (device: number): string => `session-${device}`;

/** A server at which three people have enrolled; all of them reach village 1. */
const server = async (): Promise<Model> => {
  const model = new Model(() => Date.parse('2027-03-01T00:00:00Z'));
  for (const [n, device] of DEVICES.entries()) {
    model.state.villages[n] = [1, 2, 3];
    model.state.sessions.set(session(n), n);
    model.state.devices.set(device, n);
  }
  return model;
};

beforeAll(async () => {
  const model = await server();
  for (const [n, device] of DEVICES.entries()) {
    const answer = await model.handle(session(n), '/api/v1/devices', JSON.stringify({ id: device, label: '' }));
    const enrolment = JSON.parse(answer.lines[0]!) as Enrolment;
    const sealer = await Sealer.start(enrolment.sealKeys, fromBase64(enrolment.secret));
    for (let seq = 1; seq <= 4; seq++) {
      const id = ids(n * 10 + seq);
      const of = person(seq % 2);
      const body = seq === 4 ? { of, phone: { old: null, new: `+62${n}${seq}` } } : { person: of, village: 1, story: id };
      const record = { id, type: seq === 4 ? 'person-patch' : 'concern', version: 1, device, seq, at: 'x', contact: null, skew: null, body };
      lines.push({ device: n, line: (await sealer.seal(record, new Uint8Array(12).fill(seq) as Bytes)).line });
    }
  }
});

const deliver = async (order: readonly number[]): Promise<Model> => {
  const model = await server();
  for (const at of order) {
    const { device, line } = lines[at % lines.length]!;
    await model.handle(session(device), '/api/v1/sync/push', line);
  }
  return model;
};

const everyLine = (): number[] => Array.from({ length: 12 }, (_, n) => n);
/** Any order, with repetitions in between and afterwards. */
const orders = fc.tuple(fc.shuffledSubarray(everyLine(), { minLength: 12 }), fc.array(fc.nat(11), { maxLength: 12 }), fc.nat())
  .map(([order, again, at]) => [...order.slice(0, at % 12), ...again, ...order.slice(at % 12), ...again]);

describe('the order of delivery', () => {
  test('does not change which events stand', async () => {
    const events = (model: Model): string[] => [...model.state.seen].map(([id, seen]) => `${id} ${seen.person} ${seen.kind}`).sort();
    const want = events(await deliver(everyLine()));
    expect(want).toHaveLength(9);
    await fc.assert(fc.asyncProperty(orders, async (order) => {
      expect(events(await deliver(order))).toEqual(want);
    }), { numRuns: 60 });
  });

  test('decides which value of a field stands last, and loses none of them', async () => {
    await fc.assert(fc.asyncProperty(orders, async (order) => {
      const { state } = await deliver(order);
      expect(state.history.map((one) => one.value).sort()).toEqual(['+6204', '+6214', '+6224']);
      expect(state.people.get(person(0))?.phone).toBe(state.history.at(-1)?.value);
    }), { numRuns: 60 });
  });

  test('does not apply anything twice', async () => {
    await fc.assert(fc.asyncProperty(orders, async (order) => {
      const applied = (await deliver(order)).state.applied.map((one) => one.id);
      expect(new Set(applied).size).toBe(applied.length);
    }), { numRuns: 60 });
  });
});
