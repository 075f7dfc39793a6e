import type { Contact, Household, Me, OutboxEntry, Person, Policy, Report, Task } from './shapes.ts';
import { groupBy } from './group.ts';

/** Invented people, always the same, for building screens without a server. */
const GIVEN = list('Sari Wulan Rangga Melati Bagas Lintang Jaka Kirana Bayu Ratna Satria Dewi Guntur Intan Surya Laras Galih Puspa');
const FAMILY = list('Soemantri Pratama Wijaya Kusuma Hutapea Djatmiko Anggraeni Lestari Nugraha Maharani Syafrizal Tjahyadi');

function list(text: string): string[] {
  return text.split(' ');
}

const pick = (from: string[], n: number): string => from[n % from.length] ?? '';
export const fakeId = (kind: number, n: number): string =>
  `0198${kind.toString(16).padStart(4, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

export const ME: Me = {
  account: fakeId(1, 1), name: 'Wening Larasati', post: fakeId(1, 2), title: 'Kader Posyandu Melati', role: 'KADER',
  language: 'id', zone: 'Asia/Jakarta',
  villages: [{ no: 412, code: '62.01.01.1012', name: 'Madurejo' }, { no: 413, code: '62.01.01.2003', name: 'Kumai Hilir' }],
};

export const POLICY: Policy = { leaseDays: 45, wrongPins: 10, lockMinutes: 5, lockHours: 12, keepDays: 14, correctHours: 24 };

export const fakePeople = (count: number): Person[] =>
  Array.from({ length: count }, (_, n) => ({
    id: fakeId(2, n), village: n % 3 === 0 ? 413 : 412, nik4: n % 4 === 0 ? null : String(1000 + (n * 37) % 9000), alive: n % 41 !== 40,
    name: n % 53 === 52 ? null : `${pick(GIVEN, n * 7)} ${pick(FAMILY, n * 5 + Math.floor(n / 18))}`,
    sex: n % 2 === 0 ? 'FEMALE' : 'MALE', born: n % 9 === 8 ? null : `${1940 + (n * 13) % 80}-0${1 + n % 9}-1${n % 10}`,
    precision: n % 9 === 8 ? 'UNKNOWN' : n % 5 === 0 ? 'YEAR' : 'DAY', phone: n % 3 === 0 ? `+62812000${String(n).padStart(5, '0')}` : null,
    home: `RT 0${1 + n % 6} Dusun ${pick(GIVEN, n)}`, known: n % 53 === 52 ? 'bertopi merah, di dekat pasar' : null,
    household: fakeId(3, Math.floor(n / 4)), relation: n % 4 === 0 ? 'HEAD' : 'CHILD', pending: false,
  }));

export const fakeHouseholds = (people: Person[]): Household[] => {
  const homes = groupBy(people, (person) => person.household ?? '');
  return [...homes].map(([id, members]) => ({
    id, village: members[0]?.village ?? 412, home: members[0]?.home ?? null, rt: '03', phone: members[0]?.phone ?? null,
    head: members[0]?.id ?? null, members, pending: false,
  }));
};

const hours = (n: number): string => new Date(Date.now() + n * 3_600_000).toISOString();

export const fakeTasks = (people: Person[]): Task[] => [3, 8, 21].map((n, at) => ({
  id: fakeId(4, at), kind: 'visit', person: people[n]?.id ?? null, name: people[n]?.name ?? null, home: people[n]?.home ?? null,
  phone: people[n]?.phone ?? null, purpose: at === 0 ? 'Obat habis besok' : 'Kunjungan rutin', due: hours(at * 30 - 6),
  expect: 'planned', answered: false,
}));

export const fakeReports = (): Report[] => [
  { id: fakeId(5, 1), of: fakeId(6, 1), kind: 'concern', at: hours(-20), state: 'taken_up', role: 'NURSE' },
  { id: fakeId(5, 2), of: fakeId(6, 2), kind: 'concern', at: hours(-90), state: 'seen', role: 'NURSE' },
];

export const CONTACTS: Contact[] = [
  { village: 412, title: 'Bidan', place: 'Pustu Madurejo', phone: '+628110000001' },
  { village: null, title: 'Perawat jiwa', place: 'Puskesmas Madurejo', phone: '+628110000002' },
  { village: null, title: 'Hotline kesehatan jiwa', place: null, phone: '119' },
];

const FATES = [['waiting', ''], ['sent', ''], ['taken', ''], ['review', 'out_of_scope'], ['conflict', 'done'], ['rejected', 'invalid']] as const;

export const fakeOutbox = (): OutboxEntry[] => FATES.map(([fate, code], n) => ({
  id: fakeId(6, n + 10), type: n % 2 === 0 ? 'concern' : 'visit', savedAt: hours(-n * 7 - 1), fate, code,
  receivedAt: n < 2 ? null : hours(-n * 7), about: `${pick(GIVEN, n)} ${pick(FAMILY, n)}`, correctable: false,
}));

/** Just enough of `jejaring-instrument/1` to draw a form; item 17 raises the flag. */
export const INSTRUMENTS = [{
  id: 'srq-20', version: '1', title: { id: 'SRQ-20', en: 'SRQ-20' },
  items: [1, 2, 17].map((n) => ({
    id: `q${n}`, text: { id: `Pertanyaan ${n}?`, en: `Question ${n}?` },
    options: [{ id: 'yes', text: { id: 'Ya', en: 'Yes' } }, { id: 'no', text: { id: 'Tidak', en: 'No' } }],
  })),
}];
