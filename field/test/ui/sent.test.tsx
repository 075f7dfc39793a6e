// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeId } from '../../src/core/fake-data.ts';
import type { Fate, Field, OutboxEntry, Report } from '../../src/core/field.ts';
import { whoKnows } from '../../src/ui/help/alarm.ts';
import { phone, Screen } from './screen.tsx';

const ID = fakeId(6, 99);
const AT = '2026-11-25T03:00:00Z';
const CLAIM = /(?<!belum )terkirim/i;

const holding = (fate: Fate, receivedAt: string | null, reports: readonly Report[] = []): Field => {
  const field = phone();
  const entry: OutboxEntry = { id: ID, type: 'concern', savedAt: AT, fate, code: '', receivedAt, about: null, correctable: false };
  return {
    ...field, work: { ...field.work, reports: () => reports },
    outbox: { ...field.outbox, entry: () => entry, entries: () => [entry], waiting: () => (receivedAt ? 0 : 1) },
  };
};

beforeEach(() => {
  location.hash = '';
});

describe('who knows', () => {
  test.each([['waiting', null], ['sent', null], ['rejected', AT], ['conflict', AT]] as const)('nobody does while it is %s', (fate, at) => {
    expect(whoKnows(holding(fate, at), ID).by).toBe('nobody');
  });

  test('nobody does while nothing is saved', () => {
    expect(whoKnows(holding('taken', AT), null)).toEqual({ by: 'nobody', why: 'unsaved' });
  });

  test.each(['taken', 'review'] as const)('the server does once it signed: %s', (fate) => {
    expect(whoKnows(holding(fate, AT), ID)).toEqual({ by: 'server', at: AT });
  });

  test('somebody does once a report of theirs came back', () => {
    const report: Report = { id: fakeId(5, 9), of: ID, kind: 'concern', at: AT, state: 'taken_up', role: 'NURSE' };
    expect(whoKnows(holding('taken', AT, [report]), ID)).toEqual({ by: 'somebody', report });
    const read: Report = { ...report, state: 'seen', role: 'midwife' };
    expect(whoKnows(holding('taken', AT, [read]), ID)).toEqual({ by: 'reader', report: read });
    expect(whoKnows(holding('taken', AT, [read, report]), ID)).toEqual({ by: 'somebody', report });
  });

  test('a report that was read says by which role, and that nobody looks after it yet', async () => {
    const screen = new Screen(holding('taken', AT, [{ id: fakeId(5, 9), of: ID, kind: 'concern', at: AT, state: 'seen', role: 'midwife' }]));
    await screen.unlock();
    await screen.at('outbox', ID);
    await screen.sees('Bidan membaca laporan Anda');
    expect(screen.text()).not.toContain('menangani');
  });
});

describe('the word "terkirim"', () => {
  test.each(['waiting', 'sent'] as const)('is not said of a record that is %s', async (fate) => {
    const screen = new Screen(holding(fate, null));
    await screen.unlock();
    for (const path of ['', 'outbox', `outbox/${ID}`]) {
      await screen.at(path);
      expect(screen.text()).not.toMatch(CLAIM);
    }
  });

  test('is said of a record that has a receipt', async () => {
    const screen = new Screen(holding('taken', AT));
    await screen.unlock();
    await screen.at('outbox', ID);
    await screen.sees('Terkirim');
    await screen.sees('Server menerima');
  });

  test('is not said after saving, only that it is saved', async () => {
    const screen = new Screen(phone({ signal: false }));
    await screen.unlock();
    await screen.at('households', 'new');
    await screen.type('Alamat atau patokan', 'Rumah panggung biru');
    await screen.tap('Simpan');
    await screen.sees('Tersimpan di HP.');
    expect(screen.text()).not.toMatch(CLAIM);
  });
});
