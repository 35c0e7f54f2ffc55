-- When a family asked about a child's identity number that it had not entered before, and never which number. It is forgotten
-- after the day for which the limit counts it.
create table number_inquiry (
    id          uuid        primary key,
    guardian_id uuid        not null,
    asked_at    timestamptz not null
);

create index number_inquiry_of_guardian on number_inquiry (guardian_id, asked_at);
