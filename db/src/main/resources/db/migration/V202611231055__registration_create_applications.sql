create table child (
    id              uuid primary key,
    guardian_id     uuid        not null,
    name            bytea       not null,
    identity_number bytea       not null,
    identity_index  bytea       not null,
    birth_date      bytea       not null,
    sex             varchar(6)  not null,
    version         integer     not null,
    unique (guardian_id, identity_index)
);

-- The order of the numbers decides nothing, so a plain sequence will do.
create sequence application_number start with 100001;

create table application (
    id                  uuid primary key,
    district_id         uuid        not null references district,
    season_id           uuid        not null references season,
    academic_year       integer     not null,
    child_id            uuid        not null references child,
    identity_index      bytea       not null,
    guardian_id         uuid        not null,
    status              varchar(10) not null,
    number              varchar(10) unique,
    relation            varchar(30),
    guardian_name       bytea,
    address             bytea,
    school_id           uuid references school,
    catchment_basis     varchar(20),
    catchment_rule_id   uuid references address_rule,
    correction_note     bytea,
    correction_deadline timestamptz,
    rejection_reason    varchar(40),
    rejection_note      bytea,
    version             integer     not null,
    unique (season_id, child_id)
);

-- One child, one application a year, whichever guardian, district or spelling it came by. Drafts are not in it: who
-- merely types a child's number must neither block the family nor learn that the child is known.
create unique index application_one_per_child_and_year on application (academic_year, identity_index)
    where status not in ('DRAFT', 'WITHDRAWN');

create index application_of_guardian on application (guardian_id);
create index application_of_school on application (season_id, school_id, status);

create table application_correction_item (
    application_id uuid        not null references application on delete cascade,
    item           varchar(10) not null,
    primary key (application_id, item)
);

create table application_step (
    application_id uuid        not null references application on delete cascade,
    position       integer     not null,
    kind           varchar(12) not null,
    at             timestamptz not null,
    primary key (application_id, position)
);

create table application_submission (
    application_id uuid        not null references application on delete cascade,
    position       integer     not null,
    key            uuid        not null,
    at             timestamptz not null,
    content        bytea       not null,
    digest         varchar(64) not null check (digest ~ '^[0-9a-f]{64}$'),
    primary key (application_id, position),
    unique (application_id, key)
);
