-- A draw that is given up unfreezes its plan from now on, and accounts are opened only when children are admitted. Until
-- now both came with the freeze of the roll and stayed after a draw that was given up: those are set right here.
update enrollment_plan plan set frozen = false, version = version + 1
where frozen
    and exists (
        select from draw where draw.season_id = plan.season_id and draw.school_id = plan.school_id)
    and not exists (
        select from draw where draw.season_id = plan.season_id and draw.school_id = plan.school_id
            and status not in ('PREPARED', 'ABORTED'));

-- An account that no child was ever placed from holds nothing; it is opened again with the seats of its school's next draw.
delete from seat_account account
where exists (
        select from draw where draw.season_id = account.season_id and draw.school_id = account.school_id)
    and not exists (
        select from draw where draw.season_id = account.season_id and draw.school_id = account.school_id
            and status in ('RELEASED', 'NOT_NEEDED'))
    and not exists (select from placement where placement.account_id = account.id);
