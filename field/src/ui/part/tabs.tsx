import { useField } from '../context.ts';
import { href } from '../route.ts';
import { t } from '../words.ts';
import { Icon } from './icon.tsx';

const TABS = ['today', 'people', 'outbox', 'menu'] as const;
export type Tab = (typeof TABS)[number];

export const Tabs = ({ now }: { now: Tab }) => {
  const field = useField();
  const marks = { today: 0, people: 0, outbox: field.outbox.waiting(), menu: field.phone.updateWaiting() ? 1 : 0 };
  return (
    <nav class="tabs" aria-label={t('nav.label')}>
      {TABS.map((tab) => (
        <a key={tab} href={href(...(tab === 'today' ? [] : [tab]))} aria-current={tab === now ? 'page' : undefined}>
          <span class="mark"><Icon name={tab} />{marks[tab] > 0 && <Mark tab={tab} count={marks[tab]} />}</span>
          {t(`nav.${tab}`)}
        </a>
      ))}
    </nav>
  );
};

const Mark = ({ tab, count }: { tab: Tab; count: number }) => (
  <span class="count">{tab === 'menu' ? '!' : count}<span class="unseen">{tab === 'menu' ? t('update.ready') : t('link.unsent')}</span></span>
);
