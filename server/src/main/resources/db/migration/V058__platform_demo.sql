-- A demo's seed and moment, kept before its first rows: a load stopped halfway goes on inventing the same on another day.
create table platform.demo (
    seed bigint not null,
    moment timestamptz not null,
    only_one boolean not null default true primary key check (only_one)
);

grant insert on platform.demo to ${maintenance};
