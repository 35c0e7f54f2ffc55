-- Which submission of its application a case is about. What the case heard late, twice or in the wrong order it hears now:
-- it is set to what its application is.
alter table review_case add column round integer;

update review_case
set round        = (select count(*) from application_submission as s where s.application_id = a.id),
    school_id    = case when a.status = 'SUBMITTED' then a.school_id else review_case.school_id end,
    status       = case
                       when a.status in ('APPROVED', 'REJECTED') then 'DECIDED'
                       when a.status = 'RETURNED' then 'RETURNED'
                       when a.status in ('DRAFT', 'WITHDRAWN') then 'CLOSED'
                       when review_case.status = 'CLAIMED' and review_case.school_id = a.school_id then 'CLAIMED'
                       else 'OPEN' end,
    claimed_by   = case
                       when a.status = 'SUBMITTED' and review_case.status = 'CLAIMED'
                           and review_case.school_id = a.school_id then claimed_by end,
    leased_until = case
                       when a.status = 'SUBMITTED' and review_case.status = 'CLAIMED'
                           and review_case.school_id = a.school_id then leased_until end,
    version      = review_case.version + 1
from application as a
where a.id = review_case.application_id;

alter table review_case
    alter column round set not null,
    add check (round > 0);
