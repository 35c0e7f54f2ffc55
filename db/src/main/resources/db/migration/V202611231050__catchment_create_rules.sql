-- Which divisions exist, with their names, is imported data.
create table division (
    code    varchar(12) primary key check (code ~ '^[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?$'),
    name    text not null,
    name_en text,
    parent  varchar(12)
);

create index division_of_parent on division (parent, code);

create table catchment_publication (
    id           uuid primary key,
    season_id    uuid        not null references season,
    number       integer     not null check (number >= 1),
    published_by uuid        not null,
    published_at timestamptz not null,
    digest       varchar(64) not null,
    unique (season_id, number)
);

create table address_rule (
    id            uuid primary key,
    season_id     uuid        not null references season,
    school_id     uuid        not null references school,
    effect        varchar(10) not null,
    kind          varchar(12) not null,
    division      varchar(12) not null,
    road          text        not null,
    first_number  integer     not null,
    last_number   integer     not null check (last_number >= first_number),
    side          varchar(4)  not null,
    estate        text        not null,
    source        text        not null,
    in_force_from integer,
    repealed_from integer,
    to_be_repealed boolean not null,
    version       integer     not null
);

create index address_rule_of_school on address_rule (season_id, school_id);

-- A look-up asks by the name of the road or of the estate.
create index address_rule_of_road on address_rule (season_id, road, first_number) where kind = 'ROAD_RANGE';
create index address_rule_of_estate on address_rule (season_id, estate) where kind = 'ESTATE';
