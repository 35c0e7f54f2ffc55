-- A code that the gateway did not take: nobody has it, so only the address that asked for it is charged with it.
alter table one_time_code add column undelivered boolean not null default false;
