-- Checks of the whole log by the server itself, one row each, the last of which the auditor sees. They prove nothing to others: what does,
-- is the exported file.
CREATE TABLE platform.audit_check (
    id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    requested_by   VARCHAR(200)                NOT NULL,
    requested_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    state          VARCHAR(10)                 NOT NULL,
    checked        BIGINT                      NOT NULL,
    total          BIGINT                      NOT NULL,
    ended_at       TIMESTAMP(6) WITH TIME ZONE,
    fault_position BIGINT,
    fault_reason   VARCHAR
);
