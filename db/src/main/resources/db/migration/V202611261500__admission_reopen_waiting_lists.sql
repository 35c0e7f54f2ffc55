-- How often a child's waiting list was opened again, as confirmation was prolonged after its end.
alter table place add column reopened integer check (reopened > 0);
