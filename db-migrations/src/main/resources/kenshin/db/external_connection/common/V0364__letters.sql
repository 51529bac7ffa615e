-- What a partner is told by mail: of a case (S-07) or a notice (J-10). Written in the transaction that it tells of; addressed_at: who gets
-- it has been decided since, from the contacts as they were registered at that moment. Takes the place of what told of cases only.
CREATE TABLE external_connection.letter (
    about        VARCHAR(20)                 NOT NULL,
    partner_id   VARCHAR(20)                 NOT NULL,
    matter       VARCHAR(10)                 NOT NULL CHECK (matter IN ('CASE', 'NOTICE')),
    subject      VARCHAR(500)                NOT NULL,
    body         VARCHAR(20000)              NOT NULL,
    queued_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    addressed_at TIMESTAMP(6) WITH TIME ZONE,
    PRIMARY KEY (about, partner_id)
);

INSERT INTO external_connection.letter (about, partner_id, matter, subject, body, queued_at, addressed_at)
SELECT incident_id, partner_id, 'CASE', subject, body, queued_at, addressed_at FROM external_connection.incident_notice;

CREATE INDEX letter_to_address ON external_connection.letter (addressed_at, queued_at);

-- One for each contact that has an address.
CREATE TABLE external_connection.contact_mail (
    id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    about           VARCHAR(20)                 NOT NULL,
    partner_id      VARCHAR(20)                 NOT NULL,
    contact         VARCHAR(200)                NOT NULL,
    phone           VARCHAR(50)                 NOT NULL,
    address         VARCHAR(320)                NOT NULL,
    state           VARCHAR(10)                 NOT NULL CHECK (state IN ('WAITING', 'SENT', 'GIVEN_UP')),
    attempts        INTEGER                     NOT NULL,
    next_attempt_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    sent_at         TIMESTAMP(6) WITH TIME ZONE,
    trouble         VARCHAR(1000),
    FOREIGN KEY (about, partner_id) REFERENCES external_connection.letter (about, partner_id)
);

INSERT INTO external_connection.contact_mail (about, partner_id, contact, phone, address, state, attempts, next_attempt_at, sent_at, trouble)
SELECT m.incident_id, n.partner_id, m.contact, m.phone, m.address, m.state, m.attempts, m.next_attempt_at, m.sent_at, m.trouble
FROM external_connection.mail m JOIN external_connection.incident_notice n ON n.incident_id = m.incident_id ORDER BY m.id;

CREATE INDEX contact_mail_to_send ON external_connection.contact_mail (state, next_attempt_at);
CREATE INDEX contact_mail_about ON external_connection.contact_mail (about, partner_id, id);

DROP TABLE external_connection.mail;
DROP TABLE external_connection.incident_notice;
