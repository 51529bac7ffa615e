-- An operation lands in audit_arrival with the transaction it belongs to, and is moved to audit_entry by the sequencer, which
-- numbers it without gaps and chains it to the entry before. How the hash is made is written in docs/audit-log.md.
CREATE TABLE platform.audit_arrival (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    recorded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    actor       VARCHAR(200)                NOT NULL,
    action      VARCHAR(100)                NOT NULL,
    target      VARCHAR(200)                NOT NULL,
    outcome     VARCHAR(10)                 NOT NULL,
    detail      VARCHAR                     NOT NULL
);

CREATE TABLE platform.audit_entry (
    position    BIGINT                      NOT NULL PRIMARY KEY,
    recorded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    actor       VARCHAR(200)                NOT NULL,
    action      VARCHAR(100)                NOT NULL,
    target      VARCHAR(200)                NOT NULL,
    outcome     VARCHAR(10)                 NOT NULL,
    detail      VARCHAR                     NOT NULL,
    hash        CHAR(64)                    NOT NULL
);

CREATE INDEX audit_entry_by_time ON platform.audit_entry (recorded_at);
CREATE INDEX audit_entry_by_actor ON platform.audit_entry (actor, recorded_at);
