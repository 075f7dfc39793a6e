import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Reply, Transport } from '../src/core/ports.ts';
import type { Line, PullLine, Receipt } from '../src/core/protocol.ts';
import { wordOf } from '../src/core/push.ts';
import { Registry } from '../src/core/registry.ts';
import { digestOf, genuine } from '../src/core/seal.ts';
import { Server } from '../src/core/server.ts';

const FOLDER = new URL('../../server/src/test/resources/sync-conversations/1/', import.meta.url);

interface Exchange { readonly path: string; readonly asked: string; readonly status: number; readonly answered: readonly string[] }

const read = (name: string): Exchange => {
  const [asked = '', answered = ''] = readFileSync(new URL(name, FOLDER), 'utf8').split(/\n\n([^]*)/);
  const [head = '', ...said] = asked.split('\n');
  const [status = '', ...lines] = answered.trimEnd().split('\n');
  return { path: head.split(' ')[1] ?? '', asked: said.join('\n'), status: Number(status), answered: lines };
};
const RECORDED = Object.fromEntries(readdirSync(FOLDER).map((name) => [name.replace(/^\d+-(.*)\.txt$/, '$1'), read(name)]));
const recorded = (name: string): Exchange => {
  const found = RECORDED[name];
  if (!found) throw new Error(`not recorded: ${name}`);
  return found;
};

/** The server of that day: answers what was recorded, to the same request only. */
const serverOf = (name: string): Server => {
  const { path, asked, status, answered } = recorded(name);
  const transport: Transport = {
    async send(_method, to, type, body): Promise<Reply> {
      expect(to).toBe(path);
      if (type === 'application/json') expect(JSON.parse(body)).toEqual(JSON.parse(asked));
      else expect(body.trimEnd()).toBe(asked);
      return { status, async *lines() { yield* answered; } };
    },
  };
  return new Server(transport);
};
const asked = (name: string) => JSON.parse(recorded(name).asked);
const all = async <T>(lines: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const line of lines) found.push(line);
  return found;
};
const enrolled = () => serverOf('enrol').enrol(asked('enrol').id, asked('enrol').label);
const pulled = (name: string): Promise<PullLine[]> => all(serverOf(name).pull(asked(name).device, asked(name).cursors, asked(name).most));
const village = async (): Promise<string> => `v${(await enrolled()).me.villages[0]?.no}k`;

/** What of each line this phone believes, and what it shows of it. */
const words = async (name: 'push' | 'rescue') => {
  const { receiptKeys } = await enrolled();
  const lines = recorded(name).asked.split('\n');
  const receipts = await all<Receipt>(serverOf(name).push(`/api/v1/sync/${name}`, lines));
  return Promise.all(receipts.map(async (receipt, n) => {
    if (receipt.id === null || receipt.s === 'retry') return `${receipt.s} ${receipt.code}`.trim();
    const digest = await digestOf(JSON.parse(lines[n] ?? '') as Line);
    const { fate, code } = wordOf(receipt);
    return (await genuine(receipt, digest, receiptKeys)) ? `${fate} ${code}`.trim() : 'not believed';
  }));
};

describe('a conversation of protocol 1', () => {
  test('begins with keys, the rules and who one is', async () => {
    const { device, protocol, sealKeys, receiptKeys, policy, me } = await enrolled();
    expect([device, protocol]).toEqual([asked('enrol').id, 1]);
    expect([sealKeys.at(-1)?.kid, receiptKeys.at(-1)?.kid]).toEqual(['s1', 'r1']);
    expect(policy).toEqual({ leaseDays: 45, wrongPins: 10, lockMinutes: 5, lockHours: 12, keepDays: 14, correctHours: 24 });
    expect(me.role).toBe('KADER');
  });

  test('tells at hello what may be kept and what may not', async () => {
    const { device, deviceTime, outbox, parts } = asked('hello');
    const hello = await serverOf('hello').hello(device, deviceTime, outbox, parts);
    expect(hello.protocol).toEqual({ min: 1, max: 1 });
    expect(hello.revoked).toEqual(['v999999k']);
    expect(hello.partitions.map(({ part }) => part)).toContain(await village());
    expect([hello.wipe, hello.limit]).toEqual(['none', null]);
  });

  test('has a receipt of each kind, and the phone believes those that are signed', async () => {
    expect(await words('push')).toEqual([
      'taken', 'taken', 'review out_of_scope', 'conflict done', 'rejected forged', 'rejected id_reused', expect.stringMatching(/^rejected invalid/),
      'review unknown_type', 'rejected malformed:9', 'retry', 'taken',
    ]);
  });

  test('lets the receipt of a carried record be believed by whoever wrote it', async () => {
    expect(await words('rescue')).toEqual(['taken']);
  });

  test('brings rows, takes them back and begins again', async () => {
    const part = await village();
    const registry = new Registry();
    const lines = await pulled('pull');
    expect(lines).toContainEqual({ k: 'revoke', p: 'v999999k' });
    expect(lines.at(-1)).toEqual({ k: 'end', more: false });
    const ups = lines.filter((line) => line.k === 'up');
    registry.applied({ part, reset: false, changes: ups });
    expect(registry.households()).toMatchObject([{ home: 'rumah panggung', rt: '03/01', phone: null, pending: false }]);
    expect(lines.filter((line) => line.k === 'cp' && line.p === part).at(-1)).toMatchObject({ n: 1, s: ups.length });

    const gone = (await pulled('pull-gone')).filter((line) => line.k === 'del');
    expect(gone).toMatchObject([{ p: part, e: 'note', why: 'moved', into: null }]);
    expect((await pulled('pull-other-history')).find((line) => line.k === 'reset')).toEqual({ k: 'reset', p: part, n: 1 });
  });

  test('ends with what was forgotten', async () => {
    const { device, forgotten, wiped } = asked('ack');
    await expect(serverOf('ack').ack(device, forgotten, wiped)).resolves.toBeUndefined();
    expect(recorded('ack').status).toBe(204);
  });
});
