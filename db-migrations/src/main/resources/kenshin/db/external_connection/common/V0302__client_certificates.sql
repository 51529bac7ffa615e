-- Which client certificates speak for which partner (J-08), by the SHA-256 of the certificate. A certificate is registered once and for
-- one partner; withdrawing it brings the end of its validity forward, and the row stays as the record of who could come in when.
CREATE TABLE external_connection.client_certificate (
    fingerprint   VARCHAR(64)                 NOT NULL PRIMARY KEY,
    partner_id    VARCHAR(20)                 NOT NULL,
    subject       VARCHAR(1000)               NOT NULL,
    valid_from    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    valid_until   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    registered_by VARCHAR(100)                NOT NULL,
    registered_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE INDEX client_certificate_by_partner ON external_connection.client_certificate (partner_id, registered_at);
