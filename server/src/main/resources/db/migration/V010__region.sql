create schema region;
grant usage on schema region to ${app}, ${maintenance};

-- Official region tree, levels 1 province, 2 regency or city, 3 district, 4 village.
create table region.region (
    code text primary key check (code ~ '^[0-9]{2}([.][0-9]{2}([.][0-9]{2}([.][0-9]{4})?)?)?$'),
    level smallint not null check (level between 1 and 4),
    parent_code text references region.region,
    name text not null,
    kind text not null check (kind in ('province', 'regency', 'city', 'district', 'desa', 'kelurahan', 'desa_adat')),
    village_no integer unique,
    search_name text not null,
    valid_from date not null,
    valid_to date,
    successor_code text references region.region,
    constraint parent_above_province check ((level = 1) = (parent_code is null)),
    constraint villages_are_numbered check ((level = 4) = (village_no is not null)),
    constraint valid_period check (valid_to > valid_from)
);
create index region_parent on region.region (parent_code);
create index region_successor on region.region (successor_code) where successor_code is not null;
create index region_search on region.region (search_name text_pattern_ops, level);
call platform.publish('region.region');

create table region.edition (
    source text not null,
    version text not null,
    sha256 text not null,
    loaded_at timestamptz not null,
    rows integer not null,
    primary key (source, version)
);
call platform.publish('region.edition');

-- People by region and year. Nothing ships with a figure: every row was imported and says from where.
create table region.population (
    region_code text not null references region.region,
    year smallint not null check (year between 1900 and 2200),
    people integer not null check (people >= 0),
    invented boolean not null default false,
    source text not null,
    imported_at timestamptz not null,
    primary key (region_code, year)
);
call platform.publish('region.population', 'select, insert, update');
create view region.pub_population with (security_invoker) as select region_code, year, people from region.population;
call platform.publish('region.pub_population');

create table region.time_zone (
    province_code text not null references region.region,
    zone text not null,
    valid_from date not null,
    valid_to date,
    source text not null,
    primary key (province_code, valid_from)
);
call platform.publish('region.time_zone');

-- Places of care and the network between them. Public reference data of the body that keeps them ('62' for a provincial hospital).
create table region.facility (
    regency_code text not null references region.region,
    id uuid not null,
    kind text not null check (kind in ('puskesmas', 'pustu', 'poskesdes', 'posyandu', 'poskeswa', 'rsud', 'rsj', 'care_house', 'health_office', 'social_office', 'emergency')),
    name text not null,
    code text,
    region_code text not null references region.region,
    address text,
    phone text,
    opening_hours text,
    emergency boolean not null default false,
    invented boolean not null default false,
    opened_on date not null,
    closed_on date check (closed_on > opened_on),
    primary key (regency_code, id)
);
create index facility_region on region.facility (region_code);
call platform.publish('region.facility', 'select, insert, update');

create table region.catchment (
    regency_code text not null,
    facility_id uuid not null,
    village_no integer not null references region.region (village_no),
    primary key (regency_code, facility_id, village_no),
    foreign key (regency_code, facility_id) references region.facility
);
create index catchment_village on region.catchment (village_no);
call platform.publish('region.catchment', 'select, insert, delete');

create table region.network_link (
    regency_code text not null,
    from_id uuid not null,
    to_regency_code text not null,
    to_id uuid not null,
    relation text not null check (relation in ('part_of', 'refers_to')),
    primary key (regency_code, from_id, to_regency_code, to_id, relation),
    foreign key (regency_code, from_id) references region.facility,
    foreign key (to_regency_code, to_id) references region.facility
);
create index network_link_to on region.network_link (to_regency_code, to_id);
call platform.publish('region.network_link', 'select, insert, delete');

-- What other modules may read.
create view region.pub_region with (security_invoker) as
    select code, level, parent_code, name, kind, village_no, valid_from, valid_to from region.region;
create view region.pub_facility with (security_invoker) as
    select regency_code, id, kind, name, code, region_code, phone, emergency, opened_on, closed_on from region.facility;
create view region.pub_catchment with (security_invoker) as
    select regency_code, facility_id, village_no from region.catchment;
call platform.publish('region.pub_region');
call platform.publish('region.pub_facility');
call platform.publish('region.pub_catchment');
