create schema notice;
grant usage on schema notice to ${app}, ${maintenance};

-- What a post is told. No name, no story: only that something waits, and where. One for each key, however often it is sent.
create table notice.notice (
    regency_code text not null,
    id uuid not null,
    post_id uuid not null,
    key text not null,
    text_key text not null,
    href text not null check (href like '/%'),
    -- When what waits is due, for telling it outside.
    due_at timestamptz,
    at timestamptz not null,
    seen_at timestamptz,
    seen_by uuid,
    primary key (regency_code, id),
    foreign key (regency_code, post_id) references access.position,
    constraint seen_by_someone check ((seen_at is null) = (seen_by is null))
);
create unique index notice_key on notice.notice (regency_code, post_id, key);
create index notice_unseen on notice.notice (regency_code, post_id, at) where seen_at is null;
call platform.protect('notice.notice', 'select, insert, update', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or post_id = any(nullif(current_setting('app.positions', true), '')::uuid[])
$$);
-- Whoever sends mails looks up when it is due, also where the account is kept by another body than the post.
create policy outside on notice.notice for select to ${app} using (current_setting('app.sign_in', true) = 'on');

-- Where somebody wants to hear of it outside, by their own wish. Nothing but its code is sent before it has answered with that code.
create table notice.address (
    regency_code text not null,
    account_id uuid not null,
    -- Another one each time it is asked for: the code is derived from it and stands nowhere.
    id uuid not null,
    email text not null check (length(email) <= 254 and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    asked_at timestamptz not null,
    tries integer not null default 0,
    confirmed_at timestamptz,
    primary key (regency_code, account_id),
    foreign key (regency_code, account_id) references access.account
);
call platform.protect('notice.address', 'select, insert, update, delete', $$
    current_setting('app.sign_in', true) = 'on'
    or account_id = nullif(current_setting('app.account', true), '')::uuid
$$);

-- The outbox: a mail for each notice and each account that wants it, written with the notice, or the code of an address.
create table notice.mail (
    regency_code text not null,
    id uuid not null,
    account_id uuid not null,
    notice_regency text,
    notice_id uuid,
    address_id uuid,
    made_at timestamptz not null,
    -- While somebody sends it: when another may try, should that one have been killed.
    due_at timestamptz not null,
    attempts integer not null default 0,
    ended_at timestamptz,
    ending text check (ending in ('sent', 'given_up', 'withdrawn')),
    primary key (regency_code, id),
    foreign key (regency_code, account_id) references access.account,
    foreign key (notice_regency, notice_id) references notice.notice (regency_code, id),
    constraint of_a_notice_or_of_an_address check (num_nonnulls(notice_id, address_id) = 1 and (notice_id is null) = (notice_regency is null)),
    constraint ended_in_some_way check ((ended_at is null) = (ending is null))
);
create unique index mail_once on notice.mail (regency_code, account_id, notice_id);
create index mail_notice on notice.mail (notice_regency, notice_id);
create index mail_due on notice.mail (regency_code, due_at) where ended_at is null;
create index mail_ended on notice.mail (regency_code, ended_at) where ending = 'given_up';
call platform.protect('notice.mail', 'select, insert, update', $$
    current_setting('app.sign_in', true) = 'on'
    or account_id = nullif(current_setting('app.account', true), '')::uuid
    or regency_code = any(string_to_array(current_setting('app.admin', true), ','))
$$);

-- One try to send. Without an end, the program was killed meanwhile and nobody knows how it went.
create table notice.attempt (
    regency_code text not null,
    mail_id uuid not null,
    no integer not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    outcome text check (outcome in ('taken', 'later', 'refused')),
    said text check (length(said) <= 200),
    primary key (regency_code, mail_id, no),
    foreign key (regency_code, mail_id) references notice.mail,
    constraint ended_with_an_outcome check ((ended_at is null) = (outcome is null))
);
call platform.protect('notice.attempt', 'select, insert, update', $$
    current_setting('app.sign_in', true) = 'on'
    or regency_code = any(string_to_array(current_setting('app.admin', true), ','))
$$);
