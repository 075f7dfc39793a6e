import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { href, type Path } from '../route.ts';
import { t } from '../words.ts';
import { Icon } from './icon.tsx';
import { LinkPill } from './link-pill.tsx';
import { NoRoom } from './no-room.tsx';
import { Tabs, type Tab } from './tabs.tsx';

interface PageProps {
  /** What the window is called; never a name. */
  readonly title: string;
  /** The sentence it opens with; the title when there is nothing to say. */
  readonly sentence?: ComponentChildren | undefined;
  readonly tab?: Tab;
  readonly back?: Path;
  /** Stays in reach of the thumb. */
  readonly foot?: ComponentChildren;
  readonly children?: ComponentChildren;
}

export const Page = ({ title, sentence, tab, back, foot, children }: PageProps) => (
  <div class="page">
    <header class="top">
      {back ? <Back to={back} /> : <p class="where">{title}</p>}
      <LinkPill />
    </header>
    <main class="body">
      <Heading title={title}>{sentence ?? title}</Heading>
      {tab && <NoRoom />}
      {children}
      {!tab && <NoRoom />}
      {foot && <div class="foot">{foot}</div>}
    </main>
    {tab && <Tabs now={tab} />}
  </div>
);

/** Read out and scrolled to when a screen opens: nothing else tells a screen reader that the page changed. */
export const Heading = ({ title, children }: { title: string; children: ComponentChildren }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('app.title', title);
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return <h1 ref={heading} tabIndex={-1}>{children}</h1>;
};

/** Goes up, not back in history: after a form was saved there is nothing to go back to. */
const Back = ({ to }: { to: Path }) => (
  <a class="back" href={href(...to)}><Icon name="back" />{t('act.back')}</a>
);
