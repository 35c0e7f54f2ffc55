create table district (
    id                uuid primary key,
    code              varchar(12) not null unique check (code ~ '^[1-9][0-9]{5}$'),
    name              text        not null,
    name_en           text        not null,
    inquiry_phone     varchar(20) not null,
    supervision_phone varchar(20) not null,
    version           integer     not null
);

create table season (
    id            uuid primary key,
    district_id   uuid        not null references district,
    academic_year integer     not null,
    stage         varchar(20) not null,
    born_from     date        not null,
    born_to       date        not null check (born_to >= born_from),
    version       integer     not null,
    unique (district_id, academic_year, stage)
);

create table season_phase (
    season_id uuid        not null references season,
    kind      varchar(20) not null,
    starts_at timestamptz not null,
    ends_at   timestamptz not null check (ends_at > starts_at),
    primary key (season_id, kind)
);

-- One row: how far the season clock stands from the system's clock. Read only where the clock is movable.
create table season_clock (
    only_row       boolean primary key default true check (only_row),
    offset_seconds bigint not null
);

insert into season_clock (offset_seconds) values (0);
