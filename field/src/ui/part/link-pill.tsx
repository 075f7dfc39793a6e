import { useField } from '../context.ts';
import { href } from '../route.ts';
import type { Tone } from '../times.ts';
import { t } from '../words.ts';
import type { Field } from '../../core/field.ts';

/** What the phone knows of the connection, and what has no receipt yet. */
export const linkWords = (field: Field): { readonly tone: Tone; readonly words: string } => {
  const waiting = field.outbox.waiting();
  const unsent = t('link.waiting', waiting);
  const state = field.link.state();
  if (state === 'syncing') return { tone: 'idle', words: t('link.syncing') };
  if (state === 'idle') return waiting > 0 ? { tone: 'soon', words: unsent } : { tone: 'calm', words: t('link.nothing_waits') };
  const trouble = t(`link.${state}`);
  return { tone: 'soon', words: waiting > 0 ? t('link.both', trouble, unsent) : trouble };
};

export const LinkPill = () => {
  const { tone, words } = linkWords(useField());
  return <a class="pill-link" href={href('outbox')}><span class="unseen">{t('link.label')} </span><span class={`pill ${tone}`}>{words}</span></a>;
};
