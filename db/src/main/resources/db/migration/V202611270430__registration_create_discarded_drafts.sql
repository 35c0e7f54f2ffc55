-- Which drafts a family threw away, so that a button pressed twice is not answered like a draft that never was.
CREATE TABLE discarded_draft (
    id          uuid PRIMARY KEY,
    guardian_id uuid NOT NULL
);
