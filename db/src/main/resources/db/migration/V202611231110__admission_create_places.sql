create table place (
    id             uuid primary key,
    district_id    uuid        not null references district,
    season_id      uuid        not null references season,
    school_id      uuid        not null references school,
    application_id uuid        not null,
    child_id       uuid        not null,
    guardian_id    uuid        not null,
    draw_id        uuid        not null references draw,
    status         varchar(20) not null,
    waiting_rank   integer,
    placement_id   uuid references placement,
    notice         varchar(16) unique,
    deadline       timestamptz,
    answered_at    timestamptz,
    checked_in_at  timestamptz,
    version        integer     not null,
    unique (draw_id, child_id),
    check (status in ('WAITING') or placement_id is not null),
    check (status not in ('CONFIRMED', 'CHECKED_IN') or notice is not null)
);

create index place_of_application on place (application_id);
create index place_waiting on place (draw_id, waiting_rank) where status = 'WAITING';
create index place_overdue on place (deadline) where status = 'OFFERED';
create index place_expected on place (season_id, school_id, notice) where status in ('CONFIRMED', 'CHECKED_IN');

revoke delete, truncate on place from ${app_role};
