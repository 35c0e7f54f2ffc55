-- An account on which nothing hangs gives its number to the one that the family's children stand on, and is closed for good.
alter table account
    drop constraint account_status_check,
    add constraint account_status_check check (status in ('ACTIVE', 'DISABLED', 'CLOSED')),
    drop constraint guardian_has_phone,
    add constraint guardian_has_phone
        check (kind <> 'GUARDIAN' or (status = 'CLOSED') = (phone is null) and (phone is null) = (phone_index is null)),
    add constraint closed_is_a_family check (status <> 'CLOSED' or kind = 'GUARDIAN' and password_hash is null);

-- A form that was on its way when the account was closed must not leave a child where nobody comes in any more: whichever
-- of the two comes first, the other waits for it here and then sees it.
create function child_needs_an_account_that_is_not_closed() returns trigger language plpgsql as
$$
begin
    perform from account where id = new.guardian_id for share;
    if exists (select from account where id = new.guardian_id and status = 'CLOSED') then
        raise exception 'account % is closed', new.guardian_id using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger child_needs_an_account_that_is_not_closed
    before insert on child
    for each row execute function child_needs_an_account_that_is_not_closed();

-- Looked through when an account is to be closed.
create index discarded_draft_of_guardian on discarded_draft (guardian_id);
