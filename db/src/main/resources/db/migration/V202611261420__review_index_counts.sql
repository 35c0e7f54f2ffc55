-- The counts above the reviewers' lists look at every case of a district: from the index alone, without the cases.
create index review_case_counted on review_case (district_id, status)
    include (season_id, claimed_by, leased_until);
