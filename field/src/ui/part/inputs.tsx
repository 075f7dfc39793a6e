import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../words.ts';

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly hint?: string | undefined;
  readonly wrong?: string | undefined;
  readonly type?: 'text' | 'password' | 'date' | 'search' | 'tel';
  readonly numbers?: boolean;
  readonly rows?: number;
  readonly optional?: boolean;
  readonly most?: number;
  /** Only for signing in: keyboards and browsers are not to remember anything else. */
  readonly fills?: 'username' | 'current-password';
}

export const Text = (props: TextProps) => {
  const id = useId();
  const { label, value, change, hint, wrong, type = 'text', rows, optional, numbers, fills = 'off', most = 200 } = props;
  const common = {
    id, value, maxLength: most, autocomplete: fills, spellcheck: false, 'aria-invalid': wrong ? true : undefined,
    'aria-describedby': hint || wrong ? `${id}-more` : undefined, autocapitalize: type === 'text' && fills === 'off' ? 'sentences' : 'none',
  } as const;
  return (
    <div class="field">
      <label for={id}>{label}{optional && <small> {t('form.optional')}</small>}</label>
      {rows
        ? <textarea {...common} rows={rows} onInput={(e) => change(e.currentTarget.value)} />
        : <input {...common} type={type as 'text'} inputMode={numbers ? 'numeric' : undefined} onInput={(e) => change(e.currentTarget.value)} />}
      {(hint || wrong) && <p class={wrong ? 'wrong' : 'hint'} id={`${id}-more`}>{wrong ?? hint}</p>}
    </div>
  );
};

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly words: ComponentChildren;
}

interface OneProps<Value extends string> {
  readonly label: string;
  /** The question above already says it. */
  readonly quiet?: boolean;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly change: (value: Value) => void;
  /** Side by side where they fit. */
  readonly beside?: boolean;
}

/** Real radio buttons under big faces: arrows, labels and forms work as everywhere. */
export const One = <Value extends string>({ label, quiet, choices, value, change, beside }: OneProps<Value>) => {
  const name = useId();
  return (
    <fieldset class={beside ? 'choices beside' : 'choices'}>
      <legend class={quiet ? 'unseen' : undefined}>{label}</legend>
      {choices.map((choice) => (
        <label class="choice" key={choice.value}>
          <input type="radio" name={name} checked={value === choice.value} onChange={() => change(choice.value)} />
          <span>{choice.words}</span>
        </label>
      ))}
    </fieldset>
  );
};

interface TickProps {
  readonly words: string;
  readonly on: boolean;
  readonly change: (on: boolean) => void;
}

export const Tick = ({ words, on, change }: TickProps) => (
  <label class="choice">
    <input type="checkbox" checked={on} onChange={(e) => change(e.currentTarget.checked)} />
    <span>{words}</span>
  </label>
);
