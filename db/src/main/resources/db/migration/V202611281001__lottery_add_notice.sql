-- A draw keeps the notice that it was prepared with, and when its manifest was published; draws that exist were promised none.
alter table draw add column notice_hours integer not null default 0 check (notice_hours between 0 and 168);
alter table draw alter column notice_hours drop default;
alter table draw add column published_at timestamptz;
