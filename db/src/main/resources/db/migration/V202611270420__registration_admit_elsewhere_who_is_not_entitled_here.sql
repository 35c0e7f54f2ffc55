-- Who is not entitled in one district is told to register in another. Such a rejection bars the child within its own
-- district alone; each other application that is neither a draft nor withdrawn holds the child's year everywhere.
create unique index application_one_per_child_in_district on application (academic_year, identity_index, district_id)
    where status not in ('DRAFT', 'WITHDRAWN');

drop index application_one_per_child_and_year;

create unique index application_one_per_child_and_year on application (academic_year, identity_index)
    where status not in ('DRAFT', 'WITHDRAWN') and rejection_reason is distinct from 'NOT_ENTITLED_HERE';
