-- How long a family has to answer an offer; null: until the phase of confirmation ends, as in the seasons that run.
alter table season add column answer_hours integer check (answer_hours between 1 and 720);
