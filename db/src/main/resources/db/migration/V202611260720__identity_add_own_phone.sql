-- An officer's own mobile number, as the keyed hash alone that a guardian's account has of the same number: so the cases
-- of an officer's own children are found, and nobody can read the number here.
alter table account
    add column own_phone_index bytea check (octet_length(own_phone_index) = 32),
    add constraint own_phone_is_of_staff check (kind = 'STAFF' or own_phone_index is null);
