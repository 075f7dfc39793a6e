import { useField } from '../context.ts';
import { Contacts } from '../help/contacts.tsx';
import { FateLine } from '../outbox/fate-line.tsx';
import { Page } from '../part/page.tsx';
import { Go } from '../part/pieces.tsx';
import { t } from '../words.ts';
import { remembered } from './remembered.ts';

/** A category in plain words and the next step; never a number, an answer or the name of an illness for a kader. */
export const ResultPage = ({ record }: { record: string }) => {
  const entry = useField().outbox.entry(record);
  const known = remembered(record);
  const kind = known?.result.kind ?? 'unknown';
  const [label, ...labels] = known?.result.labels ?? [];
  return (
    <Page title={t('result.title')} back={known ? ['people', known.person] : []} sentence={label ?? t(`result.${kind}`)}
      foot={<Go first to={[]}>{t('result.home')}</Go>}>
      {labels.map((more) => <p class="lead" key={more}>{more}</p>)}
      <p>{t(`result_next.${kind}`)}</p>
      {entry && <FateLine entry={entry} />}
      {kind !== 'calm' && <><h2>{t('help.whom')}</h2><Contacts most={2} /></>}
    </Page>
  );
};
