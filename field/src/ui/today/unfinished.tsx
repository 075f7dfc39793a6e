import { useField } from '../context.ts';
import { isAlarm } from '../help/alarm.ts';
import { Card, Do, Go } from '../part/pieces.tsx';
import type { Path } from '../route.ts';
import { coded, t } from '../words.ts';

/** Where a form left behind goes on. Its key is its address: kind, then ids. */
const placeOf = (key: string): Path | null => {
  const [kind, one = '', two = ''] = key.split('/');
  switch (kind) {
    case 'report': return ['report', one, 'who'];
    case 'screening': return ['screening', one, two, 'go-on'];
    case 'visit': return ['visit', one, two, 'outcome'];
    case 'person': return one === 'alone' ? ['people', 'new'] : ['households', one, 'people'];
    case 'household': return ['households', 'new'];
    case 'correct': return ['people', one, 'correct'];
    case 'correct-home': return ['households', one, 'correct'];
    default: return null;
  }
};

export const Unfinished = () => (
  <>{useField().drafts.keys().filter((key) => !isAlarm(key)).map((key) => <Left key={key} draft={key} />)}</>
);

const Left = ({ draft }: { draft: string }) => {
  const { drafts } = useField();
  const place = placeOf(draft);
  return place && (
    <Card tone="soon">
      <h2>{coded('unfinished', draft.split('/')[0] ?? '')}</h2>
      <p>{t('unfinished.kept')}</p>
      <p class="acts">
        <Go to={place} first>{t('unfinished.go_on')}</Go>
        <Do does={() => drafts.drop(draft)}>{t('unfinished.drop')}</Do>
      </p>
    </Card>
  );
};
