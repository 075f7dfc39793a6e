import { describe, expect, test } from 'vitest';
import { wholeLines } from '../src/core/browser.ts';
import { NoAnswer } from '../src/core/ports.ts';
import { type Outgoing, Push, wordOf } from '../src/core/push.ts';
import type { Receipt } from '../src/core/protocol.ts';
import { Server } from '../src/core/server.ts';
import { nextTry } from '../src/core/timetable.ts';

/** Lines of one kilobyte each, and a server that only counts them. */
const lines = (count: number): Outgoing[] =>
  Array.from({ length: count }, (_, n) => ({ n, id: `${n}`, line: 'x'.repeat(1023), digest: '', keys: [] }));

const sizes: number[] = [];
const server = (fails: (request: number) => boolean): Server => {
  sizes.length = 0;
  return new Server({
    send: async (_method, _path, _type, body) => {
      const count = body.length / 1024;
      sizes.push(count);
      if (fails(sizes.length)) throw new NoAnswer('cut');
      return {
        status: 200,
        lines: async function* () {
          for (let n = 0; n < count; n++) yield JSON.stringify({ id: 'other', s: 'retry' });
        },
      };
    },
  });
};
const settle = async (): Promise<void> => undefined;

describe('batches', () => {
  test('grow from 8 to 64 kilobytes while the road carries them', async () => {
    await new Push(server(() => false)).send('/api/v1/sync/push', lines(200), settle);
    expect(sizes).toEqual([8, 16, 32, 64, 64, 16]);
  });

  test('shrink when it breaks, and the next run goes on with the smaller ones', async () => {
    const push = new Push(server((request) => request <= 2));
    for (let run = 0; run < 2; run++) await expect(push.send('/api/v1/sync/push', lines(50), settle)).rejects.toThrow(NoAnswer);
    await push.send('/api/v1/sync/push', lines(14), settle);
    expect(sizes).toEqual([8, 4, 2, 4, 8]);
  });

  test('hold a line that is larger than they are', async () => {
    const large = [{ ...lines(1)[0]!, line: 'x'.repeat(20 * 1024 - 1) }];
    await new Push(server(() => false)).send('/api/v1/sync/push', large, settle);
    expect(sizes).toEqual([20]);
  });

  test('never hold more than 512 lines', async () => {
    const small = Array.from({ length: 3_000 }, (_, n) => ({ n, id: `${n}`, line: '{}', digest: '', keys: [] }));
    const counts: number[] = [];
    const counting = new Server({
      send: async (_method, _path, _type, body) => {
        const sent = body.split('\n').length - 1;
        counts.push(sent);
        return { status: 200, lines: async function* () { for (let n = 0; n < sent; n++) yield '{"id":"x","s":"retry"}'; } };
      },
    });
    await new Push(counting).send('/api/v1/sync/push', small, settle);
    expect(Math.max(...counts)).toBe(512);
    expect(counts.reduce((sum, count) => sum + count)).toBe(3_000);
  });
});

test.each([
  ['ok', '', 'taken', ''], ['review', 'identity', 'review', 'identity'], ['conflict', 'done', 'conflict', 'done'],
  ['rejected', 'invalid', 'rejected', 'invalid'], ['dup', 'ok', 'taken', ''], ['dup', 'review:no_post', 'review', 'no_post'],
  ['dup', '', 'taken', ''], ['retry', '', 'waiting', ''],
] as const)('%s %s is told as %s %s', (s, code, fate, told) => {
  expect(wordOf({ s, code } as Receipt)).toEqual({ fate, code: told });
});

describe('the next try', () => {
  test('comes within two to thirty minutes when all is well', () => {
    expect(nextTry(0, 0)).toBe(120_000);
    expect(nextTry(0, 0.999)).toBeLessThan(1_800_000);
  });

  test('waits twice as long after each failure, at most half an hour, and never at the same moment for all', () => {
    expect([1, 2, 3].map((failures) => nextTry(failures, 0))).toEqual([15_000, 30_000, 60_000]);
    expect(nextTry(40, 0.999)).toBeLessThanOrEqual(1_800_000);
    expect(nextTry(3, 0.5)).toBeGreaterThan(nextTry(3, 0.1));
  });
});

describe('lines', () => {
  const pieces = async function* (...texts: string[]) { for (const text of texts) yield new TextEncoder().encode(text); };
  const all = async (strict: boolean, ...texts: string[]): Promise<string[]> => {
    const found: string[] = [];
    for await (const line of wholeLines(pieces(...texts), strict)) found.push(line);
    return found;
  };

  test('are put together however they were cut', async () => {
    expect(await all(true, 'a', 'b\nc', '\n\n', 'd\n')).toEqual(['ab', 'c', '', 'd']);
  });

  test('without their end were cut off', async () => {
    expect(await all(true, 'a\n{"k":"en')).toEqual(['a']);
    expect(await all(false, '{"a":', '1}')).toEqual(['{"a":1}']);
  });
});
