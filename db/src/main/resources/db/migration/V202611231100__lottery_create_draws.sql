create table draw (
    id               uuid primary key,
    number           varchar(64)  not null unique,
    district_id      uuid         not null references district,
    season_id        uuid         not null references season,
    school_id        uuid         not null references school,
    attempt          integer      not null check (attempt >= 1),
    capacity         integer      not null check (capacity >= 0),
    status           varchar(20)  not null,
    entropy_source   varchar(200) not null,
    national_draw    boolean      not null,
    roll_size        integer check (roll_size > 0),
    roll_hash        varchar(64),
    roll_root        varchar(64),
    params_hash      varchar(64),
    frozen_at        timestamptz,
    manifest_hash    varchar(64),
    dice             varchar(20),
    national_result  varchar(60),
    entropy_known_at timestamptz,
    witness_id       uuid,
    witnessed_at     timestamptz,
    seed             varchar(64),
    result_hash      varchar(64),
    released_at      timestamptz,
    abort_reason     text,
    version          integer      not null,
    unique (season_id, school_id, attempt)
);

-- A draw happens once: beside it there are only attempts that were given up.
create unique index draw_one_standing on draw (season_id, school_id) where status <> 'ABORTED';
create index draw_of_district on draw (district_id, number);

create table draw_officer (
    draw_id    uuid        not null references draw,
    position   integer     not null,
    account_id uuid        not null,
    title      varchar(40) not null,
    commitment varchar(64),
    secret     varchar(64),
    primary key (draw_id, position),
    unique (draw_id, account_id)
);

create table roll_entry (
    draw_id        uuid         not null references draw,
    leaf_index     integer      not null check (leaf_index >= 0),
    roll_number    varchar(19)  not null,
    application_id uuid         not null,
    child_id       uuid         not null,
    guardian_id    uuid         not null,
    private_line   varchar(200) not null,
    blind          varchar(32)     not null,
    outcome        varchar(10),
    drawn_rank     integer,
    waiting_rank   integer,
    ticket         varchar(64),
    primary key (draw_id, leaf_index),
    unique (draw_id, roll_number),
    unique (draw_id, child_id)
);

create index roll_entry_of_application on roll_entry (application_id);

-- The files of a ceremony, byte for byte. A file is written once.
create table draw_file (
    draw_id uuid        not null references draw,
    layer   varchar(10) not null check (layer in ('PUBLIC', 'SEALED')),
    name    varchar(80) not null,
    sha256  varchar(64)    not null,
    content bytea       not null,
    primary key (draw_id, layer, name)
);

revoke update, delete, truncate on draw_file from ${app_role};
revoke delete, truncate on draw from ${app_role};
revoke delete, truncate on roll_entry from ${app_role};
-- A frozen line never changes; only its lot is written, once.
revoke update on roll_entry from ${app_role};
grant update (outcome, drawn_rank, waiting_rank, ticket) on roll_entry to ${app_role};
