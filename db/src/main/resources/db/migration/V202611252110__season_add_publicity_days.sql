-- How many days every school's page must have been public before registration opens; seasons that run keep theirs open.
alter table season add column publicity_days integer not null default 0 check (publicity_days between 0 and 365);
alter table season alter column publicity_days drop default;
