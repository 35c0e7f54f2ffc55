-- How many hours the manifest of a draw is public before its dice are thrown; seasons that run get the day that draws should have.
alter table season add column draw_notice_hours integer not null default 24 check (draw_notice_hours between 0 and 168);
alter table season alter column draw_notice_hours drop default;
