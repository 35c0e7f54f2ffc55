-- When a season's review is open, kept beside the cases: the queue hands out only what can be decided now.
create table review_window (
    season_id uuid primary key references season,
    starts_at timestamptz not null,
    ends_at   timestamptz not null check (ends_at > starts_at)
);

insert into review_window (season_id, starts_at, ends_at)
select season_id, starts_at, ends_at from season_phase where kind = 'REVIEW';
