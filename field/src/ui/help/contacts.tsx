import type { Contact } from '../../core/field.ts';
import { useField } from '../context.ts';
import { Empty } from '../part/pieces.tsx';
import { t } from '../words.ts';

interface ContactsProps {
  readonly village?: number | null;
  readonly message?: string;
  /** Without the first ones, which stand elsewhere. */
  readonly after?: number;
  readonly most?: number;
}

/** Whom to fetch or call, nearest first. With `message` also by a prepared SMS, which needs less signal than a call. */
export const Contacts = ({ village, message, after = 0, most }: ContactsProps) => {
  const contacts = useField().work.contacts(village ?? undefined).slice(after, most);
  if (contacts.length === 0) return after > 0 ? null : <Empty>{t('contacts.none')}</Empty>;
  return <ul class="contacts">{contacts.map((contact, n) => <Reach key={contact.title + contact.phone} contact={contact} message={message} first={n + after === 0 && message !== undefined} />)}</ul>;
};

const Reach = ({ contact, message, first }: { contact: Contact; message: string | undefined; first: boolean }) => (
  <li>
    <p><b>{contact.title}</b>{contact.place && <span>{contact.place}</span>}</p>
    {contact.phone
      ? <p class="acts">
          <a class={first ? 'btn btn-1' : 'btn'} href={`tel:${contact.phone}`}>
            <span>{t('contacts.call')}<span class="unseen"> {contact.title}</span></span> <span class="number">{spoken(contact.phone)}</span>
          </a>
          {message && mobile(contact.phone) && (
            <a class="btn" href={sms(contact.phone, message)}><span>{t('contacts.sms')}<span class="unseen"> {contact.title}</span></span></a>
          )}
        </p>
      : <p class="hint">{t('contacts.fetch')}</p>}
  </li>
);

const mobile = (phone: string): boolean => /^(\+?62|0)8/.test(phone);
export const sms = (phone: string, message: string): string => `sms:${phone}?body=${encodeURIComponent(message)}`;

/** As it is written on a wall: 0811 0000 0001. */
export const spoken = (phone: string): string =>
  (mobile(phone) ? phone.replace(/^\+?62/, '0').replace(/^(\d{4})(\d{4})(\d+)$/, '$1 $2 $3') : phone);
