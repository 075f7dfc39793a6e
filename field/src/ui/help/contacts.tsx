import type { Contact } from '../../core/field.ts';
import { useField } from '../context.ts';
import { Empty } from '../part/pieces.tsx';
import { t } from '../words.ts';

/** Whom to fetch or call, nearest first. With `message` also by a prepared SMS, which needs less signal than a call. */
export const Contacts = ({ village, message, most }: { village?: number | null; message?: string; most?: number }) => {
  const contacts = useField().work.contacts(village ?? undefined).slice(0, most);
  if (contacts.length === 0) return <Empty>{t('contacts.none')}</Empty>;
  return <ul class="contacts">{contacts.map((contact) => <Reach key={contact.title + contact.phone} {...{ contact, message }} />)}</ul>;
};

const Reach = ({ contact, message }: { contact: Contact; message: string | undefined }) => (
  <li>
    <p><b>{contact.title}</b>{contact.place && <span>{contact.place}</span>}</p>
    {contact.phone
      ? <p class="acts">
          <a class="btn btn-1" href={`tel:${contact.phone}`} aria-label={t('contacts.call_whom', contact.title)}>
            {t('contacts.call')}<span class="number">{contact.phone}</span>
          </a>
          {message && mobile(contact.phone) && (
            <a class="btn" href={sms(contact.phone, message)} aria-label={t('contacts.sms_whom', contact.title)}>{t('contacts.sms')}</a>
          )}
        </p>
      : <p class="hint">{t('contacts.fetch')}</p>}
  </li>
);

const mobile = (phone: string): boolean => /^(\+?62|0)8/.test(phone);
export const sms = (phone: string, message: string): string => `sms:${phone}?body=${encodeURIComponent(message)}`;
