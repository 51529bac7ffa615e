-- Signed checkpoints of the audit log, chained among themselves, and the certificates of the keys that signed them. How they are made is
-- written in docs/audit-log.md.
CREATE TABLE platform.audit_certificate (
    fingerprint CHAR(64)                    NOT NULL PRIMARY KEY,
    certificate VARCHAR                     NOT NULL,
    first_used  TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE TABLE platform.audit_checkpoint (
    number      BIGINT                      NOT NULL PRIMARY KEY,
    position    BIGINT                      NOT NULL,
    hash        CHAR(64)                    NOT NULL,
    signed_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    hash_before CHAR(64)                    NOT NULL,
    certificate CHAR(64)                    NOT NULL,
    signature   VARCHAR                     NOT NULL
);

CREATE INDEX audit_checkpoint_by_position ON platform.audit_checkpoint (position, number);

-- The auditor looks for one kind of action among all.
CREATE INDEX audit_entry_by_action ON platform.audit_entry (action, position);
