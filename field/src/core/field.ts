/**
 * Everything the screens may ask of the phone. Reads are answered from memory at once; what returns a promise touches the disk
 * or the network. Nothing here speaks a language: screens find words for the codes in their catalogue.
 */
import type {
  Answers, Contact, Decision, Evaluation, Household, HouseholdFields, Id, Instrument, Me, OutboxEntry, Person, PersonFields, Report, Seen,
  Task, Time, VisitOutcome,
} from './shapes.ts';

export type * from './shapes.ts';

export type Topic = 'profile' | 'link' | 'rows' | 'outbox' | 'drafts' | 'phone';

export interface Field {
  /** Calls back after something of a topic changed; the answer ends it. */
  listen(heard: (topic: Topic) => void): () => void;
  readonly profiles: Profiles;
  readonly link: Link;
  readonly register: Register;
  readonly work: Work;
  readonly records: Records;
  readonly screenings: Screenings;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly phone: Phone;
}

/** What anybody who picks up the phone may see of a profile: initials, and that something waits. */
export interface Tile {
  readonly id: Id;
  readonly initials: string;
  readonly waiting: number;
  /** False after ten wrong PINs, a wipe or a run-out lease: sign in online to use it again. */
  readonly unlockable: boolean;
}

export type Secret = { readonly kind: 'pin' | 'phrase'; readonly text: string };
/** nobody: no profile here yet · enrol: signed in, PIN or phrase to be chosen. */
export type Lock =
  | { readonly state: 'nobody' }
  | { readonly state: 'locked'; readonly tile: Tile | null; readonly why: 'start' | 'person' | 'idle' | 'hours' | 'wiped' }
  | { readonly state: 'enrol' }
  | { readonly state: 'open'; readonly tile: Tile; readonly me: Me };
/** unlock: the old PIN or phrase opens it, or `enrol` gives a new one · open: it was open and goes on · other_person: not whose profile this is. */
export type SignedIn = 'enrol' | 'unlock' | 'open' | 'other_person' | 'wrong_credentials' | 'too_many_attempts' | 'not_allowed' | 'no_signal';
export type Enrolled = 'open' | 'too_easy' | 'no_signal' | 'not_allowed' | 'full';
export type Unlocked =
  | { readonly done: 'open' }
  | { readonly done: 'wrong'; readonly triesLeft: number }
  /** sign_in: nothing to unlock with any more (tries used up, wiped), or the lease has run out. What was saved still waits. */
  | { readonly done: 'sign_in'; readonly why: 'tries' | 'lease' | 'wiped' }
  /** No room on the phone to count the try in, so none was made. */
  | { readonly done: 'full' };

export interface Profiles {
  /** Those on this phone, readable while locked. */
  list(): readonly Tile[];
  lock(): Lock;
  /** Online. For a profile that is here give its id: its records stay with it. */
  signIn(login: string, password: string, profile?: Id): Promise<SignedIn>;
  /** Four easy Indonesian words to offer as a phrase. */
  suggest(): string;
  /** After `signIn`: makes the profile, or gives the one signed in for a new secret. Takes about a second. */
  enrol(secret: Secret, label: string): Promise<Enrolled>;
  /** Takes about a second; the try is counted before it is made. */
  unlock(profile: Id, secret: string): Promise<Unlocked>;
  /** Forgets keys and names in memory; sealed records stay and are sent. */
  shut(): void;
  /** Shows the lock of another profile; nobody's unsent work is touched. */
  choose(profile: Id): void;
  /** Tell it at every touch: five minutes without lock the phone. */
  touched(): void;
}

/** idle: nothing to do · syncing · offline: last try got no answer · login: server asks to sign in · outdated: app too old to fetch. */
export type LinkState = 'idle' | 'syncing' | 'offline' | 'login' | 'outdated' | 'trouble';

export interface Link {
  state(): LinkState;
  /** When the server last answered this profile. */
  lastContact(): Time | null;
  /** Days until the lease runs out and only signing in unlocks. */
  leaseDaysLeft(): number;
  /** More people are in this person's reach than a phone should carry; the copy is cut. */
  limit(): { readonly rows: number; readonly most: number } | null;
  /** Runs until everything is sent and fetched, or stops at the first trouble; never throws. */
  syncNow(): Promise<LinkState>;
}

export interface Register {
  /** By any spelling, words in any order; without a word everybody, by name. */
  search(text: string, most?: number): readonly Person[];
  person(id: Id): Person | null;
  household(id: Id): Household | null;
  households(village?: number): readonly Household[];
  /** Newest first. */
  /** Newest first; null while it is still being read, soon after unlocking. */
  seen(person: Id): readonly Seen[] | null;
}

export interface Work {
  /** Open tasks of this post, the latest first to be done on top. */
  tasks(): readonly Task[];
  task(id: Id): Task | null;
  /** What became of what this post sent, newest first. */
  reports(): readonly Report[];
  /** Of a record that waited for a supervisor. */
  decision(record: Id): Decision | null;
  /** Whom to fetch or call for a village, nearest first; works while locked. */
  contacts(village?: number): readonly Contact[];
}

/** unchanged: nothing differs from the register · too_large: longer than a record may be · locked: nothing can be sealed · full: the phone has no room, see `Phone.storage`. */
export type Saved = { readonly done: 'saved'; readonly id: Id } | { readonly done: 'unchanged' | 'too_large' | 'locked' | 'full' };

export interface NewPerson extends PersonFields { readonly village: number; readonly nik: string | null }
export interface NewHousehold extends HouseholdFields { readonly village: number }
export type Concerned =
  | { readonly person: Id }
  | { readonly about_name: string | null; readonly about_sex: string | null; readonly about_age: number | null };
export type NewConcern = Concerned & {
  readonly village: number; readonly story: string; readonly place: string | null;
  readonly signs: readonly string[]; readonly happened: Time | null;
};
export type NewVisit = { readonly outcome: VisitOutcome; readonly note: string | null; readonly signs: readonly string[] } & (
  | { readonly task: Id } | { readonly person: Id; readonly village: number });

/** Each answers only after the record is sealed and durably on the disk. `draft` is forgotten in the same step. */
export interface Records {
  addPerson(person: NewPerson, draft?: string): Promise<Saved>;
  addHousehold(household: NewHousehold, draft?: string): Promise<Saved>;
  /** Sends only what differs from what stands in the register now. */
  correctPerson(id: Id, to: Partial<PersonFields>, draft?: string): Promise<Saved>;
  correctHousehold(id: Id, to: Partial<HouseholdFields>, draft?: string): Promise<Saved>;
  concern(concern: NewConcern, draft?: string): Promise<Saved>;
  visit(visit: NewVisit, draft?: string): Promise<Saved>;
}

export interface ScreeningDraft {
  readonly id: string;
  readonly person: Id;
  readonly instrument: Instrument;
  readonly answers: Answers;
  readonly evaluation: Evaluation;
  /** The screening it corrects. */
  readonly replaces: Id | null;
}

export interface Screenings {
  /** Those this role may use. */
  instruments(): readonly Instrument[];
  /** A draft left behind for this person and instrument is taken up again. */
  begin(person: Id, instrument: string): Promise<ScreeningDraft>;
  /** Until the next lock, at most 24 hours after saving: a new record that replaces the old one. Null when too late. */
  correct(screening: Id): Promise<ScreeningDraft | null>;
  /** Keeps the answer durably and says at once whether it raised a red flag; null takes an answer back. */
  answer(draft: string, item: string, option: string | null): Promise<ScreeningDraft>;
  save(draft: string): Promise<Saved>;
  drop(draft: string): Promise<void>;
}

export interface Outbox {
  /** Newest first. While locked without `about`. */
  entries(): readonly OutboxEntry[];
  entry(id: Id): OutboxEntry | null;
  /** How many have no receipt yet. */
  waiting(): number;
  /** A file with everything unsent on this phone, of all its people, sealed; null when nothing waits. */
  exportUnsent(): Promise<Blob | null>;
  /** Takes somebody's rescue file, or the receipts a carrier brings back. */
  carry(file: Blob): Promise<Carried>;
  /** What this phone carries for others. */
  carried(): { readonly waiting: number; readonly done: number };
  /** Receipts for those whose records were carried here, as a file to give back; null when there are none. */
  exportReceipts(): Promise<Blob | null>;
}

export type Carried =
  | { readonly done: 'records' | 'receipts'; readonly added: number; readonly known: number }
  | { readonly done: 'not_ours' };

export interface Drafts {
  /** Keys of the forms left unfinished, newest first. */
  keys(): readonly string[];
  read<Form>(key: string): Promise<Form | null>;
  /** Encrypted on the disk at most 300 ms later; call it at every change. */
  keep(key: string, form: unknown): void;
  drop(key: string): Promise<void>;
}

/** full: nothing more can be saved, offer the rescue file · low: less than 50 MB · evictable: the browser may throw it away. */
export type Storage = 'fine' | 'low' | 'full' | 'evictable';

export interface Phone {
  storage(): Storage;
  /** Asks the browser not to throw the data away; after a person's touch. */
  persist(): Promise<boolean>;
  /** A new version of the app waits; take it when no form is open. */
  updateWaiting(): boolean;
  takeUpdate(): void;
}
