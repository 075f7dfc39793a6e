import type { ComponentChildren } from 'preact';
import type { Path } from '../route.ts';
import { t } from '../words.ts';
import { Page } from './page.tsx';
import { Go } from './pieces.tsx';

interface StepProps {
  readonly title: string;
  readonly question: ComponentChildren;
  readonly at: number;
  readonly of: number;
  readonly back: Path;
  readonly next?: Path | null;
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One question, how far one has come, and one way on. */
export const Step = ({ title, question, at, of, back, next, foot, children }: StepProps) => (
  <Page title={`${title} ${at}`} sentence={question} back={back} foot={foot ?? (next && <Go first to={next}>{t('act.next')}</Go>)}>
    <div class="progress">
      <progress max={of} value={at} aria-label={t('step.progress')} />
      <span>{t('step.of', at, of)}</span>
    </div>
    {children}
  </Page>
);
