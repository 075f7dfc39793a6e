create schema meeting;
grant usage on schema meeting to ${app}, ${maintenance};

-- A coordination meeting of a regency. What it follows up may be said later, and is then in the audit.
create table meeting.meeting (
    regency_code text not null references region.region,
    id uuid not null,
    title text not null check (length(title) between 2 and 160),
    number text check (length(number) between 1 and 80),
    organiser_id uuid not null,
    follows uuid,
    entered_at timestamptz not null,
    entered_by uuid not null,
    primary key (regency_code, id),
    foreign key (regency_code, organiser_id) references access.position,
    foreign key (regency_code, follows) references meeting.meeting,
    constraint follows_another check (follows <> id),
    constraint of_a_regency check (length(regency_code) = 5)
);
create index meeting_organiser on meeting.meeting (regency_code, organiser_id);
create index meeting_follows on meeting.meeting (regency_code, follows);

-- One day of it, with participants of its own. Whoever is in the room reads the code; who is not cannot guess it.
create table meeting.day (
    regency_code text not null,
    id uuid not null,
    meeting_id uuid not null,
    held_on date not null,
    starts time not null,
    ends time not null,
    place text not null check (length(place) between 2 and 160),
    mode text not null check (mode in ('in_person', 'virtual', 'both')),
    opener text not null check (length(opener) between 2 and 120),
    representing text check (length(representing) between 2 and 120),
    audience text not null check (length(audience) between 2 and 160),
    code uuid not null,
    entered_at timestamptz not null,
    entered_by uuid not null,
    primary key (regency_code, id),
    foreign key (regency_code, meeting_id) references meeting.meeting,
    constraint ends_after_it_starts check (ends > starts)
);
create index day_meeting on meeting.day (regency_code, meeting_id);

-- Invited is a post, or the written name of an office; never a person.
create table meeting.invitation (
    regency_code text not null,
    id uuid not null,
    day_id uuid not null,
    party text not null check (party in ('camat', 'village', 'puskesmas', 'hospital', 'office', 'other')),
    position_id uuid,
    office text check (length(office) between 2 and 120),
    invited_at timestamptz not null,
    invited_by uuid not null,
    primary key (regency_code, id),
    foreign key (regency_code, day_id) references meeting.day,
    foreign key (regency_code, position_id) references access.position,
    constraint a_post_or_an_office check (num_nonnulls(position_id, office) = 1)
);
create unique index invitation_once on meeting.invitation (regency_code, day_id, coalesce(position_id::text, lower(office)));
create index invitation_position on meeting.invitation (regency_code, position_id);

create table meeting.attendance (
    regency_code text not null,
    id uuid not null,
    day_id uuid not null,
    invitation_id uuid,
    guest text check (length(guest) between 2 and 120),
    reason text check (length(reason) between 2 and 300),
    deputy text check (length(deputy) between 2 and 120),
    remote boolean not null,
    way text not null check (way in ('hand', 'code')),
    at timestamptz not null,
    by uuid not null,
    primary key (regency_code, id),
    foreign key (regency_code, day_id) references meeting.day,
    foreign key (regency_code, invitation_id) references meeting.invitation,
    constraint invited_or_a_guest_with_a_reason check (
        case when invitation_id is null then guest is not null and reason is not null and way = 'hand' and deputy is null
             else guest is null and reason is null end)
);
create unique index attendance_once on meeting.attendance (regency_code, invitation_id);
create index attendance_day on meeting.attendance (regency_code, day_id);

create table meeting.decision (
    regency_code text not null,
    id uuid not null,
    meeting_id uuid not null,
    no integer not null check (no > 0),
    words text not null check (length(words) between 2 and 1000),
    entered_at timestamptz not null,
    entered_by uuid not null,
    primary key (regency_code, id),
    foreign key (regency_code, meeting_id) references meeting.meeting,
    constraint decision_number unique (regency_code, meeting_id, no)
);

-- What follows from a decision: whose it is, by when, and which number should move. It is never changed; what happens to it are steps.
create table meeting.action (
    regency_code text not null,
    id uuid not null,
    meeting_id uuid not null,
    decision_id uuid not null,
    words text not null check (length(words) between 2 and 1000),
    region_code text not null references region.region,
    village_no integer not null references region.region (village_no),
    owner_id uuid not null,
    verifier_id uuid not null,
    due_on date not null,
    due_at timestamptz not null,
    working_days integer check (working_days between 1 and 250),
    indicator_code text not null,
    indicator_from date not null,
    first_month date not null check (extract(day from first_month) = 1),
    last_month date not null check (extract(day from last_month) = 1),
    decided_at timestamptz not null,
    decided_by uuid not null,
    primary key (regency_code, id),
    foreign key (regency_code, meeting_id) references meeting.meeting,
    foreign key (regency_code, decision_id) references meeting.decision,
    foreign key (regency_code, owner_id) references access.position,
    foreign key (regency_code, verifier_id) references access.position,
    foreign key (indicator_code, indicator_from) references indicator.definition,
    constraint months_in_order check (last_month >= first_month),
    constraint nobody_verifies_their_own check (owner_id <> verifier_id)
);
create index action_meeting on meeting.action (regency_code, meeting_id);
create index action_decision on meeting.action (regency_code, decision_id);
create index action_owner on meeting.action (regency_code, owner_id);
create index action_verifier on meeting.action (regency_code, verifier_id);
create index action_region on meeting.action (region_code);
create index action_village on meeting.action (village_no);
create index action_indicator on meeting.action (indicator_code, indicator_from);

-- The value on the day of the decision, of the region and of every district beside it, so that what is compared later was not chosen later.
create table meeting.baseline (
    regency_code text not null,
    action_id uuid not null,
    region_code text not null references region.region,
    value double precision,
    n bigint not null,
    of_n bigint not null,
    people integer check (people >= 0),
    primary key (regency_code, action_id, region_code),
    foreign key (regency_code, action_id) references meeting.action
);
create index baseline_region on meeting.baseline (region_code);

-- Rows are only added. A postponement says until when and why; the day that was agreed first stays in the action.
create table meeting.step (
    regency_code text not null,
    id uuid not null,
    action_id uuid not null,
    kind text not null check (kind in ('progress', 'done', 'verified', 'returned', 'postponed')),
    words text not null check (length(words) between 2 and 1000),
    due_on date,
    -- Its number on the day somebody saw that it was done.
    value double precision,
    at timestamptz not null,
    by uuid not null,
    primary key (regency_code, id),
    foreign key (regency_code, action_id) references meeting.action,
    constraint only_what_was_verified_has_a_number check (value is null or kind = 'verified'),
    constraint a_postponement_says_until_when check ((kind = 'postponed') = (due_on is not null))
);
create index step_action on meeting.step (regency_code, action_id);
create unique index step_verified_once on meeting.step (regency_code, action_id) where kind = 'verified';

-- Totals counted elsewhere, before this program. They are shown as what they are and never become cells.
create table meeting.imported (
    regency_code text not null,
    region_code text not null references region.region,
    month date not null check (extract(day from month) = 1),
    indicator_code text not null,
    value numeric not null check (value >= 0),
    source text not null check (length(source) between 2 and 200),
    imported_at timestamptz not null,
    imported_by uuid not null,
    primary key (regency_code, region_code, indicator_code, month)
);
create index imported_region on meeting.imported (region_code);

-- No person is in these, and a meeting of the regency concerns every office in it: whoever's places lie in the regency.
call platform.protect('meeting.meeting', 'select, insert, update', $$
    position(',' || regency_code in ',' || current_setting('app.places', true)) > 0
$$);
call platform.protect('meeting.day', 'select, insert', $$
    position(',' || regency_code in ',' || current_setting('app.places', true)) > 0
$$);
call platform.protect('meeting.invitation', 'select, insert', $$
    position(',' || regency_code in ',' || current_setting('app.places', true)) > 0
$$);
call platform.protect('meeting.attendance', 'select, insert', $$
    position(',' || regency_code in ',' || current_setting('app.places', true)) > 0
$$);
call platform.protect('meeting.decision', 'select, insert', $$
    position(',' || regency_code in ',' || current_setting('app.places', true)) > 0
$$);
call platform.protect('meeting.baseline', 'select, insert', $$
    position(',' || regency_code in ',' || current_setting('app.places', true)) > 0
$$);
call platform.protect('meeting.step', 'select, insert', $$
    position(',' || regency_code in ',' || current_setting('app.places', true)) > 0
$$);
call platform.protect('meeting.imported', 'select, insert, update', $$
    position(',' || regency_code in ',' || current_setting('app.places', true)) > 0
$$);
-- Besides, whoever sees the work item it opened reads what it is about.
call platform.protect('meeting.action', 'select, insert, update', $$
    position(',' || regency_code in ',' || current_setting('app.places', true)) > 0
    or regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or owner_id = any(nullif(current_setting('app.positions', true), '')::uuid[])
    or verifier_id = any(nullif(current_setting('app.positions', true), '')::uuid[])
$$);

create trigger action_is_a_fact after insert on meeting.action referencing new table as fresh
    for each statement execute function indicator.fact('meeting:action', 'due_at');
create function meeting.step_is_a_fact() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    perform indicator.touch(a.regency_code, 'meeting:action', a.village_no, a.due_at)
    from meeting.action a where a.regency_code = new.regency_code and a.id = new.action_id;
    return null;
end
$$;
grant create on schema meeting to ${maintenance};
alter function meeting.step_is_a_fact() owner to ${maintenance};
revoke create on schema meeting from ${maintenance};
create trigger step_is_a_fact after insert on meeting.step
    for each row execute function meeting.step_is_a_fact();

insert into indicator.definition (code, valid_from, rank, kind, item, base_item, finest, better, target, title_id, title_en, about_id, about_en, source) values
    ('actions_in_time', '2020-01-01', 370, 'share', 'meeting:in_time', 'meeting:due', 'regency', 'more', 100,
     'Tindak lanjut tepat waktu', 'Actions in time',
     'Dari tindak lanjut rapat yang jatuh tempo bulan itu: selesai menurut hari yang disepakati di rapat. Yang belum jatuh tempo dihitung belum, jadi bulan berjalan tampak lebih rendah.',
     'Of the actions of meetings due that month: done by the day agreed in the meeting. Those that are not yet due count as not done, so the running month looks lower.',
     'Definisi program ini, untuk disahkan kabupaten'),
    ('actions_effective', '2020-01-01', 380, 'share', 'meeting:effective', 'meeting:verified', 'regency', 'more', null,
     'Tindak lanjut yang diikuti perubahan', 'Actions followed by a change',
     'Dari tindak lanjut yang diperiksa: angkanya bergerak ke arah yang baik sampai hari pemeriksaan. Itu belum bukti sebab-akibat.',
     'Of the actions verified: their number moved the good way by that day. That alone proves nothing.',
     'Definisi program ini, untuk disahkan kabupaten');
