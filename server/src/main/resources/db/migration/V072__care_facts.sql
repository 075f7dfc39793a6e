-- Whatever care stores is a fact sooner or later: each change says where, so that the cells there are counted anew.
create function care.touch_concern() returns trigger language plpgsql set search_path = '' as $$
begin
    perform indicator.touch(new.regency_code, 'care:concern', new.village_no, new.received_at);
    if tg_op = 'UPDATE' and (old.village_no, old.received_at) <> (new.village_no, new.received_at) then
        perform indicator.touch(old.regency_code, 'care:concern', old.village_no, old.received_at);
    end if;
    return null;
end
$$;
create trigger concern_is_a_fact after insert or update on care.concern for each row execute function care.touch_concern();

create function care.touch_episode() returns trigger language plpgsql set search_path = '' as $$
begin
    perform indicator.touch(new.regency_code, 'care:episode', new.village_no, new.opened_at);
    return null;
end
$$;
create trigger episode_is_a_fact after insert on care.episode for each row execute function care.touch_episode();

create function care.touch_closure() returns trigger language plpgsql set search_path = '' as $$
begin
    perform indicator.touch(new.regency_code, 'care:episode', new.village_no, new.at);
    return null;
end
$$;
create trigger closure_is_a_fact after insert on care.closure for each row execute function care.touch_closure();

create function care.touch_visit() returns trigger language plpgsql set search_path = '' as $$
begin
    perform indicator.touch(new.regency_code, 'care:visit', new.village_no, new.planned_on + time '12:00' at time zone 'UTC');
    if tg_op = 'UPDATE' and (old.village_no, old.planned_on) <> (new.village_no, new.planned_on) then
        perform indicator.touch(old.regency_code, 'care:visit', old.village_no, old.planned_on + time '12:00' at time zone 'UTC');
    end if;
    return null;
end
$$;
create trigger visit_is_a_fact after insert or update on care.visit for each row execute function care.touch_visit();

create function screening.touch_screening() returns trigger language plpgsql set search_path = '' as $$
begin
    perform indicator.touch(new.regency_code, 'screening:screening', new.village_no, new.event_at);
    return null;
end
$$;
create trigger screening_is_a_fact after insert on screening.screening for each row execute function screening.touch_screening();

insert into indicator.definition (code, valid_from, kind, item, base_item, better, target, title_id, title_en, about_id, about_en, source) values
    ('concerns_reported', '2020-01-01', 'count', 'care:reported', null, 'neither', null,
     'Laporan masuk', 'Concerns reported',
     'Laporan menurut bulan diterima.',
     'Concerns by the month they were received.',
     'Definisi program ini, untuk disahkan kabupaten'),
    ('wait_median', '2020-01-01', 'median', 'care:handled', null, 'less', null,
     'Waktu tunggu (median)', 'Time waited (median)',
     'Dari kejadian sampai petugas menerima atau menjawab; separuh menunggu lebih singkat.',
     'From the event until a clinician accepted or answered; half waited less.',
     'Definisi program ini, untuk disahkan kabupaten'),
    ('wait_p90', '2020-01-01', 'p90', 'care:handled', null, 'less', null,
     'Waktu tunggu (9 dari 10)', 'Time waited (9 of 10)',
     'Sembilan dari sepuluh orang tidak menunggu lebih lama dari ini.',
     'Nine of ten people did not wait longer than this.',
     'Definisi program ini, untuk disahkan kabupaten'),
    ('concerns_handled', '2020-01-01', 'share', 'care:handled', 'care:reported', 'more', 100,
     'Laporan yang ditangani', 'Concerns handled',
     'Laporan yang sudah diterima atau dijawab, dari yang masuk.',
     'Concerns accepted or answered, of those received.',
     'Definisi program ini, untuk disahkan kabupaten'),
    ('people_screened', '2020-01-01', 'distinct', 'screening:screened', null, 'more', null,
     'Orang diskrining', 'People screened',
     'Setiap orang dihitung sekali, berapa pun kali diskrining.',
     'Each person counts once, however often screened.',
     'Definisi program ini, untuk disahkan kabupaten'),
    ('open_episodes', '2020-01-01', 'stock', 'care:open_episode', null, 'neither', null,
     'Perawatan berjalan', 'Care under way',
     'Perawatan yang masih terbuka pada akhir masa.',
     'Episodes of care open at the end of the period.',
     'Definisi program ini, untuk disahkan kabupaten'),
    ('visits_done', '2020-01-01', 'share', 'care:visit_done', 'care:visit_due', 'more', 100,
     'Kunjungan terlaksana', 'Visits done',
     'Kunjungan yang terjadi, dari yang direncanakan untuk bulan itu.',
     'Visits that took place, of those planned for the month.',
     'Definisi program ini, untuk disahkan kabupaten');
