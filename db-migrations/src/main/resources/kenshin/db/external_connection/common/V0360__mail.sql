-- What a partner is to be told of a case (S-07), written in the transaction that opens the case; addressed_at: who gets it has been
-- decided since, from the contacts as they were registered at that moment.
CREATE TABLE external_connection.incident_notice (
    incident_id  VARCHAR(20)                 NOT NULL PRIMARY KEY,
    partner_id   VARCHAR(20)                 NOT NULL,
    subject      VARCHAR(300)                NOT NULL,
    body         VARCHAR(20000)              NOT NULL,
    queued_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    addressed_at TIMESTAMP(6) WITH TIME ZONE
);

CREATE INDEX incident_notice_to_address ON external_connection.incident_notice (addressed_at, queued_at);

-- One mail for each contact that has an address.
CREATE TABLE external_connection.mail (
    id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    incident_id     VARCHAR(20)                 NOT NULL REFERENCES external_connection.incident_notice (incident_id),
    contact         VARCHAR(200)                NOT NULL,
    phone           VARCHAR(50)                 NOT NULL,
    address         VARCHAR(320)                NOT NULL,
    state           VARCHAR(10)                 NOT NULL CHECK (state IN ('WAITING', 'SENT', 'GIVEN_UP')),
    attempts        INTEGER                     NOT NULL,
    next_attempt_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    sent_at         TIMESTAMP(6) WITH TIME ZONE,
    trouble         VARCHAR(1000)
);

CREATE INDEX mail_to_send ON external_connection.mail (state, next_attempt_at);
CREATE INDEX mail_of_case ON external_connection.mail (incident_id, id);
