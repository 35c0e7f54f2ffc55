-- When a place was offered: its deadline is counted from there whenever the calendar changes.
alter table place add column offered_at timestamptz;
update place set offered_at = placement.placed_at from placement where placement.id = place.placement_id;

-- A waiting list closes when confirmation is over: who still waited was never offered a seat.
alter table place drop constraint place_holds_a_seat;
alter table place add constraint place_holds_a_seat
    check (status in ('WAITING', 'LEFT', 'NOT_REACHED') or placement_id is not null);

-- By season: what a change of the calendar moves, and what waits for the end of confirmation.
create index place_open_offers on place (season_id, id) where status = 'OFFERED';
create index place_waiting_of_season on place (season_id, id) where status = 'WAITING';
