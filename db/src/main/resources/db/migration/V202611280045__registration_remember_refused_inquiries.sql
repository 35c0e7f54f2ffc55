-- Whether the refusal that followed this inquiry is on record: one entry for an account and a day, however often it asks on.
alter table number_inquiry add column refused boolean not null default false;
