create table seat_account (
    id        uuid primary key,
    season_id uuid        not null references season,
    school_id uuid        not null references school,
    line      varchar(10) not null check (line in ('PLAN', 'BUNDLE')),
    capacity  integer     not null check (capacity >= 0),
    taken     integer     not null default 0,
    constraint seat_account_never_over_capacity check (taken between 0 and capacity),
    unique (season_id, school_id, line)
);

create table placement (
    id             uuid primary key,
    account_id     uuid        not null references seat_account,
    season_id      uuid        not null references season,
    child_id       uuid        not null,
    authority_kind varchar(30) not null
        check (authority_kind in ('DRAW', 'RANKED_RUN', 'REGISTER_OUTSIDE_DRAW')),
    authority_id   uuid        not null,
    placed_at      timestamptz not null,
    released_at    timestamptz,
    version        integer     not null
);

-- One live place per child and season, whoever writes the row.
create unique index placement_one_live_per_child on placement (season_id, child_id) where released_at is null;
create index placement_of_account on placement (account_id);

-- The database counts the seats itself; the check of seat_account refuses the one too many.
create function count_seats() returns trigger language plpgsql security definer set search_path = public as $$
begin
    if tg_op = 'INSERT' then
        update seat_account set taken = taken + 1 where id = new.account_id;
    elsif old.released_at is null and new.released_at is not null then
        update seat_account set taken = taken - 1 where id = new.account_id;
    elsif old.released_at is not null and new.released_at is null
        or old.account_id <> new.account_id or old.child_id <> new.child_id then
        raise exception 'a placement moves by release and a new placement only';
    end if;
    return new;
end
$$;

create trigger placement_counts_seats before insert or update on placement
    for each row execute function count_seats();

revoke delete, truncate on placement from ${app_role};
revoke update, delete, truncate on seat_account from ${app_role};
-- "select … for update" asks for the right to update some column. The count itself is written by the trigger alone,
-- with its owner's rights; a capacity is never changed: a plan is frozen before its account is opened.
grant update (line) on seat_account to ${app_role};
