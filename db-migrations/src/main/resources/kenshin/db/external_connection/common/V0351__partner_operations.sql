-- What each partner did itself (J-11), picked out of the audit log by partner, so that it can be shown to that partner. The audit log is
-- what counts: this table can be emptied, its progress put back to 0, and it fills itself again.
CREATE TABLE external_connection.partner_operation (
    partner_id  VARCHAR(20)                 NOT NULL,
    position    BIGINT                      NOT NULL,
    recorded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    actor       VARCHAR(200)                NOT NULL,
    action      VARCHAR(100)                NOT NULL,
    target      VARCHAR(200)                NOT NULL,
    outcome     VARCHAR(10)                 NOT NULL,
    detail      VARCHAR                     NOT NULL,
    PRIMARY KEY (partner_id, position)
);

-- Up to which position of the audit log that has been done; one row.
CREATE TABLE external_connection.partner_operation_progress (
    position BIGINT NOT NULL
);

INSERT INTO external_connection.partner_operation_progress VALUES (0);
