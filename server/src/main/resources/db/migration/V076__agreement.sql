create schema agreement;
grant usage on schema agreement to ${app}, ${maintenance};

-- What the regency has agreed with a hospital or a care house: which services, from when to when. Nothing of any person.
create table agreement.agreement (
    regency_code text not null references region.region,
    id uuid not null,
    number text not null check (length(number) between 3 and 120),
    title text not null check (length(title) between 3 and 300),
    offices text not null check (length(offices) between 3 and 300),
    partner_regency text,
    partner_id uuid,
    partner_name text check (length(partner_name) between 3 and 200),
    services text[] not null check (cardinality(services) > 0
        and services <@ array['inpatient', 'outpatient', 'rehabilitation', 'drug_rehabilitation', 'pickup']),
    valid_from date not null,
    valid_to date not null,
    note text check (length(note) <= 2000),
    kept_at timestamptz not null,
    kept_by uuid not null,
    primary key (regency_code, id),
    foreign key (partner_regency, partner_id) references region.facility (regency_code, id),
    constraint a_facility_or_a_name check (num_nonnulls(partner_id, partner_name) = 1 and (partner_id is null) = (partner_regency is null)),
    constraint ends_after_it_begins check (valid_to >= valid_from)
);
create index agreement_partner on agreement.agreement (partner_regency, partner_id);
create unique index agreement_number on agreement.agreement (regency_code, number);
call platform.protect('agreement.agreement', 'select, insert', $$
    regency_code = any(string_to_array(current_setting('app.within', true), ','))
$$);
-- Everybody who sends people may know what is covered; only who answers for the whole regency keeps the register.
create policy kept_by_the_regency on agreement.agreement as restrictive for insert to ${app} with check (
    regency_code = any(string_to_array(current_setting('app.regencies', true), ',')));

-- How many days before its end an agreement calls for renewal. Dated, with its source.
create table agreement.renewal_rule (
    valid_from date not null primary key,
    valid_to date check (valid_to > valid_from),
    days_before integer not null check (days_before > 0),
    source text not null
);
call platform.publish('agreement.renewal_rule');
insert into agreement.renewal_rule (valid_from, days_before, source) values
    ('2020-01-01', 180, 'proposal of this program: a renewal passes through the whole procedure again; to be decided by the regency');
