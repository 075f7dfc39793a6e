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
    opened_at timestamptz not null,
    done_at timestamptz,
    done_by uuid,
    outcome text,
    primary key (regency_code, id),
    foreign key (regency_code, owner_id) references access.position,
    constraint done_by_someone check ((done_at is null) = (done_by is null) and (done_at is null) = (outcome is null))
);
create unique index item_one_open on work.item (regency_code, kind, subject_id) where done_at is null;
create index item_owner on work.item (regency_code, owner_id, due_at) where done_at is null;
create index item_done on work.item (regency_code, owner_id, done_at) where done_at is not null;
create index item_district on work.item (regency_code, district_code) where done_at is null;
create index item_village on work.item (village_no);
create index item_of_district on work.item (district_code);
create index item_subject on work.item (regency_code, subject_id);
call platform.protect('work.item', 'select, insert, update', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or person_id = any(nullif(current_setting('app.people', true), '')::uuid[])
    or owner_id = any(nullif(current_setting('app.positions', true), '')::uuid[])
$$);

-- What other modules may read, within the scope of whoever asks.
create view work.pub_item with (security_invoker) as
    select regency_code, id, kind, subject_id, person_id, village_no, owner_id, due_at, done_at, outcome from work.item;
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
alter function work.waiting() owner to ${maintenance};
revoke create on schema work from ${maintenance};
