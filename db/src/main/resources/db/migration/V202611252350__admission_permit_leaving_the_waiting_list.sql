-- A family may leave the waiting list: a place that was never offered ends without a seat.
alter table place drop constraint place_check;
alter table place add constraint place_holds_a_seat
    check (status in ('WAITING', 'LEFT') or placement_id is not null);
