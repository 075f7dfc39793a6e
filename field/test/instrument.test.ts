import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate, readInstrument, refusals, say, stillAsked } from '../src/core/instrument.ts';
import type { Answers, Evaluation, Instrument, Refusal, Subject } from '../src/core/instrument.ts';

const DOCUMENTS = new URL('../../server/src/main/resources/id/jejaring/screening/instruments/', import.meta.url);
const VECTORS = new URL('../vectors/instruments.json', import.meta.url);
const ANYBODY: Subject = { age: null, sex: null };
const NOTHING = { missing: [], suits: true, sums: {}, bands: {}, flags: [], redFlags: [], followUp: false };

interface Case {
  readonly name: string;
  readonly instrument: string;
  readonly every?: string;
  readonly answers?: Answers;
  readonly who?: Subject;
  readonly expect?: Partial<Evaluation>;
  readonly refused?: Refusal[];
}

interface Random {
  readonly instrument: string;
  readonly answers: string;
  readonly who: Subject;
  readonly expect: Partial<Evaluation>;
}

const json = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf-8'));
const vectors = json(VECTORS) as { instruments: unknown[]; cases: Case[]; random: Random[] };
const documents = readdirSync(DOCUMENTS).map((name) => json(new URL(name, DOCUMENTS)));
const instruments = new Map<string, Instrument>(
  [...documents, ...vectors.instruments].map((document) => readInstrument(document)).map((each) => [each.id, each]),
);

function named(id: string): Instrument {
  const instrument = instruments.get(id);
  if (instrument === undefined) {
    throw new Error(`no instrument ${id}`);
  }
  return instrument;
}

function given(instrument: Instrument, one: Case): Answers {
  const every = one.every === undefined ? [] : instrument.items.map((item) => [item.id, one.every] as const);
  return { ...Object.fromEntries(every), ...one.answers } as Answers;
}

function picked(instrument: Instrument, picks: string): Answers {
  const answers: Record<string, string> = {};
  instrument.items.forEach((item, n) => {
    const option = instrument.options[item.options]?.[Number(picks[n])];
    if (option !== undefined) {
      answers[item.id] = option.id;
    }
  });
  return answers;
}

/** Without what is asked, unless a case says it. */
function told(evaluation: Evaluation, expected: Partial<Evaluation>): Partial<Evaluation> {
  const { visible, ...rest } = evaluation;
  return expected.visible === undefined ? rest : { visible, ...rest };
}

describe('the cases both engines share', () => {
  it.each(vectors.cases)('$instrument: $name', (one) => {
    const instrument = named(one.instrument);
    const answers = given(instrument, one);
    expect(refusals(instrument, answers)).toEqual(one.refused ?? []);
    if (one.expect === undefined) {
      expect(() => evaluate(instrument, answers, ANYBODY)).toThrow('not answers');
    } else {
      const evaluation = evaluate(instrument, answers, one.who ?? ANYBODY);
      expect(told(evaluation, one.expect)).toEqual({ ...NOTHING, ...one.expect });
    }
  });

  it('agrees with the server on answers given at random', () => {
    expect(vectors.random.length).toBeGreaterThanOrEqual(500);
    for (const one of vectors.random) {
      const instrument = named(one.instrument);
      const evaluation = evaluate(instrument, picked(instrument, one.answers), one.who);
      expect(told(evaluation, one.expect), JSON.stringify(one)).toEqual({ ...NOTHING, ...one.expect });
    }
  });
});

describe('a document', () => {
  const document = (): Record<string, unknown> => structuredClone(documents[0]) as Record<string, unknown>;

  it('is refused with a key nobody knows', () => {
    expect(() => readInstrument({ ...document(), eval: '1' })).toThrow('unknown key eval');
  });

  it('is refused without any of its parts', () => {
    for (const key of Object.keys(document()).filter((each) => each !== 'source')) {
      const { [key]: gone, ...rest } = document();
      expect(gone).toBeDefined();
      expect(() => readInstrument(rest), key).toThrow(`lacks ${key}`);
    }
  });

  it('is refused with a condition of no known kind', () => {
    const flags = [{ code: 'x', when: { not: 'q1' }, label: {} }];
    expect(() => readInstrument({ ...document(), flags })).toThrow('unknown key not');
  });

  it('is refused with a value of another kind', () => {
    for (const wrong of [{ items: {} }, { suits: null }, { languages: ['fr'] }, { title: { id: ' ' } }, { whenMissing: 'guess' }]) {
      expect(() => readInstrument({ ...document(), ...wrong })).toThrow('not an instrument');
    }
  });

  it('is read as a kader receives it, without the words for clinicians', () => {
    const text = JSON.stringify(named('srq-29'), (key, value: unknown) => (key === 'clinician' || key === 'source' ? undefined : value));
    const instrument = readInstrument(JSON.parse(text));
    expect(instrument.flags.map((flag) => flag.label.clinician)).toEqual([undefined, undefined, undefined]);
    expect(evaluate(instrument, { q17: 'yes' }, ANYBODY).redFlags).toEqual(['suicidal_thoughts']);
  });
});

describe('while somebody fills it in', () => {
  it('an answer whose question is no longer asked is dropped, and what hung on it', () => {
    const answers = { a: 'no', b: 'bad', c: 'bad', d: 'yes', e: 'yes' };
    expect(stillAsked(named('made-up'), answers)).toEqual({ a: 'no', c: 'bad' });
  });

  it('words without English are shown in Indonesian', () => {
    expect(say({ id: 'Ya', en: 'Yes' }, 'en')).toBe('Yes');
    expect(say({ id: 'Ya' }, 'en')).toBe('Ya');
    expect(say({ id: 'Ya', en: 'Yes' }, 'id')).toBe('Ya');
  });
});
