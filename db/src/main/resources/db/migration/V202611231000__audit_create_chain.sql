-- One hash chain per district; the nil UUID is the chain of the installation. What an entry's hash covers: docs/audit-chain.md.
CREATE TABLE audit_entry (
    chain         uuid        NOT NULL,
    seq           bigint      NOT NULL CHECK (seq > 0),
    at            timestamptz NOT NULL,
    actor_account uuid,
    actor_role    text        NOT NULL,
    source        text,
    action        text        NOT NULL,
    subject_type  text        NOT NULL,
    subject_id    text        NOT NULL,
    -- canonical JSON as text, not jsonb: the hash covers these very bytes
    details       text        NOT NULL,
    previous_hash text        NOT NULL CHECK (previous_hash ~ '^[0-9a-f]{64}$'),
    hash          text        NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (chain, seq)
);

CREATE INDEX audit_entry_by_subject ON audit_entry (subject_type, subject_id, chain, seq);
CREATE INDEX audit_entry_by_actor ON audit_entry (chain, actor_account, seq);

-- The head of each chain, taken every hour and shown to the public, so that a cut tail or a chain hashed anew is seen.
CREATE TABLE audit_anchor (
    chain uuid        NOT NULL,
    seq   bigint      NOT NULL CHECK (seq > 0),
    hash  text        NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    at    timestamptz NOT NULL,
    PRIMARY KEY (chain, seq)
);

CREATE INDEX audit_anchor_by_time ON audit_anchor (at, chain);

-- The application may add and read, nothing else.
REVOKE UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON audit_entry, audit_anchor FROM ${app_role};
GRANT SELECT, INSERT ON audit_entry, audit_anchor TO ${app_role};
