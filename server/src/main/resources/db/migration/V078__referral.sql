create schema referral;
grant usage on schema referral to ${app}, ${maintenance};

-- How soon each step must be taken, by urgency ('any' where it makes no difference). Dated, editable, with its source.
create table referral.response_time (
    step text not null check (step in ('answer', 'refer_elsewhere', 'arrival', 'stay', 'discharge', 'find_family', 'receive_back', 'first_visit', 'reading', 'link')),
    urgency text not null check (urgency in ('emergency', 'soon', 'planned', 'any')),
    minutes integer not null check (minutes > 0),
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    source text not null,
    primary key (step, urgency, valid_from)
);
call platform.publish('referral.response_time');
insert into referral.response_time (step, urgency, minutes, valid_from, source)
select step, urgency, minutes, date '2020-01-01', 'proposal of this program; to be decided by the regency with its hospitals'
from (values
    ('answer', 'emergency', 30), ('answer', 'soon', 1440), ('answer', 'planned', 4320),
    ('refer_elsewhere', 'emergency', 30), ('refer_elsewhere', 'soon', 720), ('refer_elsewhere', 'planned', 2880),
    ('arrival', 'emergency', 360), ('arrival', 'soon', 1440), ('arrival', 'planned', 2880),
    ('stay', 'any', 1440), ('discharge', 'any', 20160), ('find_family', 'any', 4320),
    ('receive_back', 'any', 1440), ('first_visit', 'any', 10080), ('reading', 'any', 43200), ('link', 'any', 10080)) as proposed (step, urgency, minutes);

-- What a place takes people in for, as it said on a day. A place that never said anything is asked, not refused.
create table referral.offer (
    regency_code text not null,
    facility_id uuid not null,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    services text[] not null check (services <@ array['inpatient', 'outpatient', 'rehabilitation', 'drug_rehabilitation', 'pickup']),
    beds integer check (beds >= 0),
    closed_why text check (length(closed_why) between 3 and 300),
    source text not null check (length(source) between 3 and 300),
    primary key (regency_code, facility_id, valid_from),
    foreign key (regency_code, facility_id) references region.facility (regency_code, id)
);
call platform.publish('referral.offer');

create table referral.referral (
    regency_code text not null references region.region,
    id uuid not null,
    person_id uuid not null,
    village_no integer not null references region.region (village_no),
    episode_id uuid not null,
    from_regency text not null,
    from_id uuid not null,
    sender_id uuid not null,
    to_regency text not null,
    to_id uuid not null,
    -- The post that takes people in there, where it works in this program and for this regency.
    receiver_id uuid,
    -- The declined one it takes the place of.
    previous_id uuid,
    service text not null check (service in ('inpatient', 'outpatient', 'rehabilitation', 'drug_rehabilitation', 'pickup')),
    urgency text not null check (urgency in ('emergency', 'soon', 'planned')),
    reason text not null check (length(reason) between 3 and 2000),
    done_so_far text check (length(done_so_far) <= 2000),
    medicines text check (length(medicines) <= 1000),
    escort text check (length(escort) <= 200),
    transport text check (length(transport) <= 200),
    cover text not null check (cover in ('jkn', 'agreement', 'local', 'none', 'unknown')),
    cover_checked text check (length(cover_checked) <= 200),
    agreement_id uuid,
    sent_at timestamptz not null,
    expected_at timestamptz not null,
    number text not null,
    letter_token text not null,
    state text not null check (state in ('sent', 'accepted', 'declined', 'withdrawn', 'arrived', 'admitted', 'awaiting_family', 'discharged', 'received')),
    state_at timestamptz not null,
    visit_id uuid,
    primary key (regency_code, id),
    foreign key (regency_code, person_id) references person.person,
    foreign key (regency_code, episode_id) references care.episode,
    foreign key (from_regency, from_id) references region.facility (regency_code, id),
    foreign key (to_regency, to_id) references region.facility (regency_code, id),
    foreign key (regency_code, sender_id) references access.position,
    foreign key (regency_code, receiver_id) references access.position,
    foreign key (regency_code, previous_id) references referral.referral,
    foreign key (regency_code, agreement_id) references agreement.agreement,
    foreign key (regency_code, visit_id) references care.visit,
    constraint not_to_itself check (from_id <> to_id),
    constraint expected_after_it_was_sent check (expected_at >= sent_at)
);
create unique index referral_previous on referral.referral (regency_code, previous_id);
create unique index referral_token on referral.referral (letter_token);
create unique index referral_number on referral.referral (from_regency, from_id, number);
-- One at a time for one episode; what was declined or withdrawn, or came back, is no longer on the way.
create unique index referral_one_open on referral.referral (regency_code, episode_id)
    where state in ('sent', 'accepted', 'arrived', 'admitted', 'awaiting_family', 'discharged');
create index referral_episode on referral.referral (regency_code, episode_id);
create index referral_person on referral.referral (regency_code, person_id);
create index referral_village on referral.referral (village_no);
create index referral_from on referral.referral (from_regency, from_id);
create index referral_to on referral.referral (to_regency, to_id);
create index referral_sender on referral.referral (regency_code, sender_id);
create index referral_receiver on referral.referral (regency_code, receiver_id);
create index referral_agreement on referral.referral (regency_code, agreement_id);
create index referral_visit on referral.referral (regency_code, visit_id);
create index referral_state on referral.referral (regency_code, state, state_at);
call platform.protect('referral.referral', 'select, insert, update', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or person_id = any(nullif(current_setting('app.people', true), '')::uuid[])
    or sender_id = any(nullif(current_setting('app.positions', true), '')::uuid[])
    or receiver_id = any(nullif(current_setting('app.positions', true), '')::uuid[])
$$);

-- Every step: what was reached, when it happened and when it was written down, by which post, and who said so on the telephone.
create table referral.progress (
    regency_code text not null,
    id uuid not null,
    referral_id uuid not null,
    person_id uuid not null,
    village_no integer not null references region.region (village_no),
    state text not null check (state in ('sent', 'accepted', 'declined', 'withdrawn', 'arrived', 'admitted', 'awaiting_family', 'discharged', 'received')),
    at timestamptz not null,
    recorded_at timestamptz not null,
    told text not null check (told in ('here', 'telephone', 'link')),
    by_position uuid not null,
    informant text check (length(informant) between 2 and 120),
    note text check (length(note) <= 2000),
    primary key (regency_code, id),
    foreign key (regency_code, referral_id) references referral.referral,
    constraint nothing_before_it_happened check (recorded_at >= at),
    constraint told_by_somebody check ((told = 'here') = (informant is null))
);
-- Each step once: of two who answer at the same moment, one is told that it was answered.
create unique index progress_once on referral.progress (regency_code, referral_id, state);
create index progress_village on referral.progress (village_no);
call platform.protect('referral.progress', 'select, insert', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or person_id = any(nullif(current_setting('app.people', true), '')::uuid[])
$$);

-- What the hospital hands back with the person.
create table referral.discharge (
    regency_code text not null,
    referral_id uuid not null,
    person_id uuid not null,
    village_no integer not null references region.region (village_no),
    outcome text not null check (outcome in ('home', 'left', 'moved_on', 'died')),
    at timestamptz not null,
    summary text not null check (length(summary) between 3 and 4000),
    medicines text check (length(medicines) <= 1000),
    next_control date,
    primary key (regency_code, referral_id),
    foreign key (regency_code, referral_id) references referral.referral
);
create index discharge_village on referral.discharge (village_no);
call platform.protect('referral.discharge', 'select, insert', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or person_id = any(nullif(current_setting('app.people', true), '')::uuid[])
$$);

-- Ready to go home, and nobody known to go to. Whoever searches reads what is written here for them, and nothing of the illness.
create table referral.family_search (
    regency_code text not null,
    referral_id uuid not null,
    person_id uuid not null,
    village_no integer not null references region.region (village_no),
    owner_id uuid not null,
    known text not null check (length(known) between 3 and 1000),
    since timestamptz not null,
    result text check (result in ('found', 'shelter', 'discharged')),
    result_note text check (length(result_note) between 3 and 1000),
    result_at timestamptz,
    result_by uuid,
    primary key (regency_code, referral_id),
    foreign key (regency_code, referral_id) references referral.referral,
    foreign key (regency_code, owner_id) references access.position,
    constraint ended_by_someone check (num_nulls(result, result_at, result_by) in (0, 3)),
    constraint who_searched_says_what_was_found check ((result is null or result = 'discharged') = (result_note is null))
);
create index family_search_owner on referral.family_search (regency_code, owner_id);
create index family_search_village on referral.family_search (village_no);
call platform.protect('referral.family_search', 'select, insert, update', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or person_id = any(nullif(current_setting('app.people', true), '')::uuid[])
    or owner_id = any(nullif(current_setting('app.positions', true), '')::uuid[])
$$);

-- Numbers of letters, without gaps: taken last in the transaction that sends, given back when it fails.
create table referral.letter_counter (
    regency_code text not null,
    facility_id uuid not null,
    year smallint not null,
    last integer not null check (last > 0),
    primary key (regency_code, facility_id, year)
);
call platform.protect('referral.letter_counter', 'select, insert, update', $$
    regency_code = any(string_to_array(current_setting('app.within', true), ','))
$$);

-- The way in for a hospital without an account. Only a hash is kept; whoever has the secret answers for this one referral.
create table referral.link (
    regency_code text not null,
    id uuid not null,
    referral_id uuid not null,
    person_id uuid not null,
    village_no integer not null references region.region (village_no),
    token_hash bytea not null unique,
    given_by uuid not null,
    given_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (regency_code, id),
    foreign key (regency_code, referral_id) references referral.referral,
    constraint expires_later check (expires_at > given_at)
);
create index link_referral on referral.link (regency_code, referral_id);
create index link_village on referral.link (village_no);
call platform.protect('referral.link', 'select, insert', $$
    regency_code = any(string_to_array(current_setting('app.regencies', true), ','))
    or village_no = any(nullif(current_setting('app.villages', true), '')::int[])
    or person_id = any(nullif(current_setting('app.people', true), '')::uuid[])
$$);

-- Before any scope is known: which referral a secret opens, and until when. Nothing else comes out.
create function referral.behind(hash bytea)
returns table (regency_code text, referral_id uuid, person_id uuid, given_by uuid, expires_at timestamptz)
language sql stable security definer set search_path = '' as $$
    select l.regency_code, l.referral_id, l.person_id, l.given_by, l.expires_at from referral.link l where l.token_hash = hash
$$;
-- What anybody may know who holds a letter: that it is genuine, and how far it came. No name, no illness.
create function referral.genuine(token text)
returns table (regency_code text, number text, sent_at timestamptz, from_name text, to_name text, state text, state_at timestamptz)
language sql stable security definer set search_path = '' as $$
    select r.regency_code, r.number, r.sent_at, f.name, t.name, r.state, r.state_at
    from referral.referral r
    join region.pub_facility f on f.regency_code = r.from_regency and f.id = r.from_id
    join region.pub_facility t on t.regency_code = r.to_regency and t.id = r.to_id
    where r.letter_token = token
$$;
revoke all on function referral.behind(bytea) from public;
revoke all on function referral.genuine(text) from public;
grant execute on function referral.behind(bytea) to ${app};
grant execute on function referral.genuine(text) to ${app};
grant create on schema referral to ${maintenance};
alter function referral.behind(bytea) owner to ${maintenance};
alter function referral.genuine(text) owner to ${maintenance};
revoke create on schema referral from ${maintenance};

-- Who answers by a link has no account, and what they did is written down all the same.
create policy by_link on access.audit for insert to ${app} with check (account_id is null and action = 'ANSWER_BY_LINK');

-- States that must not occur. Each row names what is wrong and the record it is wrong with.
create view referral.impossible with (security_invoker) as
    select 'a referral is not where its last step brought it' as finding, r.id
    from referral.referral r
    where not exists (
        select from referral.progress p
        where p.regency_code = r.regency_code and p.referral_id = r.id and p.state = r.state and p.at = r.state_at)
    union all
    select 'a step was taken before the one it follows', p.referral_id
    from referral.progress p
    join referral.referral r on r.regency_code = p.regency_code and r.id = p.referral_id
    where p.at < r.sent_at or p.at > r.state_at
    union all
    select 'somebody is on the way or in hospital and nobody has it as work', r.id
    from referral.referral r
    where r.state in ('sent', 'accepted', 'arrived', 'admitted', 'awaiting_family', 'discharged')
      and not exists (
          select from work.pub_item i
          where i.regency_code = r.regency_code and i.subject_id = r.id and i.done_at is null)
    union all
    select 'a referral was declined and nobody has it as work to refer elsewhere', r.id
    from referral.referral r
    where r.state = 'declined'
      and not exists (select from referral.referral n where n.regency_code = r.regency_code and n.previous_id = r.id)
      and not exists (
          select from work.pub_item i
          where i.regency_code = r.regency_code and i.subject_id = r.id and i.done_at is null)
    union all
    select 'a referral that ended still has open work', r.id
    from referral.referral r
    join work.pub_item i on i.regency_code = r.regency_code and i.subject_id = r.id and i.done_at is null
    where r.state in ('withdrawn', 'received')
    union all
    select 'somebody was discharged and nothing was handed back', r.id
    from referral.referral r
    where r.state in ('discharged', 'received')
      and not exists (select from referral.discharge d where d.regency_code = r.regency_code and d.referral_id = r.id)
    union all
    select 'somebody waits for family and nobody searches', r.id
    from referral.referral r
    where r.state = 'awaiting_family'
      and not exists (select from referral.family_search s where s.regency_code = r.regency_code and s.referral_id = r.id)
    union all
    select 'a family is searched for and nobody has it as work', s.referral_id
    from referral.family_search s
    where s.result is null
      and not exists (
          select from work.pub_item i
          where i.regency_code = s.regency_code and i.subject_id = s.referral_id and i.done_at is null and i.kind = 'FIND_FAMILY')
    union all
    select case when w.here then 'a next step is asked for while a referral has the person'
                else 'nobody has it as work how open care goes on' end, e.episode_id
    from care.pub_idle e
    cross join lateral (
        select exists (
                   select from work.pub_item i
                   where i.regency_code = e.regency_code and i.subject_id = e.episode_id and i.done_at is null
                     and i.kind = 'NEXT_STEP') as here,
               exists (
                   select from referral.referral r
                   where r.regency_code = e.regency_code and r.episode_id = e.episode_id and r.state not in ('withdrawn', 'received')
                     and not (r.state = 'declined' and exists (
                         select from referral.referral n where n.regency_code = r.regency_code and n.previous_id = r.id))) as elsewhere) w
    where w.here = w.elsewhere;
grant select on referral.impossible to ${maintenance};

create trigger referral_is_a_fact after insert on referral.referral referencing new table as fresh
    for each statement execute function indicator.fact('referral:referral', 'sent_at');
create trigger referral_changes after update on referral.referral referencing old table as stale new table as fresh
    for each statement execute function indicator.fact('referral:referral', 'sent_at');
create trigger stay_is_a_fact after insert on referral.progress referencing new table as fresh
    for each statement execute function indicator.fact('referral:stay', 'at');
create trigger discharge_is_a_fact after insert on referral.discharge referencing new table as fresh
    for each statement execute function indicator.fact('referral:discharge', 'at');

-- Whether somebody was received back and visited in time belongs to the day of the discharge, whoever changes it later.
create function referral.return_is_a_fact() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    perform indicator.touch(d.regency_code, 'referral:discharge', d.village_no, d.at)
    from fresh f
    join referral.referral r on r.regency_code = f.regency_code and (r.id = f.id or r.visit_id = f.id)
    join referral.discharge d on d.regency_code = r.regency_code and d.referral_id = r.id;
    return null;
end
$$;
grant create on schema referral to ${maintenance};
alter function referral.return_is_a_fact() owner to ${maintenance};
revoke create on schema referral from ${maintenance};
create trigger return_is_a_fact after update on referral.referral referencing new table as fresh
    for each statement execute function referral.return_is_a_fact();
create trigger return_is_a_fact after update on care.visit referencing new table as fresh
    for each statement execute function referral.return_is_a_fact();

insert into indicator.definition (code, valid_from, rank, kind, item, base_item, finest, better, target, title_id, title_en, about_id, about_en, source) values
    ('referrals_in_time', '2020-01-01', 240, 'share', 'referral:in_time', 'referral:sent', 'village', 'more', 100,
     'Rujukan dijawab tepat waktu', 'Referrals answered in time',
     'Dari rujukan yang dikirim bulan itu; tepat waktu menurut aturan waktu jawab hari itu. Yang masih menunggu dihitung belum, jadi bulan berjalan tampak lebih rendah.',
     'Of the referrals sent that month; in time by the rule of the day it was sent. Those that still wait count as not answered, so the running month looks lower.',
     'Definisi program ini, untuk disahkan kabupaten'),
    ('in_hospital', '2020-01-01', 350, 'stock', 'referral:in_hospital', null, 'village', 'neither', null,
     'Sedang dirawat inap', 'In hospital',
     'Orang yang dirujuk, dirawat dan belum pulang.',
     'People who were referred, admitted and not discharged yet.',
     'Definisi program ini, untuk disahkan kabupaten'),
    ('received_and_visited', '2020-01-01', 250, 'share', 'referral:visited', 'referral:discharged', 'village', 'more', 100,
     'Diterima kembali dan dikunjungi', 'Received back and visited',
     'Dari yang dipulangkan ke rumah bulan itu: diterima kembali dan dikunjungi dalam tujuh hari. Yang tujuh harinya belum lewat dihitung belum, jadi bulan berjalan tampak lebih rendah.',
     'Of those discharged home that month: received back and visited within seven days. Those whose seven days are not over count as not visited, so the running month looks lower.',
     'Definisi program ini, untuk disahkan kabupaten');
