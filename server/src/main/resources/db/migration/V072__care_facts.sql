-- What care and screening store are facts: each change says where, so that the cells there are counted anew.
create trigger concern_is_a_fact after insert on care.concern referencing new table as fresh
    for each statement execute function indicator.fact('care:concern', 'received_at');
create trigger concern_changes after update on care.concern referencing old table as stale new table as fresh
    for each statement execute function indicator.fact('care:concern', 'received_at');
create trigger episode_is_a_fact after insert on care.episode referencing new table as fresh
    for each statement execute function indicator.fact('care:episode', 'opened_at');
create trigger closure_is_a_fact after insert on care.closure referencing new table as fresh
    for each statement execute function indicator.fact('care:episode', 'at');
create trigger assessment_is_a_fact after insert on care.assessment referencing new table as fresh
    for each statement execute function indicator.fact('care:episode', 'at');
create trigger visit_is_a_fact after insert on care.visit referencing new table as fresh
    for each statement execute function indicator.fact('care:visit', 'planned_on');
create trigger visit_changes after update on care.visit referencing old table as stale new table as fresh
    for each statement execute function indicator.fact('care:visit', 'planned_on');
create trigger screening_is_a_fact after insert on screening.screening referencing new table as fresh
    for each statement execute function indicator.fact('screening:screening', 'event_at');

insert into indicator.definition (code, valid_from, rank, kind, item, base_item, better, target, title_id, title_en, about_id, about_en, source) values
    ('concerns_reported', '2020-01-01', 300, 'count', 'care:reported', null, 'neither', null,
     'Laporan masuk', 'Concerns reported',
     'Laporan menurut bulan diterima.',
     'Concerns by the month they were received.',
     'Definisi program ini, untuk disahkan kabupaten'),
    ('wait_median', '2020-01-01', 200, 'median', 'care:handled', null, 'less', null,
     'Waktu tunggu (median)', 'Time waited (median)',
     'Dari kejadian sampai petugas menerima atau menjawab; separuh menunggu lebih singkat.',
     'From the event until a clinician accepted or answered; half waited less.',
     'Definisi program ini, untuk disahkan kabupaten'),
    ('wait_p90', '2020-01-01', 210, 'p90', 'care:handled', null, 'less', null,
     'Waktu tunggu (9 dari 10)', 'Time waited (9 of 10)',
     'Sembilan dari sepuluh orang tidak menunggu lebih lama dari ini.',
     'Nine of ten people did not wait longer than this.',
     'Definisi program ini, untuk disahkan kabupaten'),
    ('concerns_handled', '2020-01-01', 220, 'share', 'care:handled', 'care:reported', 'more', 100,
     'Laporan yang ditangani', 'Concerns handled',
     'Laporan yang sudah diterima atau dijawab, dari yang masuk.',
     'Concerns accepted or answered, of those received.',
     'Definisi program ini, untuk disahkan kabupaten'),
    ('people_screened', '2020-01-01', 320, 'distinct', 'screening:screened', null, 'more', null,
     'Orang diskrining', 'People screened',
     'Setiap orang dihitung sekali, berapa pun kali diskrining.',
     'Each person counts once, however often screened.',
     'Definisi program ini, untuk disahkan kabupaten'),
    ('open_episodes', '2020-01-01', 330, 'stock', 'care:open_episode', null, 'neither', null,
     'Perawatan berjalan', 'Care under way',
     'Perawatan yang masih terbuka pada akhir masa.',
     'Episodes of care open at the end of the period.',
     'Definisi program ini, untuk disahkan kabupaten'),
    ('visits_done', '2020-01-01', 260, 'share', 'care:visit_done', 'care:visit_due', 'more', 100,
     'Kunjungan terlaksana', 'Visits done',
     'Dari kunjungan yang direncanakan untuk bulan itu: petugas sudah datang, juga bila tidak bertemu atau ditolak. Yang belum tiba harinya dihitung belum, jadi bulan berjalan tampak lebih rendah.',
     'Of the visits planned for the month: somebody went, also where nobody was met or the visit was refused. Those whose day has not come count as not done, so the running month looks lower.',
     'Definisi program ini, untuk disahkan kabupaten'),
    ('concerns_ownerless', '2020-01-01', 100, 'stock', 'care:ownerless', null, 'less', 0,
     'Laporan tanpa pemilik', 'Concerns without owner',
     'Laporan, termasuk setiap tanda bahaya, yang belum ditangani dan tidak ada petugas di jabatannya, kapan pun diterima. Harus nol.',
     'Concerns, every red flag among them, not yet taken up while nobody is there in the post that owns them, whenever they were received. Must be zero.',
     'Definisi program ini, untuk disahkan kabupaten'),
    ('people_found', '2020-01-01', 310, 'stock', 'care:found', null, 'more', null,
     'Orang yang ditemukan', 'People found',
     'Orang yang pernah dirawat, sekali per orang, dibanding perkiraan dari jumlah penduduk.',
     'People whose care ever began, each once, beside what the population lets one expect.',
     'Definisi program ini, untuk disahkan kabupaten'),
    ('episodes_unassessed', '2020-01-01', 230, 'stock', 'care:unassessed', null, 'less', null,
     'Menunggu pemeriksaan', 'Waiting for assessment',
     'Perawatan terbuka yang belum diperiksa.',
     'Open episodes nobody has assessed yet.',
     'Definisi program ini, untuk disahkan kabupaten'),
    ('episodes_in_care', '2020-01-01', 340, 'stock', 'care:in_care', null, 'neither', null,
     'Dalam perawatan', 'In care',
     'Perawatan terbuka yang sudah diperiksa.',
     'Open episodes that were assessed.',
     'Definisi program ini, untuk disahkan kabupaten');

insert into indicator.expectation (regency_code, item, per_mille, valid_from, source) values
    ('00', 'care:found', 1.8, '2018-01-01', 'Riskesdas 2018, orang yang pernah psikosis per 1.000 penduduk, antarprovinsi 0,9 sampai 3,5; dari kepustakaan sekunder, perlu diperiksa dan diganti dengan angka provinsi sendiri');
