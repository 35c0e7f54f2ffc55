-- The children for whom the district has to arrange a place, page by page: whose own place came to nothing, and who was
-- approved for a school whose roll was fixed already.
create index place_without_seat on place (season_id, id)
    where status in ('LEFT', 'NOT_REACHED', 'DECLINED', 'EXPIRED');
create index application_on_no_roll on application (season_id, id) where status = 'APPROVED' and not enlisted;
