import { useEffect, useState } from 'preact/hooks';
import type { ScreeningDraft } from '../../core/field.ts';
import { useField, useMe } from '../context.ts';
import { useDanger } from '../help/danger.ts';
import { Page } from '../part/page.tsx';
import { Step } from '../part/step.tsx';
import { go, swap, type Path } from '../route.ts';
import { t } from '../words.ts';
import { Answers } from './answers.tsx';
import { Done } from './done.tsx';
import { adviceAt, inWords, paperOf } from './paper.ts';

interface AskProps {
  readonly person: string;
  readonly instrument: string;
  /** Item, `go-on` for the first one still open, `done` after the last. */
  readonly at: string;
}

const keyOf = (person: string, instrument: string): string => `screening-${person}-${instrument}`;

/** One question per screen. A red flag interrupts at once, in the middle of the form. */
export const Ask = ({ person, instrument, at }: AskProps) => {
  const field = useField();
  const [draft, setDraft] = useState<ScreeningDraft>();
  useEffect(() => void field.screenings.begin(person, instrument).then(setDraft), [person, instrument]);
  const place = (item: string): Path => ['screening', person, instrument, item];
  useEffect(() => {
    if (!draft) return;
    if (at === 'go-on') swap(...place(draft.evaluation.missing[0] ?? 'done'));
    // Back after saving: that form is gone, and a new one does not begin in the middle.
    else if (Object.keys(draft.answers).length === 0 && at !== draft.evaluation.visible[0]) swap('people', person);
  }, [draft, at]);
  const answer = useAnswer({ draft, setDraft, person, instrument, place });

  if (!draft || at === 'go-on') return <Page title={t('screening.title')}><p class="hint">{t('act.loading')}</p></Page>;
  const { visible } = draft.evaluation;
  const index = visible.indexOf(at);
  const paper = paperOf(draft.instrument);
  const item = paper.items.find((one) => one.id === at);
  const back = place(visible[(index < 0 ? visible.length : index) - 1] ?? '');
  if (!item || index < 0) return <Done draft={draft} alarm={keyOf(person, instrument)} back={back} />;
  return (
    <Step title={t('screening.title')} question={inWords(item.text)} at={index + 1} of={visible.length} back={index > 0 ? back : ['screening', person]}>
      <p class="window">{inWords(paper.window)}</p>
      <Answers paper={paper} item={item} chosen={draft.answers[at]} choose={(option) => answer(at, option)} />
    </Step>
  );
};

interface Answering {
  readonly draft: ScreeningDraft | undefined;
  readonly setDraft: (draft: ScreeningDraft) => void;
  readonly person: string;
  readonly instrument: string;
  readonly place: (item: string) => Path;
}

const useAnswer = ({ draft, setDraft, person, instrument, place }: Answering): ((item: string, option: string) => Promise<void>) => {
  const field = useField();
  const me = useMe();
  const danger = useDanger();
  return async (item, option) => {
    if (!draft) return;
    const now = await field.screenings.answer(draft.id, item, option);
    setDraft(now);
    const { visible, redFlags } = now.evaluation;
    const before = draft.evaluation.redFlags;
    const next = place(visible[visible.indexOf(item) + 1] ?? 'done');
    const raised = redFlags.some((flag) => !before.includes(flag));
    if (raised || redFlags.length < before.length) {
      const village = field.register.person(person)?.village ?? null;
      await danger(redFlags.length > 0 ? adviceAt(now, me) : [], { key: keyOf(person, instrument), person, who: null, village, back: next });
    }
    if (raised) go('help', keyOf(person, instrument));
    else go(...next);
  };
};
