-- Editions of the external connection standard (S-11, 004 §12): from when each is valid, and from when an agreement to an earlier one no
-- longer suffices. Written once; a mistake is corrected by another edition.
CREATE TABLE external_connection.standard_edition (
    edition         VARCHAR(20)                 NOT NULL PRIMARY KEY,
    title           VARCHAR(200)                NOT NULL,
    valid_from      DATE                        NOT NULL,
    required_from   DATE,
    document        VARCHAR(500)                NOT NULL,
    document_sha256 VARCHAR(64),
    registered_by   VARCHAR(200)                NOT NULL,
    registered_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- What a partner signed (J-09, 004 §14); withdrawing ends it and keeps the row.
CREATE TABLE external_connection.partner_agreement (
    id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    partner_id      VARCHAR(20)                 NOT NULL,
    edition         VARCHAR(20)                 NOT NULL REFERENCES external_connection.standard_edition (edition),
    signed_by       VARCHAR(200)                NOT NULL,
    signed_on       DATE                        NOT NULL,
    paper           VARCHAR(500)                NOT NULL,
    registered_by   VARCHAR(200)                NOT NULL,
    registered_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    withdrawn_by    VARCHAR(200),
    withdrawn_at    TIMESTAMP(6) WITH TIME ZONE,
    withdrawn_why   VARCHAR(1000)
);

CREATE INDEX partner_agreement_of_partner ON external_connection.partner_agreement (partner_id, id);

CREATE TABLE external_connection.partner_agreement_item (
    agreement_id BIGINT      NOT NULL REFERENCES external_connection.partner_agreement (id),
    item         VARCHAR(50) NOT NULL,
    PRIMARY KEY (agreement_id, item)
);
