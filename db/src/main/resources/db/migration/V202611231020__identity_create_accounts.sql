-- Who may come in. Phone, name and the second factor's secret are sealed; the phone is found by its keyed hash.
create table account (
    id                   uuid primary key,
    kind                 varchar(16) not null check (kind in ('GUARDIAN', 'STAFF')),
    status               varchar(16) not null check (status in ('ACTIVE', 'DISABLED')),
    phone                bytea,
    phone_index          bytea unique check (octet_length(phone_index) = 32),
    name                 bytea,
    login_name           varchar(40) unique check (login_name ~ '^[a-z][a-z0-9.-]{2,39}$'),
    home_district_id     uuid,
    password_hash        varchar(200),
    must_change_password boolean     not null,
    failed_attempts      integer     not null check (failed_attempts >= 0),
    locked_until         timestamptz,
    totp_secret          bytea,
    totp_confirmed       boolean     not null,
    last_totp_step       bigint      not null,
    created_at           timestamptz not null,
    last_signed_in_at    timestamptz,
    stamp                integer     not null,
    version              integer     not null,
    constraint guardian_has_phone check (kind <> 'GUARDIAN' or (phone is not null and phone_index is not null)),
    constraint staff_has_login check (kind <> 'STAFF' or (login_name is not null and password_hash is not null)),
    constraint confirmed_factor_has_secret check (not totp_confirmed or totp_secret is not null)
);

-- "C": the order of pages must not hang on the server's locale
create index account_staff_by_login on account (login_name collate "C") where kind = 'STAFF';

create table role_grant (
    id          uuid primary key,
    account_id  uuid        not null references account (id),
    role        varchar(32) not null check (role in
        ('SCHOOL_OFFICER', 'DISTRICT_REVIEWER', 'CATCHMENT_PUBLISHER', 'LOTTERY_ADMINISTRATOR', 'WITNESS',
         'DISTRICT_ADMINISTRATOR', 'SUPERVISOR', 'AUDITOR')),
    district_id uuid,
    school_id   uuid,
    granted_by  uuid references account (id),
    granted_at  timestamptz not null,
    constraint granted_by_another check (granted_by <> account_id),
    constraint school_officer_has_school check ((role = 'SCHOOL_OFFICER') = (school_id is not null)),
    constraint role_has_district check
        (district_id is not null or role in ('DISTRICT_ADMINISTRATOR', 'SUPERVISOR', 'AUDITOR')),
    constraint granted_once unique nulls not distinct (account_id, role, district_id, school_id)
);

-- Codes as keyed hashes: of the phone, of the asking address, of the code.
create table one_time_code (
    id            uuid primary key,
    phone_index   bytea       not null check (octet_length(phone_index) = 32),
    source_index  bytea       not null check (octet_length(source_index) = 32),
    code_hash     bytea       not null check (octet_length(code_hash) = 32),
    requested_at  timestamptz not null,
    expires_at    timestamptz not null,
    attempts_left integer     not null check (attempts_left between 0 and 5)
);

create index one_time_code_by_phone on one_time_code (phone_index, requested_at);
create index one_time_code_by_source on one_time_code (source_index, requested_at);
create index one_time_code_by_age on one_time_code (requested_at);

-- Where a demo reads the codes that a gateway would have sent; empty in production. Both columns are sealed.
create table one_time_code_outbox (
    id      uuid primary key,
    phone   bytea       not null,
    code    bytea       not null,
    sent_at timestamptz not null
);

create index one_time_code_outbox_by_time on one_time_code_outbox (sent_at);
