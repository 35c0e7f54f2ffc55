-- Whether a holder's secret was opened from the sealed duplicate that the first holder keeps.
alter table draw_officer add column from_duplicate boolean not null default false;
alter table draw_officer alter column from_duplicate drop default;
