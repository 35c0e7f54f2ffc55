create table review_case (
    id             uuid primary key,
    application_id uuid        not null unique references application,
    district_id    uuid        not null references district,
    season_id      uuid        not null references season,
    school_id      uuid        not null references school,
    guardian_id    uuid        not null,
    status         varchar(10) not null,
    resubmitted    boolean     not null,
    waiting_since  timestamptz not null,
    claimed_by     uuid,
    leased_until   timestamptz,
    version        integer     not null,
    check ((status = 'CLAIMED') = (claimed_by is not null)),
    check ((claimed_by is null) = (leased_until is null))
);

-- The queue: an open case and one whose lease ran out wait in the same line.
create index review_case_waiting
    on review_case (district_id, (not resubmitted), waiting_since, id)
    where status in ('OPEN', 'CLAIMED');

-- The lists by state, and the counts over the queue.
create index review_case_by_status on review_case (district_id, status, waiting_since, id);

create index review_case_claimed on review_case (claimed_by) where claimed_by is not null;

create table review_decision (
    case_id    uuid        not null references review_case,
    number     integer     not null,
    kind       varchar(10) not null,
    decided_by uuid        not null,
    decided_at timestamptz not null,
    reasons    text        not null,
    note       bytea,
    primary key (case_id, number),
    check (kind = 'APPROVED' or reasons <> '')
);

-- Officers who declared themselves partial: the case is never given to them.
create table review_recusal (
    case_id    uuid not null references review_case,
    account_id uuid not null,
    primary key (case_id, account_id)
);
