create schema sync;
grant usage on schema sync to ${app}, ${maintenance};

-- One person's profile on one phone. Belongs to the body of the post; its secret is derived from its id, so the id is one
-- device's for ever.
create table sync.device (
    regency_code text not null references region.region,
    id uuid not null,
    account_regency text not null,
    account_id uuid not null,
    position_id uuid not null,
    label text not null check (length(label) between 1 and 80),
    enrolled_at timestamptz not null,
    seen_at timestamptz not null,
    client text check (length(client) <= 40),
    waiting integer not null default 0 check (waiting >= 0),
    wipe text not null default 'none' check (wipe in ('none', 'after_push', 'now')),
    revoked_at timestamptz,
    revoked_by uuid,
    wiped_at timestamptz,
    primary key (regency_code, id),
    foreign key (account_regency, account_id) references access.account (regency_code, id),
    foreign key (regency_code, position_id) references access.position,
    constraint revoked_by_someone check (
        (revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (wipe = 'none'))
);
create unique index device_id on sync.device (id);
create index device_account on sync.device (account_regency, account_id);
create index device_position on sync.device (regency_code, position_id);
call platform.protect('sync.device', 'select, insert, update', $$
    account_id = nullif(current_setting('app.account', true), '')::uuid
    or regency_code = any(string_to_array(current_setting('app.admin', true), ','))
$$);

-- The word that was given on each record: asked before one is taken, so that sending twice changes nothing.
create table sync.mutation (
    regency_code text not null,
    id uuid not null,
    device_id uuid not null,
    account_id uuid not null,
    position_id uuid not null,
    carried_by uuid,
    type text not null,
    version integer not null,
    device_seq bigint not null,
    digest bytea not null,
    status text not null check (status in ('ok', 'review', 'conflict')),
    code text not null,
    claimed_at timestamptz not null,
    event_at timestamptz not null,
    received_at timestamptz not null,
    clock_doubted boolean not null,
    key_id text not null,
    signature bytea not null,
    primary key (regency_code, id),
    foreign key (regency_code, device_id) references sync.device
);
create index mutation_device on sync.mutation (regency_code, device_id, device_seq);
call platform.protect('sync.mutation', 'select, insert', $$
    account_id = nullif(current_setting('app.account', true), '')::uuid
    or carried_by = nullif(current_setting('app.account', true), '')::uuid
$$);

-- Kept for a supervisor: the record as it came, sealed. Opened only when it is shown or released.
create table sync.quarantine (
    regency_code text not null,
    id uuid not null,
    village_no integer references region.region (village_no),
    device_id uuid not null,
    account_regency text not null,
    account_id uuid not null,
    position_id uuid not null,
    carried_by uuid,
    type text not null,
    code text not null,
    line text not null,
    received_at timestamptz not null,
    event_at timestamptz not null,
    clock_doubted boolean not null,
    primary key (regency_code, id),
    foreign key (regency_code, id) references sync.mutation,
    foreign key (regency_code, device_id) references sync.device
);
create index quarantine_village on sync.quarantine (village_no);
create index quarantine_device on sync.quarantine (regency_code, device_id);
call platform.protect('sync.quarantine', 'select, insert', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or account_id = nullif(current_setting('app.account', true), '')::uuid
    or carried_by = nullif(current_setting('app.account', true), '')::uuid
$$);

-- What a supervisor decided; the author's phone reads it as `verdict`.
create table sync.decision (
    regency_code text not null,
    record_id uuid not null,
    village_no integer references region.region (village_no),
    position_id uuid not null,
    state text not null check (state in ('taken', 'refused')),
    code text not null,
    why text check (length(why) <= 500),
    at timestamptz not null,
    by_position uuid not null,
    by_role text not null,
    primary key (regency_code, record_id),
    foreign key (regency_code, record_id) references sync.quarantine (regency_code, id),
    constraint refused_for_a_reason check (state = 'taken' or why is not null)
);
create index decision_village on sync.decision (village_no);
call platform.protect('sync.decision', 'select, insert', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or position_id = any(nullif(current_setting('app.positions', true), '')::uuid[])
$$);

-- Which history of the partitions is being told. Raised by every restore, and never back: seconds since 1970 at least.
create table sync.history (
    only_one boolean not null default true primary key check (only_one),
    epoch bigint not null
);
insert into sync.history (epoch) values (1);
call platform.publish('sync.history');

-- A set of rows that phones keep, with the gapless count of its changes. A cursor is (epoch, seq).
create table sync.partition (
    regency_code text not null,
    part text not null,
    kind text not null check (kind in ('register', 'clinical', 'post', 'reference')),
    village_no integer references region.region (village_no),
    position_id uuid,
    epoch bigint not null,
    head bigint not null,
    floor bigint not null default 0,
    primary key (regency_code, part),
    constraint of_something check (num_nonnulls(village_no, position_id) = case kind when 'reference' then 0 else 1 end),
    constraint counted check (floor between 0 and head)
);
create index partition_village on sync.partition (village_no);
call platform.protect('sync.partition', 'select', $$
    (kind = 'register' and village_no = any(nullif(current_setting('app.registers', true), '')::int[]))
    or (kind = 'clinical' and village_no = any(nullif(current_setting('app.villages', true), '')::int[]))
    or (kind = 'post' and position_id = any(nullif(current_setting('app.positions', true), '')::uuid[]))
    or (kind = 'reference' and nullif(current_setting('app.account', true), '') is not null)
    or (kind in ('register', 'clinical') and regency_code = any(string_to_array(current_setting('app.regencies', true), ',')))
$$);

-- One row for each row that a phone keeps: its seq moves forward whenever it changes. why: it is gone.
create table sync.item (
    regency_code text not null,
    part text not null,
    entity text not null,
    id uuid not null,
    seq bigint not null,
    kind text not null,
    village_no integer,
    position_id uuid,
    why text check (why in ('moved', 'merged', 'erased', 'left')),
    into_id uuid,
    primary key (regency_code, part, entity, id)
);
create unique index item_seq on sync.item (regency_code, part, seq);
call platform.protect('sync.item', 'select', $$
    (kind = 'register' and village_no = any(nullif(current_setting('app.registers', true), '')::int[]))
    or (kind = 'clinical' and village_no = any(nullif(current_setting('app.villages', true), '')::int[]))
    or (kind = 'post' and position_id = any(nullif(current_setting('app.positions', true), '')::uuid[]))
    or (kind = 'reference' and nullif(current_setting('app.account', true), '') is not null)
    or (kind in ('register', 'clinical') and regency_code = any(string_to_array(current_setting('app.regencies', true), ',')))
$$);

-- Whose devices these are. Records of somebody else's phone are carried by whoever has a signal, so this reaches everywhere
-- and tells no more than a seal needs.
create function sync.owners(devices uuid[])
returns table (regency_code text, id uuid, account_regency text, account_id uuid, position_id uuid, enrolled_at timestamptz)
language sql stable security definer set search_path = '' as $$
    select d.regency_code, d.id, d.account_regency, d.account_id, d.position_id, d.enrolled_at
    from sync.device d where d.id = any(devices)
$$;

-- The word given on a record before, whoever brought it.
create function sync.answered(regencies text[], records uuid[])
returns table (id uuid, digest bytea, status text, code text)
language sql stable security definer set search_path = '' as $$
    select m.id, m.digest, m.status, m.code
    from unnest(regencies, records) as asked (regency_code, id)
    join sync.mutation m on m.regency_code = asked.regency_code and m.id = asked.id
$$;

-- Counts changes, last in the transaction that makes them. The row of a partition stays locked until the commit, so numbers
-- become visible in their order; partitions come in ascending order, so two writers never wait for each other.
create function sync.count_changes(
    regencies text[], parts text[], kinds text[], villages integer[], positions uuid[],
    entities text[], ids uuid[], whys text[], intos uuid[])
returns void language plpgsql security definer set search_path = '' as $$
declare
    counted record;
    top bigint;
begin
    for counted in
        select c.regency_code, c.part, min(c.kind) as kind, min(c.village_no) as village_no,
               (array_agg(c.position_id))[1] as position_id, count(*) as n
        from unnest(regencies, parts, kinds, villages, positions) as c (regency_code, part, kind, village_no, position_id)
        group by c.regency_code, c.part
        order by c.regency_code, c.part
    loop
        insert into sync.partition as p (regency_code, part, kind, village_no, position_id, epoch, head)
        select counted.regency_code, counted.part, counted.kind, counted.village_no, counted.position_id, h.epoch, counted.n
        from sync.history h
        on conflict (regency_code, part) do update set head = p.head + counted.n
        returning p.head into top;

        insert into sync.item (regency_code, part, entity, id, seq, kind, village_no, position_id, why, into_id)
        select counted.regency_code, counted.part, c.entity, c.id, top - counted.n + row_number() over (order by c.nth),
               counted.kind, counted.village_no, counted.position_id, c.why, c.into_id
        from unnest(regencies, parts, entities, ids, whys, intos) with ordinality
             as c (regency_code, part, entity, id, why, into_id, nth)
        where c.regency_code = counted.regency_code and c.part = counted.part
        on conflict (regency_code, part, entity, id)
        do update set seq = excluded.seq, why = excluded.why, into_id = excluded.into_id;
    end loop;
end
$$;

revoke all on function sync.owners(uuid[]) from public;
revoke all on function sync.answered(text[], uuid[]) from public;
revoke all on function sync.count_changes(text[], text[], text[], integer[], uuid[], text[], uuid[], text[], uuid[]) from public;
grant execute on function sync.owners(uuid[]) to ${app};
grant execute on function sync.answered(text[], uuid[]) to ${app};
grant execute on function sync.count_changes(text[], text[], text[], integer[], uuid[], text[], uuid[], text[], uuid[])
    to ${app}, ${maintenance};
grant create on schema sync to ${maintenance};
alter function sync.owners(uuid[]) owner to ${maintenance};
alter function sync.answered(text[], uuid[]) owner to ${maintenance};
alter function sync.count_changes(text[], text[], text[], integer[], uuid[], text[], uuid[], text[], uuid[])
    owner to ${maintenance};
revoke create on schema sync from ${maintenance};

-- States that must not occur. Each row names what is wrong and what it is wrong with.
create view sync.impossible with (security_invoker) as
    select 'a partition has not counted its newest change' as finding, p.part || ' of ' || p.regency_code as what
    from sync.partition p
    where p.head <> greatest(p.floor, coalesce((
        select max(i.seq) from sync.item i where i.regency_code = p.regency_code and i.part = p.part), 0))
    union all
    select 'a row belongs to no partition', i.entity || ' ' || i.id
    from sync.item i
    where not exists (select from sync.partition p where p.regency_code = i.regency_code and p.part = i.part)
    union all
    select 'a partition tells another history than the others', p.part || ' of ' || p.regency_code
    from sync.partition p
    where not exists (select from sync.history h where h.epoch = p.epoch)
    union all
    select 'a record was promised a supervisor and is not kept for one', m.id::text
    from sync.mutation m
    where m.status = 'review'
      and not exists (select from sync.quarantine q where q.regency_code = m.regency_code and q.id = m.id);
grant select on sync.impossible to ${maintenance};
