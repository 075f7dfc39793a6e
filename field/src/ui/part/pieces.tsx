import type { ComponentChildren } from 'preact';
import type { Time } from '../../core/field.ts';
import { useNow } from '../context.ts';
import { href, type Path } from '../route.ts';
import { urgency, type Tone } from '../times.ts';
import { Icon } from './icon.tsx';

export const Pill = ({ tone, children }: { tone: Tone; children: ComponentChildren }) => <span class={`clock ${tone}`}>{children}</span>;

export const Clock = ({ due }: { due: Time }) => {
  const { tone, words } = urgency(due, useNow());
  return <Pill tone={tone}>{words}</Pill>;
};

export const Card = ({ tone, children }: { tone?: Tone | undefined; children: ComponentChildren }) => (
  <li class={tone ? `card ${tone}` : 'card'}>{children}</li>
);

/** What can be done next; the first one is the one most often meant. */
export const Go = ({ to, first, children }: { to: Path; first?: boolean; children: ComponentChildren }) => (
  <a class={first ? 'btn btn-1' : 'btn'} href={href(...to)}>{children}</a>
);

export const Do = (
  { does, first, busy, off, children }:
  { does: () => unknown; first?: boolean; busy?: boolean; off?: boolean; children: ComponentChildren },
) => (
  <button type="button" class={first ? 'btn btn-1' : 'btn'} aria-busy={busy} disabled={off || busy} onClick={() => void does()}>
    {children}
  </button>
);

/** A row that leads somewhere. */
export const Row = ({ to, children }: { to: Path; children: ComponentChildren }) => (
  <li><a class="row" href={href(...to)}><span class="grow">{children}</span><Icon name="next" /></a></li>
);

export const Empty = ({ children }: { children: ComponentChildren }) => <p class="empty">{children}</p>;

export const Notice = ({ tone, children }: { tone: Tone; children: ComponentChildren }) => (
  <div class={`notice ${tone}`}>{children}</div>
);

export const Facts = ({ all }: { all: readonly (readonly [string, string | null])[] }) => (
  <dl class="facts">
    {all.filter(([, value]) => value).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
  </dl>
);
