create table school (
    id          uuid primary key,
    district_id uuid        not null references district,
    code        varchar(19) not null unique check (code ~ '^[0-9A-Z]{6,19}$'),
    stage       varchar(20) not null,
    nature      varchar(10) not null,
    name        text        not null,
    name_en     text        not null,
    address     text        not null,
    phone       text        not null,
    version     integer     not null
);

create index school_of_district on school (district_id, code);

create table enrollment_plan (
    id        uuid primary key,
    school_id uuid    not null references school,
    season_id uuid    not null references season,
    frozen    boolean not null,
    version   integer not null,
    unique (season_id, school_id)
);

create table enrollment_plan_version (
    plan_id      uuid        not null references enrollment_plan,
    number       integer     not null,
    seats        integer     not null check (seats between 0 and 9999),
    bundle_seats integer     not null check (bundle_seats between 0 and 9999),
    approved_by  uuid        not null,
    approved_at  timestamptz not null,
    reason       text        not null,
    primary key (plan_id, number)
);
