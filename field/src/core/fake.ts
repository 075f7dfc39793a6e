import { CONTACTS, fakeId, fakeReports, INSTRUMENTS, POLICY } from './fake-data.ts';
import { EVERYTHING, type Levers, sleep, World } from './fake-world.ts';
import type { Answers, Field, Link, Outbox, Phone, Profiles, Records, Register, ScreeningDraft, Screenings, Work } from './field.ts';
import { suggestPhrase, tooEasy } from './phrase.ts';

const soon = new Date().toISOString();

/** A phone in memory with invented people: PIN 246810. Nothing outlives the page. */
export const fakeField = (wanted: Partial<Levers> = {}): Field & { readonly levers: Levers } => {
  const levers = { ...EVERYTHING, ...wanted };
  const world = new World(levers);
  return {
    levers,
    listen: (heard) => world.changes.listen(heard),
    profiles: fakeProfiles(world), link: fakeLink(world), register: fakeRegister(world), work: fakeWork(world),
    records: fakeRecords(world), screenings: fakeScreenings(world), outbox: fakeOutboxPart(world), drafts: fakeDrafts(world),
    phone: fakePhone(world),
  };
};

const fakeProfiles = (world: World): Profiles => ({
  list: () => world.tiles(),
  lock: () => world.lock,
  suggest: () => suggestPhrase((bytes) => crypto.getRandomValues(new Uint8Array(bytes))),
  signIn: async (_login, password) => {
    await sleep(400);
    if (!world.levers.signal) return 'no_signal';
    if (password !== world.levers.password) return 'wrong_credentials';
    world.become({ state: 'enrol' });
    return 'enrol';
  },
  enrol: async (secret) => {
    if (tooEasy(secret.kind, secret.text)) return 'too_easy';
    await sleep(900);
    world.levers.secret = secret.text;
    world.open();
    return 'open';
  },
  unlock: async (_profile, secret) => {
    await sleep(700);
    if (world.tries === 0) return { done: 'sign_in', why: 'tries' };
    if (secret !== world.levers.secret) {
      world.tries -= 1;
      return world.tries > 0 ? { done: 'wrong', triesLeft: world.tries } : { done: 'sign_in', why: 'tries' };
    }
    world.tries = POLICY.wrongPins;
    world.open();
    return { done: 'open' };
  },
  shut: () => world.become({ state: 'locked', tile: world.tiles()[0] ?? null, why: 'person' }),
  choose: (profile) => world.become({ state: 'locked', tile: world.tiles().find((one) => one.id === profile) ?? null, why: 'person' }),
  touched: () => undefined,
});

const fakeLink = (world: World): Link => ({
  state: () => world.link,
  lastContact: () => soon,
  leaseDaysLeft: () => 44,
  limit: () => null,
  syncNow: async () => {
    world.link = 'syncing';
    world.changes.tell('link');
    await sleep(800);
    world.link = world.levers.signal ? 'idle' : 'offline';
    if (world.levers.signal) {
      world.outbox = world.outbox.map((entry) =>
        entry.receivedAt === null ? { ...entry, fate: 'taken', receivedAt: new Date().toISOString() } : entry);
    }
    world.changes.tell('outbox');
    world.changes.tell('link');
    return world.link;
  },
});

const fakeRegister = (world: World): Register => ({
  search: (text, most) => world.search.find(text, most),
  person: (id) => world.people.find((one) => one.id === id) ?? null,
  household: (id) => world.households.find((one) => one.id === id) ?? null,
  households: (village) => world.households.filter((one) => village === undefined || one.village === village),
  seen: (person) => [{ id: fakeId(8, 1), person, kind: 'visit', day: '2026-10-02' }],
});

const fakeWork = (world: World): Work => ({
  tasks: () => world.tasks,
  task: (id) => world.tasks.find((one) => one.id === id) ?? null,
  reports: () => fakeReports(),
  decision: () => null,
  contacts: (village) => CONTACTS.filter((one) => one.village === null || village === undefined || one.village === village),
});

const fakeRecords = (world: World): Records => ({
  addPerson: async (person, draft) => {
    const saved = await world.save('person', person.name, draft);
    if (saved.done === 'saved') world.put({ ...person, id: saved.id, nik4: person.nik?.slice(-4) ?? null, alive: true, pending: true });
    return saved;
  },
  addHousehold: async (household, draft) => {
    const saved = await world.save('household', household.home, draft);
    if (saved.done === 'saved') {
      world.households = [...world.households, { ...household, id: saved.id, head: null, members: [], pending: true }];
    }
    return saved;
  },
  correctPerson: async (id, to, draft) => {
    const saved = await world.save('person-patch', world.name(id), draft);
    const was = world.people.find((one) => one.id === id);
    if (saved.done === 'saved' && was) world.put({ ...was, ...to, pending: true });
    return saved;
  },
  correctHousehold: (_id, to, draft) => world.save('household-patch', to.home ?? null, draft),
  concern: (concern, draft) =>
    world.save('concern', 'person' in concern ? world.name(concern.person) : concern.about_name, draft),
  visit: async (visit, draft) => {
    const task = 'task' in visit ? visit.task : null;
    world.tasks = world.tasks.map((one) => (one.id === task ? { ...one, answered: true } : one));
    return world.save('visit', 'person' in visit ? world.name(visit.person) : null, draft);
  },
});

const NOTHING_SAID = { visible: [], missing: [], suits: true, sums: {}, bands: {}, flags: [], redFlags: [], followUp: false };

const fakeScreenings = (world: World): Screenings => {
  const drafts = new Map<string, ScreeningDraft>();
  const put = (draft: ScreeningDraft, answers: Answers): ScreeningDraft => {
    const items = (draft.instrument as (typeof INSTRUMENTS)[number]).items.map((item) => item.id);
    const redFlags = answers['q17'] === 'yes' ? ['q17'] : [];
    const missing = items.filter((item) => !(item in answers));
    const evaluation = { ...NOTHING_SAID, visible: items, missing, redFlags, followUp: redFlags.length > 0 };
    const now = { ...draft, answers, evaluation };
    drafts.set(draft.id, now);
    return now;
  };
  return {
    instruments: () => INSTRUMENTS,
    begin: async (person, id) => {
      const instrument = INSTRUMENTS.find((one) => one.id === id) ?? INSTRUMENTS[0]!;
      return put({ id: `${person}/${id}`, person, instrument, answers: {}, evaluation: NOTHING_SAID, replaces: null }, {});
    },
    correct: async () => null,
    answer: async (id, item, option) => {
      const draft = drafts.get(id)!;
      const { [item]: _taken, ...others } = draft.answers;
      return put(draft, option === null ? others : { ...others, [item]: option });
    },
    save: (id) => world.save('screening', world.name(drafts.get(id)?.person ?? '')),
    drop: async (id) => void drafts.delete(id),
  };
};

const fakeOutboxPart = (world: World): Outbox => ({
  entries: () => world.outbox,
  entry: (id) => world.outbox.find((one) => one.id === id) ?? null,
  waiting: () => world.outbox.filter((one) => one.receivedAt === null).length,
  exportUnsent: async () => new Blob(['{"jejaring-rescue":1}\n'], { type: 'application/x-ndjson' }),
  carry: async () => ({ done: 'records', added: 3, known: 0 }),
  carried: () => ({ waiting: 0, done: 0 }),
  exportReceipts: async () => null,
});

const fakeDrafts = (world: World): Field['drafts'] => ({
  keys: () => [...world.drafts.keys()].reverse(),
  read: async <Form>(key: string) => (world.drafts.get(key) as Form | undefined) ?? null,
  keep: (key, form) => {
    world.drafts.set(key, structuredClone(form));
    world.changes.tell('drafts');
  },
  drop: async (key) => void world.drafts.delete(key),
});

const fakePhone = (world: World): Phone => ({
  storage: () => world.levers.storage,
  persist: async () => true,
  updateWaiting: () => world.levers.update,
  takeUpdate: () => undefined,
});
