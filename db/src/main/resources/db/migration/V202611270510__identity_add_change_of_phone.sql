-- A code asked for by an account that changes its number; it signs nobody in, and nobody else can use it.
alter table one_time_code add column asked_by uuid references account (id);

create index one_time_code_by_asker on one_time_code (asked_by, requested_at) where asked_by is not null;

-- The officers whose own number moves when the family's does.
create index account_by_own_phone on account (own_phone_index) where own_phone_index is not null;
