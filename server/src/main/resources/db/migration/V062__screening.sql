create schema screening;
grant usage on schema screening to ${app}, ${maintenance};

-- What somebody answered, item by item, and what the instrument of that version made of it. Never changed: a correction is a new
-- row that names the old one.
create table screening.screening (
    regency_code text not null references region.region,
    id uuid not null,
    person_id uuid not null,
    village_no integer not null references region.region (village_no),
    instrument text not null,
    instrument_version text not null,
    answers jsonb not null check (jsonb_typeof(answers) = 'object'),
    complete boolean not null,
    suits boolean not null,
    sums jsonb not null check (jsonb_typeof(sums) = 'object'),
    bands jsonb not null check (jsonb_typeof(bands) = 'object'),
    flags text[] not null,
    red_flags text[] not null,
    red boolean not null generated always as (red_flags <> '{}') stored,
    follow_up boolean not null,
    event_at timestamptz not null,
    received_at timestamptz not null,
    by_position uuid not null,
    replaces uuid,
    primary key (regency_code, id),
    foreign key (regency_code, person_id) references person.person,
    foreign key (regency_code, replaces) references screening.screening,
    constraint known_after_it_happened check (received_at >= event_at),
    constraint no_sum_without_all_answers check ((complete and suits) or (sums = '{}' and bands = '{}')),
    constraint red_is_followed_up check (follow_up or red_flags = '{}'),
    constraint corrects_another check (replaces <> id)
);
create index screening_person on screening.screening (regency_code, person_id, event_at);
create index screening_village on screening.screening (village_no, event_at);
create index screening_replaces on screening.screening (regency_code, replaces);
call platform.protect('screening.screening', 'select, insert', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or person_id = any(nullif(current_setting('app.people', true), '')::uuid[])
    or by_position = any(nullif(current_setting('app.positions', true), '')::uuid[])
$$);
-- That somebody wrote it lets them read it again, not write about anybody anywhere.
create policy about_somebody_in_reach on screening.screening as restrictive for insert to ${app} with check (
    by_position = any(nullif(current_setting('app.positions', true), '')::uuid[])
    and (regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
        or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
        or village_no = any(nullif(current_setting('app.registers', true), '')::int[])
        or person_id = any(nullif(current_setting('app.people', true), '')::uuid[])));

-- Numbers to call, by the body that vouches for them: 00 is the whole country, a regency may add its own.
create table screening.hotline (
    regency_code text not null,
    name_id text not null,
    name_en text not null,
    number text not null check (number ~ '^[0-9+]{3,16}$'),
    extension text check (extension ~ '^[0-9]{1,6}$'),
    urgent boolean not null,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    source text not null,
    primary key (regency_code, name_id, valid_from)
);
call platform.publish('screening.hotline');

insert into screening.hotline (regency_code, name_id, name_en, number, extension, urgent, valid_from, source) values
    ('00', 'Hotline kesehatan jiwa (healing119.id)', 'Mental health hotline (healing119.id)', '119', '8', false, date '2025-07-31',
     'Ministry of Health, reactivated 31 July 2025 with the association of clinical psychologists; extension 8 as in the press since 2017. Certainty: reported; call it before relying on it'),
    ('00', 'Gawat darurat medis (PSC 119)', 'Medical emergency (PSC 119)', '119', null, true, date '2016-01-01',
     'Permenkes 19/2016. Certainty: not every regency has a PSC; the regency confirms its own number');

-- Which documents the phones of a regency were told of, so that only what changed is told again.
create table screening.told (
    regency_code text not null references region.region,
    instrument text not null,
    row_id uuid not null,
    hash integer not null,
    primary key (regency_code, instrument)
);
call platform.protect('screening.told', 'select, insert, update, delete', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
$$);
