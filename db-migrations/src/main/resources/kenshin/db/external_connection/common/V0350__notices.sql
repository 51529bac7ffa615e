-- What the utility tells its partners (J-10), in both languages of the portal. A notice is written once; addressed to all it is shown to
-- those who come later too, otherwise to those who are named. Who of a partner took note of it first counts.
CREATE SEQUENCE external_connection.notice_id;

CREATE TABLE external_connection.notice (
    id           BIGINT                      NOT NULL PRIMARY KEY,
    kind         VARCHAR(30)                 NOT NULL,
    title_ja     VARCHAR(200)                NOT NULL,
    title_en     VARCHAR(200)                NOT NULL,
    text_ja      VARCHAR(4000)               NOT NULL,
    text_en      VARCHAR(4000)               NOT NULL,
    begins_at    TIMESTAMP(6) WITH TIME ZONE,
    ends_at      TIMESTAMP(6) WITH TIME ZONE,
    to_all       BOOLEAN                     NOT NULL,
    published_by VARCHAR(200)                NOT NULL,
    published_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE TABLE external_connection.notice_recipient (
    partner_id VARCHAR(20) NOT NULL,
    notice_id  BIGINT      NOT NULL REFERENCES external_connection.notice (id),
    PRIMARY KEY (partner_id, notice_id)
);

CREATE INDEX notice_recipient_by_notice ON external_connection.notice_recipient (notice_id);

CREATE TABLE external_connection.notice_acknowledgement (
    partner_id      VARCHAR(20)                 NOT NULL,
    notice_id       BIGINT                      NOT NULL REFERENCES external_connection.notice (id),
    acknowledged_by VARCHAR(200)                NOT NULL,
    acknowledged_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (partner_id, notice_id)
);

CREATE INDEX notice_acknowledgement_by_notice ON external_connection.notice_acknowledgement (notice_id);
