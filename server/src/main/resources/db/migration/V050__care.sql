create schema care;
grant usage on schema care to ${app}, ${maintenance};

-- How soon somebody must act, by triage level; 'untriaged' until a clinician has looked. Dated, editable, with its source.
create table care.response_time (
    level text not null check (level in ('red', 'yellow', 'green', 'untriaged')),
    minutes integer not null check (minutes > 0),
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    source text not null,
    primary key (level, valid_from)
);
call platform.publish('care.response_time');

-- How many working days the owner of a case has to say how it goes on, by what happened last. Dated, editable, with its source.
create table care.next_step_time (
    after text not null check (after in ('assessed', 'visited', 'unmet', 'back')),
    working_days smallint not null check (working_days > 0),
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    source text not null,
    primary key (after, valid_from)
);
call platform.publish('care.next_step_time');
insert into care.next_step_time (after, working_days, valid_from, source)
select after, days, date '2020-01-01', 'Proposal of this program, to be decided by the regency'
from (values ('assessed', 3), ('visited', 3), ('unmet', 1), ('back', 1)) as proposed (after, days);

create table care.concern (
    regency_code text not null references region.region,
    id uuid not null,
    village_no integer not null references region.region (village_no),
    channel text not null check (channel in ('walk_in', 'phone', 'letter', 'police', 'psc119', 'school', 'family', 'kader', 'village', 'social_office')),
    event_at timestamptz not null,
    received_at timestamptz not null,
    story text not null check (length(story) between 3 and 4000),
    about_name text check (length(about_name) <= 120),
    about_sex text not null check (about_sex in ('female', 'male', 'unknown')),
    about_age smallint check (about_age between 0 and 120),
    about_phone text,
    place text check (length(place) <= 300),
    reporter_name text check (length(reporter_name) <= 120),
    reporter_phone text,
    -- What the reporter saw, in the words of triage; a clinician's triage decides.
    signs text[] not null default '{}',
    person_id uuid,
    recorded_by uuid not null,
    recorder_id uuid not null,
    owner_id uuid not null,
    taken_up_at timestamptz,
    primary key (regency_code, id),
    foreign key (regency_code, person_id) references person.person,
    foreign key (regency_code, owner_id) references access.position,
    constraint known_after_it_happened check (received_at >= event_at)
);
create index concern_village on care.concern (village_no, received_at);
create index concern_waits on care.concern (regency_code) where taken_up_at is null;
create index concern_person on care.concern (regency_code, person_id);
create index concern_owner on care.concern (regency_code, owner_id);
create index concern_recorder on care.concern (regency_code, recorder_id, received_at);
call platform.protect('care.concern', 'select, insert, update', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or person_id = any(nullif(current_setting('app.people', true), '')::uuid[])
    or recorder_id = any(nullif(current_setting('app.positions', true), '')::uuid[])
    or owner_id = any(nullif(current_setting('app.positions', true), '')::uuid[])
$$);

create table care.triage (
    regency_code text not null,
    id uuid not null,
    concern_id uuid not null,
    village_no integer not null references region.region (village_no),
    person_id uuid,
    level text not null check (level in ('red', 'yellow', 'green')),
    signs text[] not null,
    note text check (length(note) <= 2000),
    at timestamptz not null,
    by_position uuid not null,
    respond_by timestamptz not null,
    primary key (regency_code, id),
    foreign key (regency_code, concern_id) references care.concern
);
create index triage_concern on care.triage (regency_code, concern_id, at);
create index triage_village on care.triage (village_no);
call platform.protect('care.triage', 'select, insert', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or person_id = any(nullif(current_setting('app.people', true), '')::uuid[])
$$);
-- What was decided stays; whom it is about may become known later.
grant update (person_id) on care.triage to ${app};

-- When a clinician first judged a concern, and in which post: whoever reported it may know that it was read, and reaches no
-- triage. Answers only for what the posts of who asks reported themselves.
create function care.first_read(regency text, concerns uuid[])
returns table (concern_id uuid, at timestamptz, by_position uuid)
language sql stable security definer set search_path = '' as $$
    select distinct on (t.concern_id) t.concern_id, t.at, t.by_position
    from care.triage t
    join care.concern c on c.regency_code = t.regency_code and c.id = t.concern_id
    where t.regency_code = regency and t.concern_id = any(concerns)
      and c.recorder_id = any(nullif(current_setting('app.positions', true), '')::uuid[])
    order by t.concern_id, t.at
$$;
revoke all on function care.first_read(text, uuid[]) from public;
grant execute on function care.first_read(text, uuid[]) to ${app};
grant create on schema care to ${maintenance};
alter function care.first_read(text, uuid[]) owner to ${maintenance};
revoke create on schema care from ${maintenance};

-- From hand to hand: each offer names who is asked, and ends accepted or handed on with a reason.
create table care.handover (
    regency_code text not null,
    id uuid not null,
    concern_id uuid not null,
    village_no integer not null references region.region (village_no),
    person_id uuid,
    from_position uuid not null,
    to_position uuid not null,
    reason text check (length(reason) <= 500),
    offered_at timestamptz not null,
    answer text check (answer in ('accepted', 'handed_on', 'no_care_needed')),
    answered_at timestamptz,
    answered_by uuid,
    primary key (regency_code, id),
    foreign key (regency_code, concern_id) references care.concern,
    foreign key (regency_code, to_position) references access.position,
    constraint answered_by_someone check (num_nulls(answer, answered_at, answered_by) in (0, 3))
);
create unique index handover_one_open on care.handover (regency_code, concern_id) where answer is null;
create index handover_concern on care.handover (regency_code, concern_id, offered_at);
create index handover_to on care.handover (regency_code, to_position);
create index handover_village on care.handover (village_no);
call platform.protect('care.handover', 'select, insert, update', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or person_id = any(nullif(current_setting('app.people', true), '')::uuid[])
    or to_position = any(nullif(current_setting('app.positions', true), '')::uuid[])
$$);

create table care.episode (
    regency_code text not null references region.region,
    id uuid not null,
    person_id uuid not null,
    village_no integer not null references region.region (village_no),
    concern_id uuid,
    previous_id uuid,
    owner_id uuid not null,
    opened_at timestamptz not null,
    opened_by uuid not null,
    primary key (regency_code, id),
    foreign key (regency_code, person_id) references person.person,
    foreign key (regency_code, concern_id) references care.concern,
    foreign key (regency_code, previous_id) references care.episode,
    foreign key (regency_code, owner_id) references access.position
);
create unique index episode_concern on care.episode (regency_code, concern_id);
create index episode_person on care.episode (regency_code, person_id);
create index episode_owner on care.episode (regency_code, owner_id);
create index episode_previous on care.episode (regency_code, previous_id);
create index episode_village on care.episode (village_no);
call platform.protect('care.episode', 'select, insert, update', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or person_id = any(nullif(current_setting('app.people', true), '')::uuid[])
$$);

create table care.closure (
    regency_code text not null,
    episode_id uuid not null,
    person_id uuid not null,
    village_no integer not null references region.region (village_no),
    reason text not null check (reason in ('recovered', 'stable', 'moved', 'died', 'lost_contact', 'no_disorder')),
    note text check (length(note) <= 2000),
    at timestamptz not null,
    by_position uuid not null,
    primary key (regency_code, episode_id),
    foreign key (regency_code, episode_id) references care.episode
);
create index closure_village on care.closure (village_no);
call platform.protect('care.closure', 'select, insert', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or person_id = any(nullif(current_setting('app.people', true), '')::uuid[])
$$);

-- The open episode of one person in one village, perhaps under another record and beyond the area of who asks: it answers
-- with its id and record only, so that nobody is taken into care twice.
create function care.running(regency text, records uuid[], village integer)
returns table (id uuid, person_id uuid)
language sql stable security definer set search_path = '' as $$
    select e.id, e.person_id
    from care.episode e
    where e.regency_code = regency and e.person_id = any(records) and e.village_no = village
      and not exists (select from care.closure c where c.regency_code = e.regency_code and c.episode_id = e.id)
      and nullif(current_setting('app.account', true), '') is not null
    order by e.opened_at
    limit 1
$$;
revoke all on function care.running(text, uuid[], integer) from public;
grant execute on function care.running(text, uuid[], integer) to ${app};
grant create on schema care to ${maintenance};
alter function care.running(text, uuid[], integer) owner to ${maintenance};
revoke create on schema care from ${maintenance};

create table care.assessment (
    regency_code text not null,
    id uuid not null,
    episode_id uuid not null,
    person_id uuid not null,
    village_no integer not null references region.region (village_no),
    consent_id uuid not null,
    findings text not null check (length(findings) between 3 and 4000),
    risk text not null check (risk in ('none_seen', 'watch', 'acute')),
    diagnosis text check (diagnosis ~ '^[A-Z][0-9][0-9A-Z]([.][0-9A-Z]{1,4})?$'),
    plan text not null check (length(plan) between 3 and 4000),
    at timestamptz not null,
    by_position uuid not null,
    primary key (regency_code, id),
    foreign key (regency_code, episode_id) references care.episode,
    foreign key (regency_code, consent_id) references person.consent
);
create index assessment_episode on care.assessment (regency_code, episode_id);
create index assessment_consent on care.assessment (regency_code, consent_id);
create index assessment_village on care.assessment (village_no);
call platform.protect('care.assessment', 'select, insert', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or person_id = any(nullif(current_setting('app.people', true), '')::uuid[])
$$);

create table care.visit (
    regency_code text not null,
    id uuid not null,
    episode_id uuid not null,
    person_id uuid not null,
    village_no integer not null references region.region (village_no),
    planned_on date not null,
    purpose text not null check (length(purpose) between 3 and 500),
    assignee_id uuid not null,
    planned_at timestamptz not null,
    planned_by uuid not null,
    outcome text check (outcome in ('met', 'not_met', 'refused', 'cancelled')),
    note text check (length(note) <= 2000),
    done_at timestamptz,
    done_by uuid,
    primary key (regency_code, id),
    foreign key (regency_code, episode_id) references care.episode,
    foreign key (regency_code, assignee_id) references access.position,
    constraint done_by_someone check (num_nulls(outcome, done_at, done_by) in (0, 3))
);
create index visit_episode on care.visit (regency_code, episode_id);
create index visit_assignee on care.visit (regency_code, assignee_id, planned_on);
create index visit_village on care.visit (village_no);
call platform.protect('care.visit', 'select, insert, update', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or person_id = any(nullif(current_setting('app.people', true), '')::uuid[])
    or assignee_id = any(nullif(current_setting('app.positions', true), '')::uuid[])
$$);
create view care.pub_visit with (security_invoker) as select regency_code, id, outcome, done_at from care.visit;
call platform.publish('care.pub_visit');

-- In care, assessed, and nothing is planned: either it is in other hands, or its owner has to say how it goes on.
create view care.pub_idle with (security_invoker) as
    select e.regency_code, e.id as episode_id
    from care.episode e
    where not exists (select from care.closure x where x.regency_code = e.regency_code and x.episode_id = e.id)
      and exists (select from care.assessment a where a.regency_code = e.regency_code and a.episode_id = e.id)
      and not exists (
          select from care.visit v where v.regency_code = e.regency_code and v.episode_id = e.id and v.outcome is null);
call platform.publish('care.pub_idle');

-- Somebody went to see somebody without having been sent. Tells nothing of an episode, and there may be none.
create table care.contact (
    regency_code text not null references region.region,
    id uuid not null,
    person_id uuid not null,
    village_no integer not null references region.region (village_no),
    outcome text not null check (outcome in ('met', 'not_met', 'refused')),
    note text check (length(note) <= 2000),
    event_at timestamptz not null,
    received_at timestamptz not null,
    by_position uuid not null,
    by_role text not null,
    primary key (regency_code, id),
    foreign key (regency_code, person_id) references person.person
);
create index contact_person on care.contact (regency_code, person_id);
create index contact_village on care.contact (village_no);
call platform.protect('care.contact', 'select, insert', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or person_id = any(nullif(current_setting('app.people', true), '')::uuid[])
    or (by_role = 'KADER' and village_no = any(nullif(current_setting('app.registers', true), '')::int[]))
$$);

insert into care.response_time (level, minutes, valid_from, source) values
    ('untriaged', 60, date '2020-01-01', 'Proposal of this program: as urgent as red until a clinician has looked; to be confirmed by the regency''s psychiatrist'),
    ('red', 60, date '2020-01-01', 'Proposal of this program, to be confirmed by the regency''s psychiatrist'),
    ('yellow', 1440, date '2020-01-01', 'Proposal of this program, to be confirmed by the regency''s psychiatrist'),
    ('green', 20160, date '2020-01-01', 'Proposal of this program, to be confirmed by the regency''s psychiatrist');
