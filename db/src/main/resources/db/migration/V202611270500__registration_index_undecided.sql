-- The applications of a season on which nobody has decided, page by page and counted by school.
create index application_undecided on application (season_id, id) where status in ('SUBMITTED', 'RETURNED');
