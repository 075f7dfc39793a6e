import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { vi } from 'vitest';
import { fakeField } from '../../src/core/fake.ts';
import type { Answers, Field, ScreeningDraft } from '../../src/core/field.ts';
import { evaluate, readInstrument, type Instrument } from '../../src/core/instrument.ts';
import { App } from '../../src/ui/app.tsx';

type Levers = NonNullable<Parameters<typeof fakeField>[0]>;

const FOLDER = '../server/src/main/resources/id/jejaring/screening/instruments';
const QUESTIONS: Instrument = readInstrument(JSON.parse(readFileSync(`${FOLDER}/srq-20.json`, 'utf8')));

/** A phone that asks with the real questionnaire and engine, and whose screening drafts outlive the page as real ones do. */
export const phone = (levers: Levers = {}): Field => {
  const field = fakeField(levers);
  const drafts = new Map<string, ScreeningDraft>();
  const put = (draft: Pick<ScreeningDraft, 'id' | 'person'>, answers: Answers): ScreeningDraft => {
    const evaluation = evaluate(QUESTIONS, answers, { age: null, sex: null });
    const now = { ...draft, instrument: QUESTIONS, answers, evaluation, replaces: null };
    drafts.set(draft.id, now);
    return now;
  };
  const screenings: Field['screenings'] = {
    instruments: () => [QUESTIONS],
    begin: async (person, instrument) => {
      const id = `screening/${person}/${instrument}`;
      return drafts.get(id) ?? put({ id, person }, {});
    },
    correct: async () => null,
    answer: async (id, item, option) => {
      const draft = drafts.get(id);
      if (!draft || option === null) throw new Error('nothing asked here takes an answer back');
      return put(draft, { ...draft.answers, [item]: option });
    },
    save: async (id) => {
      const saved = await field.screenings.save(id);
      if (saved.done === 'saved') drafts.delete(id);
      return saved;
    },
    drop: async (id) => void drafts.delete(id),
  };
  return { ...field, screenings };
};

let shown: Screen | null = null;

/** What somebody sees and can touch; drawn into a page of its own. */
export class Screen {
  readonly field: Field;
  readonly #root: HTMLElement;

  constructor(field: Field) {
    this.field = field;
    // Two apps in one window would follow each other's address.
    shown?.kill();
    shown = this;
    this.#root = document.createElement('div');
    document.body.replaceChildren(this.#root);
    render(<App field={field} />, this.#root);
  }

  /** What is written, without what is said to tell one screen from another. */
  text(): string {
    return this.#root.textContent ?? '';
  }

  async at(...path: readonly string[]): Promise<void> {
    location.hash = `#/${path.join('/')}`;
    await this.calm();
  }

  async unlock(): Promise<void> {
    await this.field.profiles.unlock('', '246810');
    await this.calm();
  }

  async sees(words: string): Promise<void> {
    await vi.waitFor(() => {
      if (!this.text().includes(words)) throw new Error(`"${words}" is not in: ${this.text()}`);
    }, { timeout: 3_000 });
  }

  find(words: string): HTMLElement {
    const all = [...this.#root.querySelectorAll<HTMLElement>('button, a, label')];
    const found = all.find((one) => one.textContent?.trim() === words) ?? all.find((one) => one.textContent?.includes(words));
    if (!found) throw new Error(`nothing to touch is called "${words}" in: ${this.text()}`);
    return found;
  }

  async tap(words: string): Promise<void> {
    const found = this.find(words);
    const input = found.querySelector('input');
    (found.tagName === 'LABEL' && input ? input : found).click();
    if (found.tagName === 'A') location.hash = found.getAttribute('href') ?? '';
    await this.calm();
  }

  async type(label: string, words: string): Promise<void> {
    const box = this.#root.querySelector<HTMLInputElement>(`#${CSS.escape(this.find(label).getAttribute('for') ?? '')}`);
    if (!box) throw new Error(`no field is called "${label}"`);
    box.value = words;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await this.calm();
  }

  links(scheme: string): readonly string[] {
    return [...this.#root.querySelectorAll('a')].map((one) => one.getAttribute('href') ?? '').filter((to) => to.startsWith(scheme));
  }

  /** The tab is killed: nothing says goodbye, only the disk stays. */
  kill(): void {
    render(null, this.#root);
  }

  async calm(): Promise<void> {
    for (let turn = 0; turn < 5; turn++) await new Promise((done) => setTimeout(done, 10));
  }
}
