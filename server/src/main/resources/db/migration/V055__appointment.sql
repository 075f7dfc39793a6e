-- A password somebody else made is good for one sign-in within these days; the account's owner then chooses one.
alter table access.account add column one_time_until timestamptz;

-- Everybody signed in may read the directory of posts; only the administrator of a body changes it.
create procedure access.administer(administered regclass)
language plpgsql as $$
begin
    execute format('create policy administered_add on %s as restrictive for insert to ${app} with check (
        regency_code = any(string_to_array(current_setting(''app.admin'', true), '','')))', administered);
    execute format('create policy administered_change on %s as restrictive for update to ${app} using (
        regency_code = any(string_to_array(current_setting(''app.admin'', true), '','')))', administered);
end
$$;
call access.administer('access.position');
call access.administer('access.holding');
call access.administer('access.position_grant');
create policy administered_add on access.account as restrictive for insert to ${app} with check (
    regency_code = any(string_to_array(current_setting('app.admin', true), ',')));
create policy administered_add on access.login as restrictive for insert to ${app} with check (
    regency_code = any(string_to_array(current_setting('app.admin', true), ',')));
drop procedure access.administer;
-- Who disables an account also ends what it holds in other bodies, but begins nothing there.
alter policy administered_change on access.holding
    using (regency_code = any(string_to_array(current_setting('app.admin', true), ','))
        or account_regency = any(string_to_array(current_setting('app.admin', true), ',')))
    with check (regency_code = any(string_to_array(current_setting('app.admin', true), ','))
        or account_regency = any(string_to_array(current_setting('app.admin', true), ',')) and ended_why is not null);

-- Each open post of a body with those who fill it now; runs as the caller, so row security holds.
create function access.position_line(body text, now timestamptz)
returns table (id uuid, role text, title text, place text, holders text[], deputies text[], vacant_since timestamptz)
language sql stable set search_path = '' as $$
    select p.id, p.role, p.title, coalesce(f.name, r.name), h.holders, h.deputies,
           case when cardinality(h.holders) = 0 then coalesce(h.last_end, p.created_at) end
    from access.position p
    join region.pub_region r on r.code = p.region_code
    left join region.pub_facility f on f.regency_code = p.facility_regency and f.id = p.facility_id
    cross join lateral (
        select coalesce(array_agg(case when x.kind = 'definitive' then '' else initcap(x.kind) || '. ' end || coalesce(a.full_name, '?') order by x.kind)
                   filter (where x.running and x.kind <> 'deputy'), '{}') as holders,
               coalesce(array_agg(coalesce(a.full_name, '?') order by x.valid_from)
                   filter (where x.running and x.kind = 'deputy'), '{}') as deputies,
               max(x.valid_to) filter (where x.kind <> 'deputy' and x.valid_to <= now) as last_end
        from (select y.kind, y.valid_from, y.valid_to, y.account_regency, y.account_id,
                     y.valid_from <= now and (y.valid_to is null or y.valid_to > now) as running
              from access.holding y
              where y.regency_code = p.regency_code and y.position_id = p.id) x
        left join access.account a on a.regency_code = x.account_regency and a.id = x.account_id
    ) h
    where p.regency_code = body and p.closed_at is null
$$;
revoke all on function access.position_line(text, timestamptz) from public;
grant execute on function access.position_line(text, timestamptz) to ${app};

-- An auditor reads logins beside what was done.
create policy audited on access.account for select to ${app} using (
    regency_code = any(string_to_array(current_setting('app.audit', true), ',')));
