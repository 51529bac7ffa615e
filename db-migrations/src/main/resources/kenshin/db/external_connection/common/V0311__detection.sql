-- What looked suspicious lately, counted over a while; and how far the audit log has been read for it.
CREATE TABLE external_connection.sign (
    id      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind    VARCHAR(30)                 NOT NULL,
    subject VARCHAR(200)                NOT NULL,
    at      TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX sign_subject ON external_connection.sign (kind, subject, at);
CREATE INDEX sign_at ON external_connection.sign (at);
CREATE TABLE external_connection.detection_position (
    id       SMALLINT NOT NULL PRIMARY KEY CHECK (id = 1),
    position BIGINT   NOT NULL
);
INSERT INTO external_connection.detection_position (id, position) VALUES (1, 0);
