-- A row stands here only in a database that the demo made.
create table demo_mark (
    only_row     boolean primary key default true check (only_row),
    made_at      timestamptz not null,
    completed_at timestamptz
);
