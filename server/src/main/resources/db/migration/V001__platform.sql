-- Maintenance copies everything; what it may change, and all the application may do, is said table by table.
alter default privileges grant select on tables to ${maintenance};
alter default privileges grant select on sequences to ${maintenance};
alter default privileges grant usage on schemas to ${maintenance};

grant usage on schema platform to ${app}, ${maintenance};

create table platform.installation (
    id uuid not null primary key default uuidv7(),
    created_at timestamptz not null default now(),
    -- One installation per database.
    only_one boolean not null default true unique check (only_one)
);

insert into platform.installation default values;

grant select on platform.installation to ${app};
