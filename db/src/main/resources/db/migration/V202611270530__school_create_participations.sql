-- Which schools do not enroll in a season, and why. No row, or no reason in it, means that the school enrolls.
create table participation (
    school_id   uuid    not null references school on delete cascade,
    season_id   uuid    not null references season on delete cascade,
    reason      text,
    since       timestamptz,
    declared_by uuid,
    changes     integer not null,
    version     integer not null,
    primary key (season_id, school_id),
    check ((reason is null) = (since is null) and (reason is null) = (declared_by is null))
);
