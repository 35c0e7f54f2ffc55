-- What a key answers to a fixed question, so that a wrong key is noticed before it seals anything. The keys are never here.
CREATE TABLE protection_key_check (
    key_name text  PRIMARY KEY,
    answer   bytea NOT NULL CHECK (octet_length(answer) = 32)
);

REVOKE UPDATE, DELETE, TRUNCATE ON protection_key_check FROM ${app_role};
GRANT SELECT, INSERT ON protection_key_check TO ${app_role};
