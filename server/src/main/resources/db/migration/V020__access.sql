create schema access;
grant usage on schema access to ${app}, ${maintenance};

-- Who a login belongs to: the one question that comes before any regency is known.
create table access.login (
    login text primary key check (login ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
    regency_code text not null,
    account_id uuid not null
);
call platform.protect('access.login', 'select, insert', $$
    current_setting('app.sign_in', true) = 'on'
    or regency_code = any(string_to_array(current_setting('app.admin', true), ','))
$$);

create table access.account (
    regency_code text not null references region.region,
    id uuid not null,
    login text not null,
    full_name text not null,
    password_hash text not null,
    language text not null default 'id' check (language in ('id', 'en')),
    created_at timestamptz not null,
    disabled_at timestamptz,
    disabled_by uuid,
    disabled_why text,
    primary key (regency_code, id),
    constraint disabled_by_someone check ((disabled_at is null) = (disabled_by is null) and (disabled_at is null) = (disabled_why is null))
);
call platform.protect('access.account', 'select, insert, update', $$
    current_setting('app.sign_in', true) = 'on'
    or regency_code = any(string_to_array(current_setting('app.admin', true), ','))
    or id = nullif(current_setting('app.account', true), '')::uuid
$$);
alter table access.login add foreign key (regency_code, account_id) references access.account deferrable initially deferred;
create index login_account on access.login (regency_code, account_id);

-- A post, not a person. Whoever holds it answers for what it owns.
create table access.position (
    regency_code text not null references region.region,
    id uuid not null,
    role text not null,
    title text not null,
    region_code text not null references region.region,
    facility_regency text,
    facility_id uuid,
    created_at timestamptz not null,
    closed_at timestamptz,
    primary key (regency_code, id),
    foreign key (facility_regency, facility_id) references region.facility (regency_code, id)
);
create index position_region on access.position (region_code);
create index position_facility on access.position (facility_regency, facility_id);
call platform.protect('access.position', 'select, insert, update', $$
    nullif(current_setting('app.account', true), '') is not null or current_setting('app.sign_in', true) = 'on'
$$);

-- Who holds a post and as what: the definitive holder, a deputy, or acting (Plt., Plh.).
create table access.holding (
    regency_code text not null,
    id uuid not null,
    position_id uuid not null,
    account_regency text not null,
    account_id uuid not null,
    kind text not null check (kind in ('definitive', 'deputy', 'plt', 'plh')),
    valid_from timestamptz not null,
    valid_to timestamptz,
    basis text,
    ended_why text,
    primary key (regency_code, id),
    foreign key (regency_code, position_id) references access.position,
    foreign key (account_regency, account_id) references access.account (regency_code, id),
    constraint valid_period check (valid_to > valid_from)
);
create extension if not exists btree_gist;
alter table access.holding add constraint one_definitive_holder_at_a_time
    exclude using gist (regency_code with =, position_id with =, tstzrange(valid_from, valid_to) with &&) where (kind = 'definitive');
create index holding_position on access.holding (regency_code, position_id);
create index holding_account on access.holding (account_regency, account_id);
call platform.protect('access.holding', 'select, insert, update', $$
    nullif(current_setting('app.account', true), '') is not null or current_setting('app.sign_in', true) = 'on'
$$);

-- From when until when posts are held, in whatever way; never by whom. Which moment counts says whoever reads it.
create view access.pub_held with (security_invoker) as
    select regency_code, position_id, valid_from, valid_to from access.holding;
call platform.publish('access.pub_held');

-- Who holds a post, when, as long as the account is not disabled: for telling them.
create view access.pub_holding with (security_invoker) as
    select h.regency_code, h.position_id, h.account_regency, h.account_id, h.valid_from, h.valid_to
    from access.holding h
    join access.account a on a.regency_code = h.account_regency and a.id = h.account_id and a.disabled_at is null;
call platform.publish('access.pub_holding');

-- An account as others may name it.
create view access.pub_account with (security_invoker) as
    select regency_code, id, full_name, language, disabled_at from access.account;
call platform.publish('access.pub_account');

-- What a post may do where: role × region × facility. The region or facility of the grant bounds the reach of its role.
create table access.position_grant (
    regency_code text not null,
    id uuid not null,
    position_id uuid not null,
    role text not null,
    region_code text not null references region.region,
    facility_regency text,
    facility_id uuid,
    valid_from timestamptz not null,
    valid_to timestamptz,
    primary key (regency_code, id),
    foreign key (regency_code, position_id) references access.position,
    foreign key (facility_regency, facility_id) references region.facility (regency_code, id),
    constraint valid_period check (valid_to > valid_from)
);
create index position_grant_position on access.position_grant (regency_code, position_id);
create index position_grant_region on access.position_grant (region_code);
create index position_grant_facility on access.position_grant (facility_regency, facility_id);
call platform.protect('access.position_grant', 'select, insert, update', $$
    nullif(current_setting('app.account', true), '') is not null or current_setting('app.sign_in', true) = 'on'
$$);

-- A person entrusted to one post or one facility outside its usual area, until it ends. The village is where the concern, episode or
-- visit lies that it rests on: whoever answers for that place entrusts.
create table access.assignment (
    regency_code text not null,
    id uuid not null,
    person_id uuid not null,
    village_no integer not null references region.region (village_no),
    position_id uuid,
    facility_id uuid,
    why text not null,
    valid_from timestamptz not null,
    valid_to timestamptz,
    primary key (regency_code, id),
    constraint to_one check (num_nonnulls(position_id, facility_id) = 1),
    constraint valid_period check (valid_to >= valid_from)
);
create index assignment_position on access.assignment (position_id);
create index assignment_facility on access.assignment (facility_id);
create index assignment_person on access.assignment (regency_code, person_id);
create index assignment_village on access.assignment (village_no);
call platform.protect('access.assignment', 'select, insert, update', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
        and regency_code = any(string_to_array(current_setting('app.within', true), ','))
    or person_id = any(nullif(current_setting('app.people', true), '')::uuid[])
$$);
-- Who is behind a session is found out before anything is in reach.
create policy at_sign_in on access.assignment for select to ${app} using (current_setting('app.sign_in', true) = 'on');

create table access.session (
    regency_code text not null,
    id uuid not null,
    token_hash bytea not null,
    account_id uuid not null,
    position_regency text not null,
    position_id uuid not null,
    user_agent text,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    ended_why text,
    primary key (regency_code, id),
    foreign key (regency_code, account_id) references access.account,
    foreign key (position_regency, position_id) references access.position (regency_code, id),
    constraint ended_for_a_reason check ((ended_at is null) = (ended_why is null))
);
create unique index session_token on access.session (regency_code, token_hash);
create index session_account on access.session (regency_code, account_id);
create index session_position on access.session (position_regency, position_id);
call platform.protect('access.session', 'select, insert, update', $$
    current_setting('app.sign_in', true) = 'on'
    or regency_code = any(string_to_array(current_setting('app.admin', true), ','))
    or account_id = nullif(current_setting('app.account', true), '')::uuid
$$);

-- Failed sign-ins slow the next try down; they are kept by login, whether it exists or not.
create table access.sign_in_failure (
    login text not null,
    at timestamptz not null
);
create index sign_in_failure_login on access.sign_in_failure (login, at);
call platform.protect('access.sign_in_failure', 'select, insert, delete', $$ current_setting('app.sign_in', true) = 'on' $$);

-- Append-only: who did or read what, in which post, and why. The application may add and (as auditor) read, never change.
create table access.audit (
    regency_code text not null,
    id uuid not null,
    at timestamptz not null,
    account_id uuid,
    position_id uuid,
    session_id uuid,
    action text not null,
    subject_kind text not null,
    subject_id uuid,
    detail text,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (regency_code, id)
);
create index audit_recorded on access.audit (regency_code, recorded_at);
create index audit_subject on access.audit (regency_code, subject_id, at);
alter table access.audit enable row level security;
alter table access.audit force row level security;
create policy add on access.audit for insert to ${app} with check (
    nullif(current_setting('app.account', true), '') is not null or current_setting('app.sign_in', true) = 'on');
create policy read on access.audit for select to ${app} using (
    regency_code = any(string_to_array(current_setting('app.audit', true), ',')));
create policy maintenance on access.audit to ${maintenance} using (true) with check (true);
grant select, insert on access.audit to ${app};
grant select, insert, truncate on access.audit to ${maintenance};

-- The chain over the audit of one regency: hash = SHA-256(previous hash ‖ canonical row).
create table access.audit_seal (
    regency_code text not null,
    seq bigint not null,
    audit_id uuid not null,
    hash bytea not null,
    primary key (regency_code, seq),
    foreign key (regency_code, audit_id) references access.audit
);
create unique index audit_seal_audit on access.audit_seal (regency_code, audit_id);
call platform.protect('access.audit_seal', 'select', $$ regency_code = any(string_to_array(current_setting('app.audit', true), ',')) $$);

-- The head of a day, signed (Ed25519), for a witness outside this database.
create table access.audit_head (
    regency_code text not null,
    day date not null,
    seq bigint not null,
    hash bytea not null,
    key_id text not null,
    signature bytea not null,
    signed_at timestamptz not null,
    primary key (regency_code, day),
    foreign key (regency_code, seq) references access.audit_seal
);
call platform.protect('access.audit_head', 'select', $$ regency_code = any(string_to_array(current_setting('app.audit', true), ',')) $$);
create index audit_head_seq on access.audit_head (regency_code, seq);
