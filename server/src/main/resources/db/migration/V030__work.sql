create schema work;
grant usage on schema work to ${app}, ${maintenance};

-- One owner, one clock. Holds no name and no story: the module that opened it describes it to those who may know.
create table work.item (
    regency_code text not null,
    id uuid not null,
    kind text not null,
    subject_id uuid not null,
    person_id uuid,
    village_no integer not null references region.region (village_no),
    district_code text not null references region.region,
    owner_id uuid not null,
    event_at timestamptz not null,
    received_at timestamptz not null,
    due_at timestamptz not null,
    -- How many working days the due time counts; null where it counts hours by day and night.
    working_days smallint check (working_days > 0),
    opened_at timestamptz not null,
    done_at timestamptz,
    done_by uuid,
    outcome text,
    -- A late item climbs: when next, the last tier it came to and the post it was brought to there. The owner stays the owner.
    ladder text not null default 'clinical' check (ladder in ('clinical', 'coordination')),
    climbs_at timestamptz,
    tier text,
    climbed_to uuid,
    primary key (regency_code, id),
    foreign key (regency_code, owner_id) references access.position,
    foreign key (regency_code, climbed_to) references access.position,
    constraint done_by_someone check ((done_at is null) = (done_by is null) and (done_at is null) = (outcome is null))
);
create unique index item_one_open on work.item (regency_code, kind, subject_id) where done_at is null;
create index item_owner on work.item (regency_code, owner_id, due_at) where done_at is null;
create index item_done on work.item (regency_code, owner_id, done_at) where done_at is not null;
create index item_district on work.item (regency_code, district_code) where done_at is null;
create index item_village on work.item (village_no);
create index item_of_district on work.item (district_code);
create index item_climbs on work.item (regency_code, climbs_at) where done_at is null;
create index item_climbed_to on work.item (regency_code, climbed_to, due_at) where done_at is null;
create index item_subject on work.item (regency_code, subject_id);
call platform.protect('work.item', 'select, insert, update', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or person_id = any(nullif(current_setting('app.people', true), '')::uuid[])
    or owner_id = any(nullif(current_setting('app.positions', true), '')::uuid[])
    or climbed_to = any(nullif(current_setting('app.positions', true), '')::uuid[])
$$);

-- How a late item went up, tier by tier. A tier without a holder is written down too, and the item goes on at once.
create table work.climb (
    regency_code text not null,
    id uuid not null,
    item_id uuid not null,
    person_id uuid,
    village_no integer not null references region.region (village_no),
    tier text not null,
    post_id uuid,
    on_duty boolean not null,
    planned_at timestamptz not null,
    at timestamptz not null,
    primary key (regency_code, id),
    foreign key (regency_code, item_id) references work.item,
    foreign key (regency_code, post_id) references access.position,
    constraint planned_before check (at >= planned_at)
);
create unique index climb_once on work.climb (regency_code, item_id, tier);
create index climb_post on work.climb (regency_code, post_id);
create index climb_village on work.climb (village_no);
call platform.protect('work.climb', 'select, insert', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or person_id = any(nullif(current_setting('app.people', true), '')::uuid[])
    or post_id = any(nullif(current_setting('app.positions', true), '')::uuid[])
$$);

-- How long a tier has before the next one is told: a share of the time promised, within bounds. Dated, with its source.
create table work.climb_rule (
    valid_from date not null primary key,
    valid_to date check (valid_to > valid_from),
    share_percent integer not null check (share_percent between 1 and 100),
    least_minutes integer not null check (least_minutes > 0),
    most_minutes integer not null check (most_minutes >= least_minutes),
    source text not null
);
call platform.publish('work.climb_rule');
insert into work.climb_rule (valid_from, share_percent, least_minutes, most_minutes, source) values
    ('2020-01-01', 50, 15, 1440, 'proposal of this program; to be decided by the regency');

-- Who is on duty when: for one place of care, or for the whole regency.
create table work.duty (
    regency_code text not null,
    id uuid not null,
    facility_id uuid,
    post_id uuid not null,
    from_at timestamptz not null,
    to_at timestamptz not null,
    entered_by uuid not null,
    ended_at timestamptz,
    primary key (regency_code, id),
    foreign key (regency_code, facility_id) references region.facility (regency_code, id),
    foreign key (regency_code, post_id) references access.position,
    constraint duty_period check (to_at > from_at)
);
create index duty_facility on work.duty (regency_code, facility_id, from_at);
create index duty_post on work.duty (regency_code, post_id);
alter table work.duty enable row level security;
alter table work.duty force row level security;
create policy read on work.duty for select to ${app} using (
    nullif(current_setting('app.account', true), '') is not null
    or regency_code = any(string_to_array(current_setting('app.regencies', true), ',')));
create policy enter on work.duty for insert to ${app} with check (
    entered_by = any(nullif(current_setting('app.positions', true), '')::uuid[]));
create policy end_own on work.duty for update to ${app} using (
    entered_by = any(nullif(current_setting('app.positions', true), '')::uuid[]));
create policy maintenance on work.duty to ${maintenance} using (true) with check (true);
grant select, insert, update on work.duty to ${app};
grant select, insert, update, delete, truncate on work.duty to ${maintenance};

-- What other modules may read, within the scope of whoever asks.
create view work.pub_item with (security_invoker) as
    select regency_code, id, kind, subject_id, person_id, village_no, owner_id, climbed_to, due_at, done_at, outcome from work.item;
call platform.publish('work.pub_item');

-- What a coordination post may know: how many wait, how many too long, per district; never who or in which village.
create function work.lateness(now timestamptz)
returns table (district_code text, open integer, late integer, longest_late interval)
language sql stable security definer set search_path = '' as $$
    select i.district_code, count(*)::int, count(*) filter (where i.due_at < now)::int, max(now - i.due_at) filter (where i.due_at < now)
    from work.item i
    where i.done_at is null
      and i.district_code = any(string_to_array(current_setting('app.districts', true), ','))
    group by i.district_code
    order by i.district_code
$$;
revoke all on function work.lateness(timestamptz) from public;
grant execute on function work.lateness(timestamptz) to ${app};

-- The same by village, for whoever watches a whole regency. Few are never shown by village: there a single report is a name.
create function work.lateness_by_village(now timestamptz, fewest integer)
returns table (district_code text, village_no integer, open integer, late integer, longest_late interval)
language sql stable security definer set search_path = '' as $$
    select i.district_code, i.village_no, count(*)::int, count(*) filter (where i.due_at < now)::int, max(now - i.due_at) filter (where i.due_at < now)
    from work.item i
    where i.done_at is null
      and i.district_code = any(string_to_array(current_setting('app.districts', true), ','))
    group by i.district_code, i.village_no
    having count(*) >= fewest
    order by i.district_code, i.village_no
$$;
revoke all on function work.lateness_by_village(timestamptz, integer) from public;
grant execute on function work.lateness_by_village(timestamptz, integer) to ${app};

-- How many open items of the districts wait with a post that nobody holds, though the program should have brought them on: must be 0.
create function work.unowned(now timestamptz)
returns integer
language sql stable security definer set search_path = '' as $$
    select count(*)::int
    from work.item i
    where i.done_at is null and i.due_at < now
      and i.district_code = any(string_to_array(current_setting('app.districts', true), ','))
      and not exists (
          select from access.pub_held h
          where h.regency_code = i.regency_code and h.position_id in (i.owner_id, i.climbed_to)
            and h.valid_from <= now and (h.valid_to is null or h.valid_to > now))
$$;
revoke all on function work.unowned(timestamptz) from public;
grant execute on function work.unowned(timestamptz) to ${app};

-- What the administrator of a body may know: how much waits at each of its posts; never what, or about whom.
create function work.waiting()
returns table (owner_id uuid, open integer)
language sql stable security definer set search_path = '' as $$
    select i.owner_id, count(*)::int
    from work.item i
    where i.done_at is null
      and i.regency_code = any(string_to_array(current_setting('app.admin', true), ','))
    group by i.owner_id
$$;
revoke all on function work.waiting() from public;
grant execute on function work.waiting() to ${app};
grant create on schema work to ${maintenance};
alter function work.lateness(timestamptz) owner to ${maintenance};
alter function work.lateness_by_village(timestamptz, integer) owner to ${maintenance};
alter function work.unowned(timestamptz) owner to ${maintenance};
alter function work.waiting() owner to ${maintenance};
revoke create on schema work from ${maintenance};
