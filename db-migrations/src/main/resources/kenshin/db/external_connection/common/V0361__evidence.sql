-- Files that partners and the utility give to a case (S-10), in the database so that every node has them. A row is RECEIVING until the whole
-- file is there; what a broken upload leaves behind is removed after an hour.
CREATE TABLE external_connection.evidence (
    id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    incident_id   VARCHAR(20)                 NOT NULL,
    file_name     VARCHAR(200)                NOT NULL,
    size_bytes    BIGINT                      NOT NULL,
    sha256        VARCHAR(64)                 NOT NULL,
    storage       VARCHAR(10)                 NOT NULL CHECK (storage IN ('RECEIVING', 'STORED')),
    attached_by   VARCHAR(200)                NOT NULL,
    attached_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    scan          VARCHAR(10)                 NOT NULL CHECK (scan IN ('UNSCANNED', 'CLEAN', 'INFECTED')),
    scan_words    VARCHAR(1000),
    scanned_at    TIMESTAMP(6) WITH TIME ZONE,
    scan_attempts INTEGER                     NOT NULL,
    next_scan_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE INDEX evidence_of_case ON external_connection.evidence (incident_id, id);
CREATE INDEX evidence_to_scan ON external_connection.evidence (storage, scan, next_scan_at);

CREATE TABLE external_connection.evidence_chunk (
    evidence_id BIGINT  NOT NULL REFERENCES external_connection.evidence (id) ON DELETE CASCADE,
    ordinal     INTEGER NOT NULL,
    content     BYTEA   NOT NULL,
    PRIMARY KEY (evidence_id, ordinal)
);
