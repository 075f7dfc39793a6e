-- Who stands in a post today, or since when nobody does: a decree names posts, so whoever may read the teams of a body may know
-- who holds them. A deputy stands beside the holder and is not told here.
create function access.present_holder(posts uuid[], now timestamptz)
returns table (position_id uuid, full_name text, kind text, since timestamptz)
language sql stable security definer set search_path = '' as $$
    select p.id, a.full_name, h.kind,
           coalesce(h.valid_from, (
               select max(x.valid_to) from access.holding x
               where x.regency_code = p.regency_code and x.position_id = p.id and x.kind <> 'deputy' and x.valid_to <= now), p.created_at)
    from access.position p
    left join lateral (
        select y.kind, y.valid_from, y.account_regency, y.account_id
        from access.holding y
        where y.regency_code = p.regency_code and y.position_id = p.id and y.kind <> 'deputy'
          and y.valid_from <= now and (y.valid_to is null or y.valid_to > now)
        order by y.kind <> 'definitive', y.valid_from desc
        limit 1
    ) h on true
    left join access.account a on a.regency_code = h.account_regency and a.id = h.account_id
    where p.id = any(posts)
      and p.regency_code in (
          select left(place, 5) from unnest(string_to_array(current_setting('app.places', true), ',')) place)
$$;
revoke all on function access.present_holder(uuid[], timestamptz) from public;
grant execute on function access.present_holder(uuid[], timestamptz) to ${app};
grant create on schema access to ${maintenance};
alter function access.present_holder(uuid[], timestamptz) owner to ${maintenance};
revoke create on schema access from ${maintenance};
