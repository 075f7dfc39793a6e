-- Days on which offices are closed: '00' for the whole country, or one regency's own. Entered by administrators, with the source.
create table platform.holiday (
    regency_code text not null,
    day date not null,
    name text not null check (length(name) between 2 and 120),
    source text not null check (length(source) between 2 and 300),
    primary key (regency_code, day)
);
alter table platform.holiday enable row level security;
alter table platform.holiday force row level security;
create policy read on platform.holiday for select to ${app} using (true);
create policy administer on platform.holiday to ${app} using (
    regency_code = any(string_to_array(current_setting('app.admin', true), ',')))
    with check (regency_code = any(string_to_array(current_setting('app.admin', true), ',')));
create policy maintenance on platform.holiday to ${maintenance} using (true) with check (true);
grant select, insert, delete on platform.holiday to ${app};
grant select, insert, update, delete, truncate on platform.holiday to ${maintenance};

-- When offices work, by weekday (1 is Monday); a weekday without a row is free. Dated reference data.
create table platform.office_hours (
    weekday smallint not null check (weekday between 1 and 7),
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    opens time not null,
    closes time not null check (closes > opens),
    source text not null,
    primary key (weekday, valid_from)
);
call platform.publish('platform.office_hours');
insert into platform.office_hours (weekday, valid_from, opens, closes, source)
select day, '2020-01-01', '07:30', case day when 5 then time '16:30' else time '16:00' end,
       'proposal of this program after the common hours of regional offices; to be confirmed by the regency'
from generate_series(1, 5) as day;
