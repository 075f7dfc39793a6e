import { useField } from '../context.ts';
import { Page } from '../part/page.tsx';
import { Empty, Row } from '../part/pieces.tsx';
import { nameOf } from '../people/rows.tsx';
import { t } from '../words.ts';
import { inWords, paperOf } from './paper.ts';

export const ChooseInstrument = ({ person: id }: { person: string }) => {
  const field = useField();
  const person = field.register.person(id);
  const instruments = field.screenings.instruments();
  if (!person || instruments.length === 0) {
    return <Page title={t('screening.title')} back={['people', id]}><Empty>{t(person ? 'screening.none' : 'person.gone')}</Empty></Page>;
  }
  return (
    <Page title={t('screening.title')} back={['people', id]} sentence={t('screening.which', nameOf(person))}>
      <p>{t('screening.consent')}</p>
      <ul class="rows">
        {instruments.map((instrument) => {
          const paper = paperOf(instrument);
          return (
            <Row key={instrument.id} to={['screening', id, instrument.id, 'go-on']}>
              <b>{inWords(paper.about)}</b>
              <small>{inWords(paper.title)} · {t('screening.length', paper.items.length)}</small>
            </Row>
          );
        })}
      </ul>
    </Page>
  );
};
