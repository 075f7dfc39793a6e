import { useState } from 'preact/hooks';
import { useField, useMe } from '../context.ts';
import { Contacts } from '../help/contacts.tsx';
import { install, installable } from '../install.ts';
import { LanguageChoice } from '../part/language-choice.tsx';
import { Page } from '../part/page.tsx';
import { Do, Notice, Row } from '../part/pieces.tsx';
import { tell } from '../part/said.tsx';
import { t } from '../words.ts';

export const Menu = () => {
  const field = useField();
  const me = useMe();
  const keep = async (): Promise<void> => tell(t((await field.phone.persist()) ? 'welcome.kept' : 'welcome.not_kept'));
  return (
    <Page title={t('nav.menu')} tab="menu" sentence={me.name} foot={<Do first does={() => field.profiles.shut()}>{t('menu.lock')}</Do>}>
      <p class="lead">{me.title}</p>
      <Update />
      <section aria-labelledby="call"><h2 id="call">{t('lock.call')}</h2><Contacts most={4} /></section>
      <LanguageChoice />
      <p class="acts">
        {field.phone.storage() === 'evictable' && <Do does={keep}>{t('welcome.keep_do')}</Do>}
        {installable() && <Do does={install}>{t('welcome.install_do')}</Do>}
      </p>
      <ul class="rows"><Row to={['menu', 'about']}>{t('about.title')}</Row></ul>
    </Page>
  );
};

/** Taken only here, where no form is open, and never while something is under way. */
const Update = () => {
  const { phone, link } = useField();
  const [taken, setTaken] = useState(false);
  if (!phone.updateWaiting()) return null;
  const busy = taken || link.state() === 'syncing';
  const take = (): void => {
    setTaken(true);
    phone.takeUpdate();
  };
  return (
    <Notice tone="soon">
      <b>{t('update.ready')}</b>
      <p>{t('update.why')}</p>
      <Do does={take} busy={busy}>{t('update.take')}</Do>
    </Notice>
  );
};

