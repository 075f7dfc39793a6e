create schema person;
grant usage on schema person to ${app}, ${maintenance};

-- A person is never deleted. Name, NIK, birth date and phone may all be unknown: such people are the ones we look for.
create table person.person (
    regency_code text not null references region.region,
    id uuid not null,
    village_no integer not null references region.region (village_no),
    name text check (length(name) between 1 and 120),
    sex text not null check (sex in ('female', 'male', 'unknown')),
    birth_date date,
    birth_precision text not null check (birth_precision in ('day', 'year', 'estimated', 'unknown')),
    nik_cipher bytea,
    nik_index bytea,
    phone text check (phone ~ '^[+][0-9]{8,15}$'),
    address text check (length(address) <= 300),
    home text check (length(home) <= 200),
    recognised_by text check (length(recognised_by) <= 500),
    created_at timestamptz not null,
    created_by uuid not null,
    died_on date,
    -- In the register of households, which tells nothing of care: its neighbours' kader may know the name.
    registered boolean not null default false,
    primary key (regency_code, id),
    constraint birth_date_known check ((birth_precision = 'unknown') = (birth_date is null)),
    constraint nik_sealed_and_indexed check ((nik_cipher is null) = (nik_index is null)),
    constraint known_or_described check (name is not null or recognised_by is not null)
);
create index person_village on person.person (village_no, regency_code);
create index person_nik on person.person (regency_code, nik_index) where nik_index is not null;
create index person_phone on person.person (regency_code, phone) where phone is not null;
create index person_nameless on person.person (regency_code, village_no) where name is null;
call platform.protect('person.person', 'select, insert, update', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or (registered and village_no = any(nullif(current_setting('app.registers', true), '')::int[]))
    or id = any(nullif(current_setting('app.people', true), '')::uuid[])
$$);

-- Who lives together. Everybody of a village belongs into one, ill or not; being in it says nothing about anybody.
create table person.household (
    regency_code text not null references region.region,
    id uuid not null,
    village_no integer not null references region.region (village_no),
    home text check (length(home) <= 200),
    rt text check (rt ~ '^[0-9]{1,3}(/[0-9]{1,3})?$'),
    phone text check (phone ~ '^[+][0-9]{8,15}$'),
    created_at timestamptz not null,
    created_by uuid not null,
    changed_at timestamptz not null,
    changed_by uuid not null,
    primary key (regency_code, id),
    constraint found_somewhere check (home is not null or rt is not null)
);
create index household_village on person.household (village_no, regency_code);
call platform.protect('person.household', 'select, insert, update', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or village_no = any(nullif(current_setting('app.registers', true), '')::int[])
$$);

create table person.member (
    regency_code text not null,
    person_id uuid not null,
    household_id uuid not null,
    village_no integer not null references region.region (village_no),
    relation text not null check (relation in ('head', 'spouse', 'child', 'parent', 'relative', 'other')),
    since timestamptz not null,
    primary key (regency_code, person_id),
    foreign key (regency_code, person_id) references person.person,
    foreign key (regency_code, household_id) references person.household
);
create index member_household on person.member (regency_code, household_id);
create index member_village on person.member (village_no);
call platform.protect('person.member', 'select, insert, update', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or village_no = any(nullif(current_setting('app.registers', true), '')::int[])
$$);

-- One row for each word of a name and for each two of its words ('aminah siti', in order of the alphabet). Looked up by
-- equality only, which row security lets an index answer; the pairs spare joining the long lists of two common words.
create table person.name_key (
    regency_code text not null,
    token text not null,
    village_no integer not null,
    person_id uuid not null,
    primary key (regency_code, token, village_no, person_id),
    foreign key (regency_code, person_id) references person.person
);
create index name_key_person on person.name_key (regency_code, person_id);
alter table person.name_key alter column token set statistics 1000;
call platform.protect('person.name_key', 'select, insert, delete', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or person_id = any(nullif(current_setting('app.people', true), '')::uuid[])
$$);

-- The words that occur in names of a regency, under every spelling by which they are found: prefixes, sounds, one letter missing.
-- They tell no person apart, so whoever reaches some people of the regency looks them up; nobody else does.
create table person.name_variant (
    regency_code text not null,
    variant text not null,
    token text not null,
    primary key (regency_code, variant, token)
);
call platform.protect('person.name_variant', 'select, insert', $$
    regency_code = any(string_to_array(current_setting('app.within', true), ','))
$$);

-- What was put right, field by field. A NIK leaves no trace here but that it changed.
create table person.correction (
    regency_code text not null,
    id uuid not null,
    person_id uuid not null,
    village_no integer not null references region.region (village_no),
    field text not null check (field in ('name', 'sex', 'birth', 'nik', 'phone', 'address', 'home', 'recognised_by', 'died_on')),
    was text,
    became text,
    at timestamptz not null,
    by_position uuid not null,
    primary key (regency_code, id),
    foreign key (regency_code, person_id) references person.person,
    constraint nik_untold check (field <> 'nik' or (was is null and became is null))
);
create index correction_person on person.correction (regency_code, person_id);
create index correction_village on person.correction (village_no);
call platform.protect('person.correction', 'select, insert', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or person_id = any(nullif(current_setting('app.people', true), '')::uuid[])
$$);

-- The same of a household: of two who changed the same field, both words are kept.
create table person.household_correction (
    regency_code text not null,
    id uuid not null,
    household_id uuid not null,
    village_no integer not null references region.region (village_no),
    field text not null check (field in ('home', 'rt', 'phone')),
    was text,
    became text,
    at timestamptz not null,
    by_position uuid not null,
    primary key (regency_code, id),
    foreign key (regency_code, household_id) references person.household,
    constraint something_changed check (was is distinct from became)
);
create index household_correction_household on person.household_correction (regency_code, household_id);
create index household_correction_village on person.household_correction (village_no);
call platform.protect('person.household_correction', 'select, insert', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or village_no = any(nullif(current_setting('app.registers', true), '')::int[])
$$);

-- Two records that may be one person, proposed by the program, decided by a human.
create table person.duplicate (
    regency_code text not null,
    a_id uuid not null,
    b_id uuid not null,
    a_village_no integer not null,
    b_village_no integer not null,
    score smallint not null check (score between 0 and 100),
    reasons text[] not null,
    proposed_at timestamptz not null,
    decision text check (decision in ('merged', 'distinct')),
    decided_at timestamptz,
    decided_by uuid,
    primary key (regency_code, a_id, b_id),
    foreign key (regency_code, a_id) references person.person,
    foreign key (regency_code, b_id) references person.person,
    constraint ordered check (a_id < b_id),
    constraint decided_by_someone check (num_nulls(decision, decided_at, decided_by) in (0, 3))
);
create index duplicate_b on person.duplicate (regency_code, b_id);
call platform.protect('person.duplicate', 'select, insert, update', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or a_village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or b_village_no = any(nullif(current_setting('app.villages', true), '')::int[])
$$);

-- Whose record changed and was not yet compared with all the others. Rows are only added and, once compared, removed.
create table person.uncompared (
    regency_code text not null,
    id uuid not null default uuidv7(),
    person_id uuid not null,
    primary key (regency_code, id)
);
call platform.protect('person.uncompared', 'select, insert, update, delete', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
$$);

-- A merge only says that one record is read as another. Nothing is rewritten, so ending it undoes it.
create table person.merge (
    regency_code text not null,
    id uuid not null,
    kept_id uuid not null,
    merged_id uuid not null,
    kept_village_no integer not null,
    merged_village_no integer not null,
    why text not null,
    at timestamptz not null,
    by_position uuid not null,
    undone_at timestamptz,
    undone_by uuid,
    undone_why text,
    primary key (regency_code, id),
    foreign key (regency_code, kept_id) references person.person,
    foreign key (regency_code, merged_id) references person.person,
    constraint of_two check (kept_id <> merged_id),
    constraint undone_by_someone check (num_nulls(undone_at, undone_by, undone_why) in (0, 3))
);
create unique index merge_one_standing on person.merge (regency_code, merged_id) where undone_at is null;
create index merge_kept on person.merge (regency_code, kept_id);
create index merge_merged on person.merge (regency_code, merged_id);
call platform.protect('person.merge', 'select, insert, update', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or kept_village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or merged_village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or kept_id = any(nullif(current_setting('app.people', true), '')::uuid[])
    or merged_id = any(nullif(current_setting('app.people', true), '')::uuid[])
$$);

-- What other modules may read, within the scope of whoever asks: the record each merged one is read as, and since when.
create view person.pub_merged with (security_invoker) as
    with recursive up (regency_code, id, root_id, merged_at, steps) as (
        select m.regency_code, m.merged_id, m.kept_id, m.at, 1
        from person.merge m
        where m.undone_at is null
        union all
        select up.regency_code, up.id, m.kept_id, greatest(up.merged_at, m.at), up.steps + 1
        from up
        join person.merge m on m.regency_code = up.regency_code and m.merged_id = up.root_id and m.undone_at is null
    )
    select distinct on (regency_code, id) regency_code, id, root_id, merged_at from up order by regency_code, id, steps desc;
call platform.publish('person.pub_merged');

-- Locks one person, so that two who decide about the same one do so one after the other, and answers with all records of
-- this person. Both whatever the scope: who looks after one of the records must not miss another. Ids only.
create function person.lock_one(regency text, sought uuid)
returns setof uuid
language plpgsql security definer set search_path = '' as $$
declare
    root uuid;
    locked uuid;
begin
    if nullif(current_setting('app.account', true), '') is null then
        return;
    end if;
    -- While we waited for the lock the record may have been merged into another: asked again until it stands.
    loop
        with recursive up (id, steps) as (
            select sought, 0
            union all
            select m.kept_id, up.steps + 1
            from up
            join person.merge m on m.regency_code = regency and m.merged_id = up.id and m.undone_at is null
        )
        select up.id into root from up order by up.steps desc limit 1;
        exit when root = locked;
        perform from person.person p where p.regency_code = regency and p.id = root for update;
        locked := root;
    end loop;
    return query
        with recursive down (id) as (
            select root
            union all
            select m.merged_id
            from down
            join person.merge m on m.regency_code = regency and m.kept_id = down.id and m.undone_at is null
        )
        select down.id from down;
end
$$;
revoke all on function person.lock_one(text, uuid) from public;
grant execute on function person.lock_one(text, uuid) to ${app};
grant create on schema person to ${maintenance};
alter function person.lock_one(text, uuid) owner to ${maintenance};
revoke create on schema person from ${maintenance};

create table person.consent (
    regency_code text not null,
    id uuid not null,
    person_id uuid not null,
    village_no integer not null references region.region (village_no),
    capacity text not null check (capacity in ('has_capacity', 'with_support', 'lacks_capacity', 'emergency')),
    capacity_note text,
    decided_by text not null check (decided_by in ('self', 'spouse', 'parent', 'adult_child', 'guardian', 'official', 'nobody_yet')),
    decider_name text,
    scopes text[] not null,
    method text not null check (method in ('written', 'thumbprint', 'spoken', 'witnessed', 'none')),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    withdrawn_at timestamptz,
    primary key (regency_code, id),
    foreign key (regency_code, person_id) references person.person
);
create index consent_person on person.consent (regency_code, person_id);
create index consent_village on person.consent (village_no);
call platform.protect('person.consent', 'select, insert, update', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or person_id = any(nullif(current_setting('app.people', true), '')::uuid[])
$$);

-- Who might be meant, in the whole regency of the actor's area: people wander, and a nurse must recognise the man from the
-- next village. Wider than row security, so it answers only what recognising needs, for few, and only within that regency.
create function person.lookalikes(
    regency text, sought_nik bytea, sought_phone text, pairs text[], words text[], village integer, most integer)
returns table (
    id uuid, village_no integer, name text, sex text, birth_date date, birth_precision text, home text, recognised_by text,
    same_nik boolean, other_nik boolean, same_phone boolean)
language sql stable security definer set search_path = '' as $$
    with found as (
        select p.id from person.person p where p.regency_code = regency and p.nik_index = sought_nik
        union
        (select p.id from person.person p where p.regency_code = regency and p.phone = sought_phone limit most)
        union
        select k.person_id
        from unnest(pairs) as pair
        cross join lateral (
            select k.person_id from person.name_key k
            where k.regency_code = regency and k.token = pair
            limit most) k
        union
        select k.person_id
        from unnest(words) as word
        cross join lateral (
            select k.person_id from person.name_key k
            where k.regency_code = regency and k.token = word and k.village_no = village
            limit most) k
        union
        (select p.id from person.person p
         where p.regency_code = regency and p.name is null
         order by p.village_no <> village, p.id desc
         limit most)
    )
    select p.id, p.village_no, p.name, p.sex, p.birth_date, p.birth_precision, p.home, p.recognised_by,
        coalesce(p.nik_index = sought_nik, false), coalesce(p.nik_index <> sought_nik, false), coalesce(p.phone = sought_phone, false)
    from found f
    join person.person p on p.regency_code = regency and p.id = f.id
    where (regency = any(string_to_array(current_setting('app.regencies', true), ','))
        or nullif(current_setting('app.account', true), '') is not null and exists (
            select from region.pub_region r
            where r.village_no = any(nullif(current_setting('app.villages', true), '')::int[])
              and r.code >= regency || '.' and r.code < regency || '/'))
      and not exists (
        select from person.merge m
        where m.regency_code = regency and m.merged_id = p.id and m.undone_at is null)
$$;
revoke all on function person.lookalikes(text, bytea, text, text[], text[], integer, integer) from public;
grant execute on function person.lookalikes(text, bytea, text, text[], text[], integer, integer) to ${app};
grant create on schema person to ${maintenance};
alter function person.lookalikes(text, bytea, text, text[], text[], integer, integer) owner to ${maintenance};
revoke create on schema person from ${maintenance};
