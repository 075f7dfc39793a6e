-- States that must not occur. Each row names what is wrong and the record it is wrong with.
create view care.impossible with (security_invoker) as
    select 'a concern that waits has no open work' as finding, c.id
    from care.concern c
    where c.taken_up_at is null
      and not exists (
          select from work.pub_item i
          where i.regency_code = c.regency_code and i.subject_id = c.id and i.done_at is null
            and i.kind in ('TRIAGE_CONCERN', 'ANSWER_CONCERN'))
    union all
    select 'a concern that was taken up still has open work', c.id
    from care.concern c
    join work.pub_item i on i.regency_code = c.regency_code and i.subject_id = c.id and i.done_at is null
    where c.taken_up_at is not null
    union all
    select 'a concern that waits is not offered to its owner', c.id
    from care.concern c
    where c.taken_up_at is null
      and not exists (
          select from care.handover h
          where h.regency_code = c.regency_code and h.concern_id = c.id and h.answer is null and h.to_position = c.owner_id)
    union all
    select 'the owner of open work differs from the owner of its concern', c.id
    from care.concern c
    join work.pub_item i on i.regency_code = c.regency_code and i.subject_id = c.id and i.done_at is null
    where i.owner_id <> c.owner_id
    union all
    select 'an open episode without assessment has no open work', e.id
    from care.episode e
    where not exists (select from care.closure x where x.regency_code = e.regency_code and x.episode_id = e.id)
      and not exists (select from care.assessment a where a.regency_code = e.regency_code and a.episode_id = e.id)
      and not exists (
          select from work.pub_item i
          where i.regency_code = e.regency_code and i.subject_id = e.id and i.done_at is null and i.kind = 'ASSESS')
    union all
    select 'a planned visit has no open work', v.id
    from care.visit v
    where v.outcome is null
      and not exists (
          select from work.pub_item i
          where i.regency_code = v.regency_code and i.subject_id = v.id and i.done_at is null and i.kind = 'VISIT')
    union all
    select 'a closed episode still has a planned visit', v.id
    from care.visit v
    join care.closure x on x.regency_code = v.regency_code and x.episode_id = v.episode_id
    where v.outcome is null
    union all
    -- That an idle case has this work is checked where its referrals are known: it may be in other hands.
    select 'a next step is asked for where one is planned or none is needed', i.subject_id
    from work.pub_item i
    where i.kind = 'NEXT_STEP' and i.done_at is null
      and not exists (select from care.pub_idle e where e.regency_code = i.regency_code and e.episode_id = i.subject_id)
    union all
    select 'an episode is closed before it began', e.id
    from care.episode e
    join care.closure x on x.regency_code = e.regency_code and x.episode_id = e.id
    where x.at < e.opened_at
    union all
    -- Records merged while both were in care are for a human to close; care begun after that is not.
    select 'two open episodes of one person in one village', min(e.id::text)::uuid
    from care.episode e
    left join person.pub_merged m on m.regency_code = e.regency_code and m.id = e.person_id
    where not exists (select from care.closure x where x.regency_code = e.regency_code and x.episode_id = e.id)
    group by e.regency_code, coalesce(m.root_id, e.person_id), e.village_no
    having count(*) > 1 and max(e.opened_at) > coalesce(max(m.merged_at), '-infinity');
grant select on care.impossible to ${maintenance};
