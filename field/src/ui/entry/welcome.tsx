import { useState } from 'preact/hooks';
import { useField } from '../context.ts';
import { Page } from '../part/page.tsx';
import { Do, Go, Notice } from '../part/pieces.tsx';
import { installable, install } from '../install.ts';
import { t } from '../words.ts';

/** Two things that keep the records safe, asked for once the person is inside and knows what for. */
export const Welcome = () => {
  const field = useField();
  const [kept, setKept] = useState<boolean | null>(null);
  const [installed, setInstalled] = useState(false);
  return (
    <Page title={t('welcome.title')} foot={<Go to={[]} first>{t('welcome.start')}</Go>}>
      <p>{t('welcome.lock')}</p>
      <ol class="steps">
        <li>
          <h2>{t('welcome.keep')}</h2>
          <p>{t('welcome.keep_why')}</p>
          {kept === null
            ? <Do does={async () => setKept(await field.phone.persist())}>{t('welcome.keep_do')}</Do>
            : <Notice tone={kept ? 'calm' : 'soon'}>{t(kept ? 'welcome.kept' : 'welcome.not_kept')}</Notice>}
        </li>
        <li>
          <h2>{t('welcome.install')}</h2>
          <p>{t(installable() ? 'welcome.install_why' : 'welcome.install_how')}</p>
          {installable() && !installed && <Do does={async () => setInstalled(await install())}>{t('welcome.install_do')}</Do>}
        </li>
      </ol>
    </Page>
  );
};
