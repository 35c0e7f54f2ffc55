-- The lists by state are paged in the queue's order, so their index has that order too and nothing is sorted. Without it the
-- planner could as well take the index of the counts, which begins alike.
drop index review_case_by_status;

create index review_case_by_status on review_case (district_id, status, (not resubmitted), waiting_since, id);
