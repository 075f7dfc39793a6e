/** What the field app knows about, in the words of docs/sync-protocol.md. Codes only: texts belong to the screens. */

/** A UUID. */
export type Id = string;
/** ISO 8601 in UTC. */
export type Time = string;
/** A day, `2027-02-28`. */
export type Day = string;

export type Sex = 'FEMALE' | 'MALE' | 'UNKNOWN';
export type Precision = 'DAY' | 'YEAR' | 'ESTIMATED' | 'UNKNOWN';
export type Level = 'RED' | 'YELLOW' | 'GREEN';
export type VisitOutcome = 'MET' | 'NOT_MET' | 'REFUSED';
export type RecordType = 'household' | 'person' | 'household-patch' | 'person-patch' | 'concern' | 'screening' | 'visit';

export interface Village {
  readonly no: number;
  readonly code: string;
  readonly name: string;
}

/** Who is signed in, and in which post. */
export interface Me {
  readonly account: Id;
  readonly name: string;
  readonly post: Id;
  readonly title: string;
  readonly role: string;
  readonly language: 'id' | 'en';
  readonly zone: string;
  readonly villages: readonly Village[];
}

/** What the server asks of this phone. */
export interface Policy {
  readonly leaseDays: number;
  readonly wrongPins: number;
  readonly lockMinutes: number;
  readonly lockHours: number;
  readonly keepDays: number;
  readonly correctHours: number;
}

export interface PersonFields {
  readonly name: string | null;
  readonly sex: Sex;
  readonly born: Day | null;
  readonly precision: Precision;
  readonly phone: string | null;
  readonly home: string | null;
  /** How to recognise somebody whose name nobody knows. */
  readonly known: string | null;
  readonly household: Id | null;
  readonly relation: string | null;
}

export interface Person extends PersonFields {
  readonly id: Id;
  readonly village: number;
  readonly nik4: string | null;
  readonly alive: boolean;
  /** Only in the clinical view. */
  readonly care?: boolean;
  readonly level?: Level | null;
  readonly note?: string | null;
  /** Something of it was written on this phone and has not come back from the server yet. */
  readonly pending: boolean;
}

export interface HouseholdFields {
  readonly home: string | null;
  readonly rt: string | null;
  readonly phone: string | null;
}

export interface Household extends HouseholdFields {
  readonly id: Id;
  readonly village: number;
  readonly head: Id | null;
  /** When the server last took a word on where it is, and whether it was this post's. */
  readonly changed?: Time | null;
  readonly mine?: boolean;
  readonly members: readonly Person[];
  readonly pending: boolean;
}

/** That somebody was seen; never what was found. */
export interface Seen {
  readonly id: Id;
  readonly person: Id;
  readonly kind: string;
  readonly day: Day;
}

export interface Task {
  readonly id: Id;
  readonly kind: string;
  readonly person: Id | null;
  readonly name: string | null;
  readonly home: string | null;
  readonly phone: string | null;
  readonly purpose: string | null;
  readonly due: Time;
  /** The state the answer is meant for; sent back with the visit. */
  readonly expect: string;
  /** Answered on this phone; the answer may still wait for a signal. */
  readonly answered: boolean;
}

/** What became of something this post sent. */
export interface Report {
  readonly id: Id;
  readonly of: Id;
  readonly kind: string;
  readonly at: Time;
  readonly state: string;
  readonly role: string | null;
}

/** What a supervisor decided about a record that could not be taken at once; `why` only of a refusal. */
export interface Decision {
  readonly of: Id;
  readonly state: 'taken' | 'refused';
  readonly code: string;
  readonly why?: string | null;
  readonly at: Time;
  readonly role: string;
}

/** Whom to fetch or call, nearest first; `village` null means anywhere. */
export interface Contact {
  readonly village: number | null;
  readonly title: string;
  readonly place: string | null;
  readonly phone: string | null;
}

/** A `jejaring-instrument/1` document; `instrument.ts` knows its inside. */
export interface Instrument {
  readonly id: string;
  readonly version: string;
}

/** Option by item. */
export type Answers = Readonly<Record<string, string>>;

/** What is known of whoever is asked. */
export interface Subject {
  readonly age: number | null;
  readonly sex: string | null;
}

/** What the engine in `instrument.ts` says of these answers. */
export interface Evaluation {
  /** Items that are asked, given these answers. */
  readonly visible: readonly string[];
  /** Visible ones without an answer. */
  readonly missing: readonly string[];
  readonly suits: boolean;
  readonly sums: Readonly<Record<string, number>>;
  readonly bands: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
  /** Raised by single answers, before the form is finished. */
  readonly redFlags: readonly string[];
  readonly followUp: boolean;
}

/** waiting: only on this phone · sent: under way, no receipt yet · taken: the server has signed for it. */
export type Fate = 'waiting' | 'sent' | 'taken' | 'review' | 'conflict' | 'rejected';

export interface OutboxEntry {
  readonly id: Id;
  readonly type: RecordType;
  readonly savedAt: Time;
  readonly fate: Fate;
  /**
   * Key of the catalogue that says why: `out_of_scope`, `identity`, `invalid`, …; empty when there is nothing to add.
   * `carried`: somebody brought back the server's receipt; it is sent once more from here all the same.
   */
  readonly code: string;
  /** When the server received it. */
  readonly receivedAt: Time | null;
  /** Whom it is about, readable while unlocked and kept; null otherwise. */
  readonly about: string | null;
  /** May still be opened for correction. */
  readonly correctable: boolean;
}

/** Each changed field with what stood there before. */
export type Patch<Fields> = Partial<{ readonly [F in keyof Fields]: { readonly old: Fields[F]; readonly new: Fields[F] } }>;
