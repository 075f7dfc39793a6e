import type { DraftBox } from './drafts.ts';
import type { Saved, ScreeningDraft, Screenings } from './field.ts';
import type { Opened } from './opened.ts';
import { known, type Writer } from './records.ts';
import type { Answers, Evaluation, Id, Instrument, Person, Subject } from './shapes.ts';

/** The engine: `instrument.ts` as a module fits. */
export interface Engine {
  /** Throws when these are no answers to this instrument. */
  evaluate(instrument: Instrument, answers: Answers, who: Subject): Evaluation;
  /** Without those to items that are no longer asked. */
  stillAsked(instrument: Instrument, answers: Answers): Answers;
}

/** A draft as it lies encrypted on the disk. */
interface Form {
  readonly person: Id;
  readonly instrument: string;
  readonly answers: Answers;
  readonly replaces: Id | null;
}

const HOUR = 3_600_000;
const keyOf = (person: Id, instrument: string): string => `screening/${person}/${instrument}`;

export class ScreeningDesk implements Screenings {
  readonly #writer: Writer;
  readonly #drafts: DraftBox;
  readonly #engine: Engine;
  readonly #now: () => number;
  readonly #correctable: (screening: Id) => boolean;
  readonly #open = new Map<string, ScreeningDraft>();

  constructor(writer: Writer, drafts: DraftBox, engine: Engine, now: () => number, correctable: (screening: Id) => boolean) {
    this.#writer = writer;
    this.#drafts = drafts;
    this.#engine = engine;
    this.#now = now;
    this.#correctable = correctable;
  }

  instruments(): readonly Instrument[] {
    return this.#writer.opened()?.registry.instruments() ?? [];
  }

  async begin(person: Id, instrument: string): Promise<ScreeningDraft> {
    const left = await this.#drafts.read<Form>(keyOf(person, instrument));
    return this.#put(left ?? { person, instrument, answers: {}, replaces: null });
  }

  async correct(screening: Id): Promise<ScreeningDraft | null> {
    const body = this.#correctable(screening) ? this.#writer.opened()?.body(screening) : null;
    if (!body) return null;
    const { person, instrument, answers } = body as unknown as Form;
    return this.#keep(this.#put({ person, instrument, answers, replaces: screening }));
  }

  async answer(draft: string, item: string, option: string | null): Promise<ScreeningDraft> {
    const { [item]: _before, ...others } = this.#draft(draft).answers;
    const answers = option === null ? others : { ...others, [item]: option };
    const now = this.#put({ ...this.#form(draft), answers });
    return this.#keep(now);
  }

  async save(id: string): Promise<Saved> {
    const { person, instrument, answers, replaces } = this.#draft(id);
    const about = this.#writer.opened()?.registry.person(person);
    const body = known({
      person, village: about?.village, instrument: instrument.id, instrument_version: instrument.version, answers, replaces,
    });
    await this.#drafts.still(id);
    const saved = await this.#writer.save({ type: 'screening', body, about: about?.name ?? null, draft: id });
    if (saved.done === 'saved') this.#open.delete(id);
    return saved;
  }

  async drop(draft: string): Promise<void> {
    this.#open.delete(draft);
    await this.#drafts.drop(draft);
  }

  /** At the lock. */
  close(): void {
    this.#open.clear();
  }

  #draft(id: string): ScreeningDraft {
    const draft = this.#open.get(id);
    if (!draft) throw new Error('no such draft is open');
    return draft;
  }

  #form(id: string): Form {
    const { person, instrument, answers, replaces } = this.#draft(id);
    return { person, instrument: instrument.id, answers, replaces };
  }

  #put(form: Form): ScreeningDraft {
    const instrument = this.instruments().find((one) => one.id === form.instrument);
    if (!instrument) throw new Error('no such instrument here');
    const { person, replaces } = form;
    const about = this.#writer.opened()?.registry.person(person) ?? null;
    const [answers, evaluation] = this.#read(instrument, form.answers, subject(about, this.#now()));
    const draft = { id: keyOf(person, instrument.id), person, instrument, answers, evaluation, replaces };
    this.#open.set(draft.id, draft);
    return draft;
  }

  /** Answers of a draft that was begun with another version of the instrument may be none any more. */
  #read(instrument: Instrument, given: Answers, who: Subject): [Answers, Evaluation] {
    const answers = this.#engine.stillAsked(instrument, given);
    try {
      return [answers, this.#engine.evaluate(instrument, answers, who)];
    } catch {
      return [{}, this.#engine.evaluate(instrument, {}, who)];
    }
  }

  async #keep(draft: ScreeningDraft): Promise<ScreeningDraft> {
    this.#drafts.keep(draft.id, this.#form(draft.id));
    await this.#drafts.settled();
    return draft;
  }
}

const YEAR = 365.2425 * 24 * HOUR;

/** Whole years, by the phone's clock: the server reckons again. */
export const subject = (person: Person | null, now: number): Subject => ({
  age: person?.born ? Math.floor((now - Date.parse(person.born)) / YEAR) : null,
  sex: person && person.sex !== 'UNKNOWN' ? person.sex : null,
});

/** Until the lock, which closes the answers, and never longer than this. */
export const stillCorrectable = (opened: Opened | null, screening: Id, savedAt: string, now: number, hours: number): boolean => {
  const age = now - Date.parse(savedAt);
  return opened?.body(screening) != null && age >= 0 && age < hours * HOUR;
};
