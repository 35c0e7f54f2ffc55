-- Who gave a case back is not handed it at once again. What was returned has a deadline, which moves with the season's
-- review; after it the case is the officers' again.
alter table review_case
    add column released_by       uuid,
    add column passed_over_until timestamptz,
    add column correct_by        timestamptz,
    add check ((released_by is null) = (passed_over_until is null));

update review_case
set correct_by = application.correction_deadline
from application
where application.id = application_id and review_case.status = 'RETURNED';

alter table review_case
    add check (status <> 'RETURNED' or correct_by is not null);

create index review_case_awaiting_correction on review_case (season_id) where correct_by is not null;

-- How many days families have to correct what was returned; a season without a row gives them until its review ends.
create table review_correction_period (
    season_id uuid primary key references season,
    days      integer not null check (days between 1 and 60),
    version   integer not null
);
