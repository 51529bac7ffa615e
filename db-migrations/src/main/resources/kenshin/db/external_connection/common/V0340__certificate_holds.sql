-- Whose client certificates do not speak for them while their portal user is cut off (S-17). A row for the partner and not for each
-- certificate, so that one which is registered during a cutoff is held as well.
CREATE TABLE external_connection.certificate_hold (
    partner_id VARCHAR(20)                 NOT NULL PRIMARY KEY,
    since      TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- What a revocation list names a certificate by (serial number in hexadecimal), and how long it must name it. Unknown of certificates that
-- were registered before; registering them once more tells.
ALTER TABLE external_connection.client_certificate ADD COLUMN issuer VARCHAR(1000);
ALTER TABLE external_connection.client_certificate ADD COLUMN serial_number VARCHAR(64);
ALTER TABLE external_connection.client_certificate ADD COLUMN not_after TIMESTAMP(6) WITH TIME ZONE;

-- The revocation list as it was signed last (RFC 5280), the same on every node; the numbers only grow.
CREATE TABLE external_connection.revocation_list (
    list_number BIGINT                      NOT NULL PRIMARY KEY,
    issued_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    next_update TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    encoded     BYTEA                       NOT NULL
);
