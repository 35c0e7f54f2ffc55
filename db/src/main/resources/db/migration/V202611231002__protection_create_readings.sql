-- Who saw whose personal data in the clear, and what for: the record a family is shown.
CREATE TABLE personal_data_reading (
    seq           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reading       uuid        NOT NULL,
    at            timestamptz NOT NULL,
    district      uuid,
    subject_kind  text        NOT NULL,
    subject_id    uuid        NOT NULL,
    purpose       text        NOT NULL,
    -- the names of the cells, table.column, sorted, separated by commas
    cells         text        NOT NULL,
    actor_account uuid,
    actor_role    text        NOT NULL
);

CREATE INDEX personal_data_reading_by_subject ON personal_data_reading (subject_kind, subject_id, seq);

REVOKE UPDATE, DELETE, TRUNCATE ON personal_data_reading FROM ${app_role};
GRANT SELECT, INSERT ON personal_data_reading TO ${app_role};
