create schema team;
grant usage on schema team to ${app}, ${maintenance};

-- What kinds of team a regency may have. Later ones (Pokjanal or Tim Pembina Posyandu, TKKSD) are rows.
create table team.kind (
    code text primary key check (code ~ '^[a-z][a-z_]{1,19}$'),
    name_id text not null,
    name_en text not null,
    full_name_id text not null,
    full_name_en text not null,
    -- Of the regions it is formed in: 2 regency, 3 district, 4 village.
    levels integer[] not null check (levels <> '{}' and levels <@ array[2, 3, 4]),
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    source text not null
);
call platform.publish('team.kind');

insert into team.kind (code, name_id, name_en, full_name_id, full_name_en, levels, valid_from, source) values
    ('tpkjm', 'TPKJM', 'TPKJM', 'Tim Pelaksana Kesehatan Jiwa Masyarakat', 'Community mental-health implementation team',
     array[2, 3, 4], date '2002-03-01',
     'KMK 220/Menkes/SK/III/2002 for the regency (title and tiers known, text not read); district and village teams are an instruction of the regency (Kotawaringin Barat, November 2025)');

-- By when and how much: dated, per body ('00' is the whole country), so that a regency sets its own and a past year keeps its rule.
create table team.threshold (
    regency_code text not null,
    name text not null check (name in ('expiring_days', 'answer_days', 'meetings', 'kader')),
    amount integer not null check (amount between 0 and 3650),
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    source text not null,
    primary key (regency_code, name, valid_from)
);
call platform.publish('team.threshold');

insert into team.threshold (regency_code, name, amount, valid_from, source) values
    ('00', 'expiring_days', 60, date '2020-01-01', 'Proposal of this program: time to renew a decree; no regulation names a number'),
    ('00', 'answer_days', 30, date '2020-01-01', 'Proposal of this program: how long a place has to form the team it was asked for; the regency decides'),
    ('00', 'meetings', 1, date '2020-01-01', 'KMK 220/Menkes/SK/III/2002 speaks of one work meeting a year (from secondary literature, to be verified)'),
    ('00', 'kader', 1, date '2020-01-01', 'Proposal of this program: a team without one trained kader reaches nobody; the regency decides');

-- A team rests on a decree (SK). A draft has no number yet; one that is declared valid is never changed again: it runs out, or another
-- takes its place. The team itself is its kind and its region.
create table team.decree (
    regency_code text not null references region.region,
    id uuid not null,
    kind text not null references team.kind,
    region_code text not null references region.region,
    district_code text references region.region,
    number text check (length(number) between 1 and 80),
    decided_on date,
    signatory text not null check (length(signatory) between 2 and 120),
    starts_on date not null,
    ends_on date,
    funding text check (funding in ('apbd', 'apbdes', 'dana_desa', 'other')),
    replaces uuid,
    entered_at timestamptz not null,
    entered_by uuid not null,
    valid_at timestamptz,
    valid_by uuid,
    replaced_on date,
    in_force daterange generated always as (daterange(starts_on,
        case when ends_on is null and replaced_on is null then null
             else greatest(starts_on, least(ends_on + 1, replaced_on)) end)) stored,
    primary key (regency_code, id),
    foreign key (regency_code, replaces) references team.decree,
    constraint ends_after_it_starts check (ends_on >= starts_on),
    constraint valid_has_a_number check (valid_at is null or (number is not null and decided_on is not null and valid_by is not null)),
    constraint only_a_valid_one_is_replaced check (replaced_on is null or valid_at is not null),
    constraint replaces_another check (replaces <> id),
    constraint one_decree_in_force_at_a_time
        exclude using gist (regency_code with =, kind with =, region_code with =, in_force with &&) where (valid_at is not null)
);
create unique index decree_one_draft on team.decree (regency_code, kind, region_code) where valid_at is null;
create index decree_place on team.decree (regency_code, kind, region_code);
create index decree_kind on team.decree (kind);
create index decree_region on team.decree (region_code);
create index decree_district on team.decree (district_code);
create index decree_replaces on team.decree (regency_code, replaces);

-- A function in the team and the post or office that has it; never a person. Whoever holds the post today is asked of access.
create table team.member (
    regency_code text not null,
    id uuid not null,
    decree_id uuid not null,
    region_code text not null references region.region,
    district_code text references region.region,
    task text not null check (task in
        ('adviser', 'chair', 'vice_chair', 'secretary', 'promotion', 'detection', 'referral', 'recovery', 'member')),
    position_id uuid,
    office text check (length(office) between 2 and 120),
    added_at timestamptz not null,
    added_by uuid not null,
    removed_at timestamptz,
    removed_by uuid,
    primary key (regency_code, id),
    foreign key (regency_code, decree_id) references team.decree,
    foreign key (regency_code, position_id) references access.position,
    constraint a_post_or_an_office check (num_nonnulls(position_id, office) = 1),
    constraint removed_by_someone check ((removed_at is null) = (removed_by is null))
);
create unique index member_once on team.member (regency_code, decree_id, task, coalesce(position_id::text, lower(office)))
    where removed_at is null;
create index member_decree on team.member (regency_code, decree_id);
create index member_position on team.member (regency_code, position_id);
create index member_region on team.member (region_code);
create index member_district on team.member (district_code);

-- What a formed team did, year by year: a work plan, a meeting and how many came, money, how many kader are trained.
create table team.evidence (
    regency_code text not null,
    id uuid not null,
    kind text not null references team.kind,
    region_code text not null references region.region,
    district_code text references region.region,
    year smallint not null check (year between 2000 and 2200),
    what text not null check (what in ('plan', 'meeting', 'funds', 'kader')),
    on_day date not null,
    people integer check (people between 0 and 100000),
    amount bigint check (amount between 1 and 1000000000000),
    source text check (length(source) between 2 and 120),
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    primary key (regency_code, id),
    constraint says_what_it_counts check (
        case what when 'funds' then amount is not null and source is not null and people is null
                  when 'plan' then amount is null and people is null
                  else amount is null and people is not null end),
    constraint withdrawn_by_someone check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index evidence_place on team.evidence (regency_code, kind, year, region_code);
create index evidence_kind on team.evidence (kind);
create index evidence_region on team.evidence (region_code);
create index evidence_district on team.evidence (district_code);

-- A place was asked to form its team: whom, since when, by when; met by the decree that came of it.
create table team.request (
    regency_code text not null,
    id uuid not null,
    kind text not null references team.kind,
    region_code text not null references region.region,
    district_code text not null references region.region,
    village_no integer not null references region.region (village_no),
    asked_at timestamptz not null,
    asked_by uuid not null,
    owner_id uuid not null,
    due_at timestamptz not null,
    note text check (length(note) <= 500),
    met_at timestamptz,
    met_by uuid,
    primary key (regency_code, id),
    foreign key (regency_code, owner_id) references access.position,
    foreign key (regency_code, met_by) references team.decree,
    constraint due_after_it_was_asked check (due_at > asked_at),
    constraint met_by_a_decree check ((met_at is null) = (met_by is null))
);
create unique index request_one_open on team.request (regency_code, kind, region_code) where met_at is null;
create index request_place on team.request (regency_code, kind, region_code);
create index request_kind on team.request (kind);
create index request_region on team.request (region_code);
create index request_district on team.request (district_code);
create index request_village on team.request (village_no);
create index request_owner on team.request (regency_code, owner_id);
create index request_met_by on team.request (regency_code, met_by);

-- No person is in these: a region sees its own and what lies below it.
call platform.protect('team.decree', 'select, insert, update', $$
    array[regency_code, district_code, region_code] && string_to_array(current_setting('app.places', true), ',')
$$);
call platform.protect('team.member', 'select, insert, update', $$
    array[regency_code, district_code, region_code] && string_to_array(current_setting('app.places', true), ',')
$$);
call platform.protect('team.evidence', 'select, insert, update', $$
    array[regency_code, district_code, region_code] && string_to_array(current_setting('app.places', true), ',')
$$);
-- Besides, whoever sees the work item it opened reads what it is about.
call platform.protect('team.request', 'select, insert, update', $$
    array[regency_code, district_code, region_code] && string_to_array(current_setting('app.places', true), ',')
    or regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or owner_id = any(nullif(current_setting('app.positions', true), '')::uuid[])
$$);

-- A village has a team from the first to the last day of a valid decree: each change says at which two days to count again.
create function team.decree_is_a_fact() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    each team.decree;
begin
    foreach each in array case tg_op when 'UPDATE' then array[old, new] else array[new] end loop
        perform indicator.touch(each.regency_code, 'team:decree', r.village_no, d + time '12:00' at time zone 'UTC')
        from region.pub_region r
        cross join unnest(array[lower(each.in_force), upper(each.in_force)]) d
        where r.code = each.region_code and r.village_no is not null and d is not null;
    end loop;
    return null;
end
$$;
grant create on schema team to ${maintenance};
alter function team.decree_is_a_fact() owner to ${maintenance};
revoke create on schema team from ${maintenance};
create trigger decree_is_a_fact after insert or update on team.decree
    for each row execute function team.decree_is_a_fact();

insert into indicator.definition (code, valid_from, rank, kind, item, base_item, finest, better, target, title_id, title_en, about_id, about_en, source) values
    ('teams_formed', '2020-01-01', 360, 'stock', 'team:village_team', null, 'village', 'more', null,
     'Desa dengan tim', 'Villages with a team',
     'Desa dan kelurahan yang SK timnya berlaku.',
     'Villages whose team has a decree in force.',
     'Definisi program ini, untuk disahkan kabupaten');
