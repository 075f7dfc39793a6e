// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeId, ME } from '../../src/core/fake-data.ts';
import type { ScreeningDraft } from '../../src/core/field.ts';
import { evaluate, readInstrument } from '../../src/core/instrument.ts';
import english from '../../src/messages/en.json';
import indonesian from '../../src/messages/id.json';
import { adviceAt, resultOf } from '../../src/ui/screening/paper.ts';
import { DANGER, OTHER_SIGNS } from '../../src/ui/report/signs.ts';
import { phone, Screen } from './screen.tsx';

const PERSON = fakeId(2, 1);
/** Names of illnesses and of what a clinician concludes. */
const DIAGNOSIS = /depresi|skizo|psikosis|psikotik|bipolar|gangguan (jiwa|mental|cemas)|demensia|odgj|diagnos|depress|schizo|psycho(sis|tic)|disorder|dementia/i;

const FOLDER = '../server/src/main/resources/id/jejaring/screening/instruments';
const LONG = readInstrument(JSON.parse(readFileSync(`${FOLDER}/srq-29.json`, 'utf8')));

/** Everything answered with no but these. */
const asked = (yes: readonly string[], left: readonly string[] = []): ScreeningDraft => {
  const given = LONG.items.map((item) => item.id).filter((item) => !left.includes(item));
  const answers = Object.fromEntries(given.map((item) => [item, yes.includes(item) ? 'yes' : 'no']));
  const evaluation = evaluate(LONG, answers, { age: 30, sex: null });
  return { id: 'd', person: PERSON, instrument: LONG, answers, evaluation, replaces: null };
};
const NURSE = { ...ME, role: 'NURSE' };

beforeEach(() => {
  location.hash = '';
});

describe('a kader', () => {
  test('reads words written for kader, never a clinician\'s', () => {
    const heard = asked(['q23']);
    expect(resultOf(heard, ME)).toEqual({ kind: 'look', labels: ['Perlu pemeriksaan lanjutan oleh perawat atau bidan.'] });
    expect(resultOf(heard, NURSE).labels).toContain('kemungkinan gejala psikotik: periksa');
  });

  test('is told to look closer when any mark asks for it, whatever the sum', () => {
    expect(resultOf(asked(['q25']), ME).kind).toBe('look');
    expect(resultOf(asked(['q25']), ME).labels.join()).not.toContain('tidak tampak perlu');
  });

  test('is never told that all is well when the phone cannot know', () => {
    expect(resultOf(asked([]), ME).kind).toBe('calm');
    expect(resultOf(asked([], ['q2']), ME).kind).toBe('unknown');
    expect(resultOf(asked(['q17'], ['q2']), ME)).toEqual({ kind: 'red', labels: [] });
  });

  test('is told at a red flag what a kader does, calling last', () => {
    expect(adviceAt(asked(['q17']), ME)).toEqual(['stay', 'listen', 'means', 'fetch', 'hotline']);
    expect(adviceAt(asked(['q17']), NURSE)).toContain('ask_plan');
    expect(adviceAt(asked(['q17', 'q24']), ME).slice(-3)).toEqual(['fetch', 'hotline', 'emergency']);
  });

  test('never meets the name of an illness in the catalogue', () => {
    for (const words of [...Object.values(indonesian), ...Object.values(english)]) expect(words).not.toMatch(DIAGNOSIS);
  });

  test('finds plain words for every sign of the server', () => {
    for (const sign of [...DANGER, ...OTHER_SIGNS]) expect(Object.keys(indonesian)).toContain(`sign.${sign.toLowerCase()}`);
  });

  test('sees no answer again once the last one is given', async () => {
    const screen = new Screen(phone());
    await screen.unlock();
    await screen.at('screening', PERSON, 'srq-20', 'q1');
    for (let item = 0; item < 20; item++) await screen.tap('Tidak');
    await screen.sees('Semua sudah ditanyakan');
    expect(screen.text()).not.toContain('Apakah');
    await screen.tap('Simpan');
    await screen.sees('Sekarang tidak tampak perlu pemeriksaan lanjutan.');
    expect(screen.text()).not.toMatch(/Apakah|\bTidak\b|\b0\b/);
  });
});
