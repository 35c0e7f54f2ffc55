-- The log of manifests: one per district, append-only, its heads signed with the district's own key.
create table draw_log_key (
    district_id uuid primary key references district,
    public_key  varchar(88) not null,
    -- sealed like personal data: whoever has the database alone cannot sign
    private_key bytea       not null
);

create table draw_log_entry (
    district_id uuid        not null references district,
    position    integer     not null check (position >= 0),
    kind        varchar(10) not null check (kind in ('MANIFEST', 'RESULT', 'ABORT')),
    draw_number varchar(64) not null,
    hash        varchar(64) not null check (hash ~ '^[0-9a-f]{64}$'),
    at          timestamptz not null,
    note        text,
    primary key (district_id, position),
    unique (district_id, kind, draw_number)
);

create table draw_log_head (
    district_id uuid         not null references district,
    size        integer      not null check (size >= 1),
    root        varchar(64)  not null,
    at          timestamptz  not null,
    signature   varchar(128) not null,
    primary key (district_id, size)
);

revoke update, delete, truncate on draw_log_key, draw_log_entry, draw_log_head from ${app_role};
grant select, insert on draw_log_key, draw_log_entry, draw_log_head to ${app_role};
