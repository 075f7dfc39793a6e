import { Page } from '../part/page.tsx';
import { Facts } from '../part/pieces.tsx';
import { t } from '../words.ts';

/** What the app is made of, as each licence asks to be told. */
const PARTS = [['Jejaring', 'Apache-2.0'], ['Preact', 'MIT'], ['idb', 'ISC'], ['hash-wasm', 'MIT']] as const;

export const About = () => (
  <Page title={t('about.title')} back={['menu']} sentence={t('about.sentence')}>
    <p>{t('about.privacy')}</p>
    <Facts all={[[t('about.version'), __VERSION__]]} />
    <h2>{t('about.licences')}</h2>
    <Facts all={PARTS} />
    <p class="hint">{t('about.instruments')}</p>
  </Page>
);
