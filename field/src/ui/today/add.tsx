import { Page } from '../part/page.tsx';
import { Row } from '../part/pieces.tsx';
import { t } from '../words.ts';

export const Add = () => (
  <Page title={t('add.title')} back={[]}>
    <ul class="rows">
      <Row to={['report']}><b>{t('add.report')}</b><small>{t('add.report_more')}</small></Row>
      <Row to={['people']}><b>{t('add.screening')}</b><small>{t('add.screening_more')}</small></Row>
      <Row to={['people', 'new']}><b>{t('add.person')}</b><small>{t('add.person_more')}</small></Row>
      <Row to={['households', 'new']}><b>{t('add.household')}</b><small>{t('add.household_more')}</small></Row>
    </ul>
  </Page>
);
