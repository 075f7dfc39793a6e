import 'fake-indexeddb/auto';
import { Model } from '../sim/model.ts';
import { PIN, SimPhone } from '../sim/phone.ts';
import { PERSON, simId } from '../sim/ids.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const person = (n: number): string => simId(PERSON, n);
export { PIN };

let made = 0;

/** A server in memory with some phones, for tests of one thing at a time. Account 1 reaches villages 1 and 2. */
export class Village {
  #now = Date.parse('2027-03-01T00:00:00Z');
  readonly model = new Model(() => this.#now);
  readonly #phones: SimPhone[] = [];

  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }

  async phone(): Promise<SimPhone> {
    const phone = await SimPhone.make(this.model, `village-${made++}`, made, (disk) => disk, false);
    this.#phones.push(phone);
    return phone;
  }

  /** A phone on which this account has signed in, chosen a PIN and fetched its copy. */
  async phoneOf(account: number): Promise<SimPhone> {
    const phone = await this.phone();
    await enter(phone, account);
    await phone.core.link.syncNow();
    return phone;
  }

  async close(): Promise<void> {
    for (const phone of this.#phones) await phone.close();
  }
}

export const enter = async (phone: SimPhone, account: number): Promise<string> => {
  await phone.core.profiles.signIn(String(account), 'rahasia');
  await phone.core.profiles.enrol({ kind: 'pin', text: PIN }, 'HP');
  return opened(phone);
};

/** The id of the profile that is open. */
export const opened = (phone: SimPhone): string => {
  const lock = phone.core.profiles.lock();
  if (lock.state !== 'open') throw new Error(`not open but ${lock.state}`);
  return lock.tile.id;
};

export const concern = (story = 'Tidak tidur tiga hari') =>
  ({ person: person(0), village: 1, story, place: null, signs: [], happened: null });
