-- The second lock, written once. A table is protected when row security is enabled and forced, the application sees
-- only what the scope of its transaction allows, and maintenance (backup, verify, sealing, seeding) sees all of it.
-- Scope arrives by `set local` from id.jejaring.platform.Scope; an unset setting is null and matches nothing.
create procedure platform.protect(protected regclass, rights text, visible text)
language plpgsql as $$
begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format('create policy scope on %s to ${app} using (%s) with check (%s)', protected, visible, visible);
    execute format('create policy maintenance on %s to ${maintenance} using (true) with check (true)', protected);
    execute format('grant %s on %s to ${app}', rights, protected);
    execute format('grant select, insert, update, delete, truncate on %s to ${maintenance}', protected);
end
$$;

-- Public reference data: no row belongs to anybody, so there is no scope. Only maintenance writes unless rights say more.
create procedure platform.publish(published regclass, rights text default 'select')
language plpgsql as $$
begin
    execute format('grant %s on %s to ${app}', rights, published);
    execute format('grant select, insert, update, delete, truncate on %s to ${maintenance}', published);
end
$$;
