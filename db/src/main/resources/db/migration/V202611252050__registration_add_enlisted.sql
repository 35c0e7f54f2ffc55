-- Whether the child is on a frozen roll that stands: then the application can no longer be withdrawn.
alter table application add column enlisted boolean not null default false;

update application set enlisted = true
where id in (
    select entry.application_id from roll_entry entry join draw on draw.id = entry.draw_id
    where draw.status <> 'ABORTED');

alter table application alter column enlisted drop default;
alter table application add constraint application_enlisted_is_approved
    check (not enlisted or status = 'APPROVED');
