// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeId, ME } from '../../src/core/fake-data.ts';
import type { Evaluation, Instrument, ScreeningDraft } from '../../src/core/field.ts';
import english from '../../src/messages/en.json';
import indonesian from '../../src/messages/id.json';
import { adviceAt, resultOf } from '../../src/ui/screening/paper.ts';
import { DANGER, OTHER_SIGNS } from '../../src/ui/report/signs.ts';
import { phone, Screen } from './screen.tsx';

const PERSON = fakeId(2, 1);
/** Names of illnesses and of what a clinician concludes. */
const DIAGNOSIS = /depresi|skizo|psikosis|psikotik|bipolar|gangguan (jiwa|mental|cemas)|demensia|odgj|diagnos|depress|schizo|psycho(sis|tic)|disorder|dementia/i;

const PAPER: Instrument = {
  id: 'srq-20', version: '1', items: [],
  sums: [{ id: 'distress', bands: [
    { code: 'below', followUp: false, label: { kader: { id: 'Tidak perlu.' }, clinician: { id: 'di bawah batas' } } },
    { code: 'reached', followUp: true, label: { kader: { id: 'Perlu pemeriksaan lanjutan oleh perawat.' }, clinician: { id: 'kemungkinan depresi' } } },
  ] }],
  redFlags: [{ code: 'thoughts', item: 'q17', say: { kader: ['stay', 'fetch'], clinician: ['stay', 'ask_plan'] } }],
};

const draft = (evaluation: object): ScreeningDraft => ({
  id: 'd', person: PERSON, instrument: PAPER, answers: { q1: 'yes' }, replaces: null,
  evaluation: { visible: [], missing: [], flags: [], ...evaluation } as Evaluation,
});
const NURSE = { ...ME, role: 'NURSE' };

beforeEach(() => {
  location.hash = '';
});

describe('a kader', () => {
  test('reads words written for kader, never a clinician\'s', () => {
    const scored = draft({ bands: { distress: 'reached' }, followUp: true });
    expect(resultOf(scored, ME)).toEqual({ kind: 'look', labels: ['Perlu pemeriksaan lanjutan oleh perawat.'] });
    expect(resultOf(scored, NURSE).labels).toEqual(['kemungkinan depresi']);
  });

  test('is told to look closer when any mark asks for it, whatever the sum', () => {
    expect(resultOf(draft({ bands: { distress: 'below' }, followUp: true }), ME).kind).toBe('look');
  });

  test('is never told that all is well when the phone cannot know', () => {
    expect(resultOf(draft({}), ME).kind).toBe('unknown');
    expect(resultOf(draft({ missing: ['q2'], bands: { distress: 'below' } }), ME).kind).toBe('unknown');
    expect(resultOf(draft({ flags: ['thoughts'], bands: { distress: 'below' } }), ME).kind).toBe('red');
  });

  test('is told at a red flag what a kader does', () => {
    expect(adviceAt(draft({ flags: ['thoughts'] }), ME)).toEqual(['stay', 'fetch']);
    expect(adviceAt(draft({ flags: ['thoughts'] }), NURSE)).toEqual(['stay', 'ask_plan']);
    expect(adviceAt(draft({ flags: ['never seen'] }), ME)).toContain('stay');
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
    for (let item = 0; item < 3; item++) await screen.tap('Tidak');
    await screen.sees('Semua sudah ditanyakan');
    expect(screen.text()).not.toMatch(/Pertanyaan \d/);
    await screen.tap('Simpan');
    await screen.sees('Jawaban tersimpan.');
    expect(screen.text()).not.toMatch(/Pertanyaan \d|\bTidak\b/);
  });
});
