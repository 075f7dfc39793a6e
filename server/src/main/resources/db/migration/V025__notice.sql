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
