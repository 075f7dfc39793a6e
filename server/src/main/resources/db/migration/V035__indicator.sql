create schema indicator;
grant usage on schema indicator to ${app}, ${maintenance};

-- What a number means, from when to when, and on what it rests: dated, so that a past report can be made again.
create table indicator.definition (
    code text not null check (code ~ '^[a-z][a-z0-9_]{2,39}$'),
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    -- Read in this order: from 100 what must be zero, from 200 what people wait for, from 300 the rest.
    rank integer not null check (rank between 100 and 399),
    kind text not null check (kind in ('count', 'distinct', 'stock', 'share', 'median', 'p90')),
    item text not null,
    base_item text,
    -- The smallest place it may be told of: what belongs to no village is told of the regency only.
    finest text not null default 'village' check (finest in ('village', 'regency')),
    better text not null check (better in ('more', 'less', 'neither')),
    target numeric,
    title_id text not null,
    title_en text not null,
    about_id text not null,
    about_en text not null,
    source text not null,
    primary key (code, valid_from),
    constraint a_share_has_a_base check ((kind = 'share') = (base_item is not null))
);
call platform.publish('indicator.definition');
create view indicator.pub_definition with (security_invoker) as select code, valid_from, better from indicator.definition;
call platform.publish('indicator.pub_definition');

-- How many of a thing a place of so many people lets one expect, so that a village without reports does not look perfect.
create table indicator.expectation (
    regency_code text not null,
    item text not null,
    per_mille numeric not null check (per_mille > 0 and per_mille <= 1000),
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    source text not null,
    primary key (regency_code, item, valid_from)
);
call platform.publish('indicator.expectation');

-- Where something changed, so that its cell is counted anew. Rows are only added and, once counted, removed.
create table indicator.touched (
    regency_code text not null,
    id uuid not null default uuidv7(),
    source text not null,
    village_no integer not null references region.region (village_no),
    at timestamptz not null,
    primary key (regency_code, id)
);
create index touched_village on indicator.touched (village_no);
call platform.protect('indicator.touched', 'select, update, delete', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
$$);

-- Counted from the facts: one item, one village, one month. Nobody edits a cell.
create table indicator.cell (
    regency_code text not null,
    item text not null,
    month date not null check (extract(day from month) = 1),
    village_no integer not null references region.region (village_no),
    district_code text not null references region.region,
    facts integer not null,
    total bigint not null,
    minutes integer[] not null,
    people bigint[] not null,
    primary key (regency_code, item, month, village_no)
);
create index cell_village on indicator.cell (village_no);
create index cell_district on indicator.cell (district_code);
call platform.protect('indicator.cell', 'select, insert, delete', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
$$);

-- A district's cells together, made anew whenever one of them changes: its minutes side by side, each of its people once.
create table indicator.rollup (
    regency_code text not null,
    item text not null,
    month date not null,
    district_code text not null references region.region,
    facts bigint not null,
    total bigint not null,
    minutes integer[] not null,
    people bigint[] not null,
    primary key (regency_code, item, month, district_code)
);
create index rollup_district on indicator.rollup (district_code);
call platform.protect('indicator.rollup', 'select', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or district_code = any(string_to_array(current_setting('app.districts', true), ','))
$$);

-- What the cells of each district come to, and where what was put together is not that: verify asks, a restored copy is made anew by it.
create view indicator.summed with (security_invoker) as
with counted as (
    select c.regency_code, c.item, c.month, c.district_code, sum(c.facts)::bigint as facts, sum(c.total)::bigint as total
    from indicator.cell c group by c.regency_code, c.item, c.month, c.district_code
), waited as (
    select c.regency_code, c.item, c.month, c.district_code, array_agg(m order by m) as minutes
    from indicator.cell c cross join lateral unnest(c.minutes) m group by c.regency_code, c.item, c.month, c.district_code
), met as (
    select c.regency_code, c.item, c.month, c.district_code, array_agg(distinct p) as people
    from indicator.cell c cross join lateral unnest(c.people) p group by c.regency_code, c.item, c.month, c.district_code
)
select n.regency_code, n.item, n.month, n.district_code, n.facts, n.total,
       coalesce(w.minutes, '{}') as minutes, coalesce(m.people, '{}') as people
from counted n
left join waited w on (w.regency_code, w.item, w.month, w.district_code) = (n.regency_code, n.item, n.month, n.district_code)
left join met m on (m.regency_code, m.item, m.month, m.district_code) = (n.regency_code, n.item, n.month, n.district_code);
grant select on indicator.summed to ${maintenance};

create view indicator.impossible with (security_invoker) as
select case when r.item is null then 'cells of a district were not put together'
            when s.item is null then 'put together without a cell'
            else 'put together to something else than its cells' end as finding,
       concat_ws(' ', coalesce(s.item, r.item), to_char(coalesce(s.month, r.month), 'YYYY-MM'), coalesce(s.district_code, r.district_code)) as what
from indicator.summed s
full join indicator.rollup r on r.regency_code = s.regency_code and r.item = s.item and r.month = s.month and r.district_code = s.district_code
where (r.facts, r.total, r.minutes, r.people) is distinct from (s.facts, s.total, s.minutes, s.people);
grant select on indicator.impossible to ${maintenance};

create function indicator.roll_up() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    delete from indicator.rollup r using (select distinct c.regency_code, c.item, c.month, c.district_code from changed c) p
    where (r.regency_code, r.item, r.month, r.district_code) = (p.regency_code, p.item, p.month, p.district_code);
    insert into indicator.rollup (regency_code, item, month, district_code, facts, total, minutes, people)
    select p.regency_code, p.item, p.month, p.district_code, sum(c.facts), sum(c.total),
           coalesce((select array_agg(m order by m) from indicator.cell x cross join lateral unnest(x.minutes) m
                     where (x.regency_code, x.item, x.month, x.district_code) = (p.regency_code, p.item, p.month, p.district_code)), '{}'),
           coalesce((select array_agg(distinct w) from indicator.cell x cross join lateral unnest(x.people) w
                     where (x.regency_code, x.item, x.month, x.district_code) = (p.regency_code, p.item, p.month, p.district_code)), '{}')
    from (select distinct c.regency_code, c.item, c.month, c.district_code from changed c) p
    join indicator.cell c on (c.regency_code, c.item, c.month, c.district_code) = (p.regency_code, p.item, p.month, p.district_code)
    group by p.regency_code, p.item, p.month, p.district_code;
    return null;
end
$$;
create trigger rolled_up after insert on indicator.cell referencing new table as changed
for each statement execute function indicator.roll_up();
create trigger rolled_back after delete on indicator.cell referencing old table as changed
for each statement execute function indicator.roll_up();

create function indicator.moment(said text) returns timestamptz language sql stable set search_path = '' as $$
    select case when length(said) = 10 then said || 'T12:00Z' else said end::timestamptz
$$;

-- For what belongs to another moment than its own row says.
create function indicator.touch(regency text, source text, village integer, at timestamptz) returns void
language sql security definer set search_path = '' as $$
    insert into indicator.touched (regency_code, source, village_no, at) values (regency, source, village, at)
$$;
revoke all on function indicator.touch(text, text, integer, timestamptz) from public;
grant execute on function indicator.touch(text, text, integer, timestamptz) to ${app}, ${maintenance};

-- The triggers of a table of facts, one for each event, each statement: create trigger … execute function
-- indicator.fact('source', 'column of the moment'), in the transaction of the change. A day counts from its noon in UTC, which is
-- the same day everywhere in Indonesia; what happened within an hour lies in one month everywhere. A fact that moves leaves its old
-- place to be counted too.
create function indicator.fact() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    changed text := case tg_op when 'UPDATE' then '(table fresh union all table stale)' else 'fresh' end;
begin
    execute format('
        insert into indicator.touched (regency_code, source, village_no, at)
        select distinct f.regency_code, $1, f.village_no, date_trunc(''hour'', indicator.moment(f.%I::text))
        from %s as f', tg_argv[1], changed)
        using tg_argv[0];
    return null;
end
$$;

-- Sums of what the reader may see, by village, by district and over all of it. A village whose people the reader may not see is
-- left out where few facts lie behind what would be shown (`shown`: total, people or timed): there one report is a name. Where it
-- would be the only one left out, its district's sum would give it away, so the smallest of the others is left out too. Medians and
-- people are worked out for each level, never added up. `own`: the reader may see the people of all of it.
create function indicator.tally(regency text, wanted text, shown text, first date, last date, fewest integer)
returns table (
    district_code text, village_no integer, own boolean, facts bigint, total bigint, timed bigint, median double precision, p90 double precision,
    people bigint)
language sql stable security definer set search_path = '' as $$
    with seen as materialized (
        select c.district_code, c.village_no, c.facts, c.total, c.minutes, c.people,
               c.regency_code = any((select string_to_array(current_setting('app.regencies', true), ','))::text[])
                   or c.village_no = any((select coalesce(nullif(current_setting('app.villages', true), '')::int[], '{}'))::int[]) as own
        from indicator.cell c
        where c.regency_code = regency and c.item = wanted and c.month between first and last
          and (c.regency_code = any((select string_to_array(current_setting('app.regencies', true), ','))::text[])
            or c.village_no = any((select coalesce(nullif(current_setting('app.villages', true), '')::int[], '{}'))::int[])
            or c.district_code = any((select string_to_array(current_setting('app.districts', true), ','))::text[]))
    ), summed as (
        select s.district_code, s.village_no, sum(s.facts)::bigint as facts, sum(s.total)::bigint as total, coalesce(bool_and(s.own), false) as own
        from seen s group by grouping sets ((), (s.district_code), (s.district_code, s.village_no))
    ), waited as (
        select s.district_code, s.village_no, count(*) as timed,
               percentile_cont(0.5) within group (order by m) as median, percentile_cont(0.9) within group (order by m) as p90
        from seen s cross join lateral unnest(s.minutes) m
        group by grouping sets ((), (s.district_code), (s.district_code, s.village_no))
    ), met as (
        select s.district_code, s.village_no, count(distinct p) as people
        from seen s cross join lateral unnest(s.people) p
        group by grouping sets ((), (s.district_code), (s.district_code, s.village_no))
    ), counted as (
        select c.district_code, c.village_no, c.own, coalesce(c.facts, 0) as facts, coalesce(c.total, 0) as total, coalesce(w.timed, 0) as timed,
               w.median, w.p90, coalesce(m.people, 0) as people
        from summed c
        left join waited w on (w.district_code, w.village_no) is not distinct from (c.district_code, c.village_no)
        left join met m on (m.district_code, m.village_no) is not distinct from (c.district_code, c.village_no)
    ), weighed as (
        select c.district_code, c.village_no, c.own,
               least(c.facts, case shown when 'people' then c.people when 'timed' then c.timed else abs(c.total) end) as behind
        from counted c where c.village_no is not null
    ), listed as (
        select w.district_code, w.village_no, not w.own as watched,
               count(*) over (partition by w.district_code) as villages,
               row_number() over (partition by w.district_code order by w.own, w.behind, w.village_no) as smallest
        from weighed w
        where w.own or w.behind >= fewest
    ), told as (
        select l.district_code, l.village_no
        from listed l
        where not (l.watched and l.smallest = 1 and l.villages = (
            select count(*) - 1 from region.pub_region r
            where r.parent_code = l.district_code and r.village_no is not null and r.valid_to is null))
    )
    select c.district_code, c.village_no, c.own, c.facts, c.total, c.timed, c.median, c.p90, c.people
    from counted c
    where c.village_no is null
       or exists (select from told t where t.district_code = c.district_code and t.village_no = c.village_no)
$$;
revoke all on function indicator.tally(text, text, text, date, date, integer) from public;
grant execute on function indicator.tally(text, text, text, date, date, integer) to ${app};

-- Several items over all the reader sees of a place, a district or the whole regency: month by month, and over two spans, from
-- `middle` on and before it. One question for a whole page. Items of `ever` count from the beginning: a stock. Of items of `once`
-- every person is counted once. Whole districts are read as they were put together, single villages by their cells.
create function indicator.glance(regency text, wanted text[], ever text[], once text[], place text, first date, middle date, last date)
returns table (item text, month date, span text, facts bigint, total bigint, timed bigint, median double precision, p90 double precision, people bigint)
language sql stable security definer set search_path = '' as $$
    with reader as (
        select string_to_array(current_setting('app.regencies', true), ',') as regencies,
               coalesce(string_to_array(current_setting('app.districts', true), ','), '{}') as districts,
               coalesce(nullif(current_setting('app.villages', true), '')::int[], '{}') as villages
    ), put_together as (
        select r.item, r.month, r.facts, r.total, r.minutes, r.people
        from indicator.rollup r
        where r.regency_code = regency and r.item = any(wanted) and r.month <= last and (r.month >= first or r.item = any(ever))
          and (place = regency or r.district_code = place)
          and (r.regency_code = any((select regencies from reader)::text[]) or r.district_code = any((select districts from reader)::text[]))
        union all
        select c.item, c.month, c.facts, c.total, c.minutes, c.people
        from indicator.cell c
        where c.regency_code = regency and c.item = any(wanted) and c.month <= last and (c.month >= first or c.item = any(ever))
          and (place = regency or c.district_code = place)
          and c.village_no = any((select villages from reader)::int[])
          and not coalesce(c.regency_code = any((select regencies from reader)::text[]), false)
          and not c.district_code = any((select districts from reader)::text[])
    ), seen as materialized (
        select p.item, p.month, case when p.month >= middle then 'now' when p.month >= first then 'before' else 'earlier' end as span,
               p.facts, p.total, p.minutes, case when p.item = any(once) then p.people else '{}' end as people
        from put_together p
    ), counted as (
        select s.item, s.month, s.span, sum(s.facts)::bigint as facts, sum(s.total)::bigint as total
        from seen s group by grouping sets ((s.item, s.month), (s.item, s.span))
    ), waited as (
        select s.item, s.month, s.span, count(*) as timed,
               percentile_cont(0.5) within group (order by m) as median, percentile_cont(0.9) within group (order by m) as p90
        from seen s cross join lateral unnest(s.minutes) m
        group by grouping sets ((s.item, s.month), (s.item, s.span))
    ), met as (
        select s.item, s.month, s.span, count(distinct p) as people
        from seen s cross join lateral unnest(s.people) p
        group by grouping sets ((s.item, s.month), (s.item, s.span))
    )
    select c.item, c.month, c.span, c.facts, c.total, coalesce(w.timed, 0), w.median, w.p90, coalesce(m.people, 0)
    from counted c
    left join waited w on w.item = c.item and (w.month, w.span) is not distinct from (c.month, c.span)
    left join met m on m.item = c.item and (m.month, m.span) is not distinct from (c.month, c.span)
$$;
revoke all on function indicator.glance(text, text[], text[], text[], text, date, date, date) from public;
grant execute on function indicator.glance(text, text[], text[], text[], text, date, date, date) to ${app};

-- The nearest expectation in force on a day: the regency's own, its province's, the nation's.
create function indicator.expected(regency text, wanted text, day date) returns table (per_mille numeric, source text)
language sql stable set search_path = '' as $$
    select e.per_mille, e.source from indicator.expectation e
    where e.item = wanted and e.regency_code in (regency, left(regency, 2), '00')
      and e.valid_from <= day and (e.valid_to is null or e.valid_to > day)
    order by length(e.regency_code) desc, e.regency_code = '00', e.valid_from desc limit 1
$$;

-- Villages where fewer were found than the newest expectation says of so many people: so few that chance alone would bring it less
-- than one time in twenty. It says which and not how few, so whoever only watches may know it.
create function indicator.silence(regency text, wanted text, last date, day date)
returns table (village_no integer, district_code text, people integer, expected double precision, silent boolean)
language sql stable security definer set search_path = '' as $$
    with rate as (
        select e.per_mille from indicator.expected(regency, wanted, day) e
    ), peopled as (
        select r.village_no, substr(r.code, 1, 8) as district_code, p.people, p.people * rate.per_mille::double precision / 1000 as expected
        from rate
        cross join region.pub_region r
        cross join lateral (
            select x.people from region.pub_population x where x.region_code = r.code and x.year <= extract(year from day) order by x.year desc limit 1) p
        where substr(r.code, 1, 5) = regency and r.village_no is not null and r.valid_to is null and p.people > 0
          and (regency = any((select string_to_array(current_setting('app.regencies', true), ','))::text[])
            or r.village_no = any((select coalesce(nullif(current_setting('app.villages', true), '')::int[], '{}'))::int[])
            or substr(r.code, 1, 8) = any((select string_to_array(current_setting('app.districts', true), ','))::text[]))
    ), found as (
        select c.village_no, sum(c.total)::integer as found from indicator.cell c
        where c.regency_code = regency and c.item = wanted and c.month <= last group by c.village_no
    )
    select v.village_no, v.district_code, v.people, v.expected,
           coalesce(f.found, 0) < v.expected and (
               select sum(exp(i * ln(v.expected) - v.expected - lgamma(i + 1))) from generate_series(0, greatest(0, coalesce(f.found, 0))) i) < 0.05
    from peopled v left join found f on f.village_no = v.village_no
$$;
revoke all on function indicator.silence(text, text, date, date) from public;
grant execute on function indicator.silence(text, text, date, date) to ${app};

grant create on schema indicator to ${maintenance};
alter function indicator.touch(text, text, integer, timestamptz) owner to ${maintenance};
alter function indicator.fact() owner to ${maintenance};
alter function indicator.roll_up() owner to ${maintenance};
alter function indicator.tally(text, text, text, date, date, integer) owner to ${maintenance};
alter function indicator.glance(text, text[], text[], text[], text, date, date, date) owner to ${maintenance};
alter function indicator.silence(text, text, date, date) owner to ${maintenance};
revoke create on schema indicator from ${maintenance};
