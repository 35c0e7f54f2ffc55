-- Codes only: what a message says is rendered in its reader's language when it is read.
create table message (
    id         uuid primary key,
    account_id uuid        not null,
    kind       varchar(40) not null,
    subject_id uuid        not null,
    occurrence text        not null,
    created_at timestamptz not null,
    read_at    timestamptz,
    version    integer     not null,
    unique (account_id, kind, subject_id, occurrence)
);

create index message_of_account on message (account_id, created_at desc, id desc);
create index message_unread on message (account_id) where read_at is null;
