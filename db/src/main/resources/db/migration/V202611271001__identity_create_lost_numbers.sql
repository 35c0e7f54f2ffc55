-- What a code is good for: a code asked for at the counter is no code of a family that is in.
alter table one_time_code add column purpose varchar(12) not null default 'SIGN_IN';
update one_time_code set purpose = 'CHANGE_PHONE' where asked_by is not null;
alter table one_time_code
    alter column purpose drop default,
    add constraint one_time_code_purpose_check check (purpose in ('SIGN_IN', 'CHANGE_PHONE', 'LOST_NUMBER')),
    add constraint one_time_code_of_an_account check ((purpose = 'SIGN_IN') = (asked_by is null));

-- A family that lost its number stood at the counter: one officer saw its paper, another decides. The new number is sealed,
-- and forgotten with the decision.
create table lost_number (
    id          uuid        primary key,
    district_id uuid        not null,
    account_id  uuid        not null references account (id),
    phone       bytea,
    paper       varchar(40) not null,
    reported_by uuid        not null,
    reported_at timestamptz not null,
    expires_at  timestamptz not null check (expires_at > reported_at),
    status      varchar(10) not null check (status in ('OPEN', 'APPROVED', 'REFUSED', 'STOPPED', 'EXPIRED')),
    doubt       varchar(40),
    decided_by  uuid,
    settled_at  timestamptz,
    version     integer     not null,
    constraint lost_number_kept_while_open check ((status = 'OPEN') = (phone is not null)),
    constraint lost_number_settled check ((status = 'OPEN') = (settled_at is null)),
    constraint lost_number_decided check ((status in ('APPROVED', 'REFUSED')) = (decided_by is not null)),
    constraint lost_number_doubted check ((status = 'REFUSED') = (doubt is not null)),
    constraint lost_number_needs_two check (decided_by <> reported_by)
);

create unique index lost_number_one_open on lost_number (account_id) where status = 'OPEN';
create index lost_number_waiting on lost_number (district_id, reported_at, id) where status = 'OPEN';
create index lost_number_overdue on lost_number (expires_at) where status = 'OPEN';

revoke delete, truncate on lost_number from ${app_role};

-- The cases of the family that a request is about.
create index review_case_of_guardian on review_case (guardian_id, district_id);
