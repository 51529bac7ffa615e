-- Cases of incidents, what was cut off in them, and how far each enforcement point has come. Numbers are read out over the phone, so they
-- are short and counted.
CREATE TABLE external_connection.case_number (
    prefix VARCHAR(2) NOT NULL PRIMARY KEY,
    last   BIGINT     NOT NULL
);
INSERT INTO external_connection.case_number (prefix, last) VALUES ('I-', 0), ('C-', 0);

-- status: SUSPECTED, OPEN, REFUSED, CLOSED; what a case shows as its state follows from its cutoffs too.
CREATE TABLE external_connection.incident (
    id                  VARCHAR(20)                 NOT NULL PRIMARY KEY,
    status              VARCHAR(20)                 NOT NULL,
    channel             VARCHAR(20)                 NOT NULL,
    kind                VARCHAR(20)                 NOT NULL,
    service             VARCHAR(10)                 NOT NULL,
    place               VARCHAR(10)                 NOT NULL,
    partner_id          VARCHAR(20)                 NOT NULL,
    partner_name        VARCHAR(200)                NOT NULL,
    terminal_id         VARCHAR(20),
    portal_user         VARCHAR(100),
    reported_by         VARCHAR(200)                NOT NULL,
    caller_known        BOOLEAN                     NOT NULL,
    description         VARCHAR(4000)               NOT NULL,
    reported_at         TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    taken_by            VARCHAR(200)                NOT NULL,
    declared_at         TIMESTAMP(6) WITH TIME ZONE,
    declared_taken_by   VARCHAR(200),
    declared_by         VARCHAR(200),
    declared_measures   VARCHAR(4000),
    cause               VARCHAR(4000),
    closed_at           TIMESTAMP(6) WITH TIME ZONE,
    search_text         VARCHAR(6000)               NOT NULL
);
CREATE INDEX incident_partner ON external_connection.incident (partner_id, reported_at);
CREATE INDEX incident_reported ON external_connection.incident (reported_at);

-- state: CUTTING_OFF, CUT_OFF, RECONNECTING, RECONNECTED, CLOSED.
CREATE TABLE external_connection.cutoff (
    id                VARCHAR(20)                 NOT NULL PRIMARY KEY,
    incident_id       VARCHAR(20)                 NOT NULL REFERENCES external_connection.incident (id),
    scope_key         VARCHAR(80)                 NOT NULL,
    scope_kind        VARCHAR(20)                 NOT NULL,
    partner_id        VARCHAR(20)                 NOT NULL,
    terminal_id       VARCHAR(20),
    state             VARCHAR(20)                 NOT NULL,
    reason            VARCHAR(2000),
    cut_off_by        VARCHAR(200)                NOT NULL,
    cut_off_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    confirmed_at      TIMESTAMP(6) WITH TIME ZONE,
    first_call_at     TIMESTAMP(6) WITH TIME ZONE,
    first_call_by     VARCHAR(200),
    first_call_to     VARCHAR(200),
    first_call_number VARCHAR(50),
    first_call_note   VARCHAR(2000),
    declared_at       TIMESTAMP(6) WITH TIME ZONE,
    declared_taken_by VARCHAR(200),
    declared_by       VARCHAR(200),
    declared_measures VARCHAR(4000),
    reconnected_by    VARCHAR(200),
    reconnection_at   TIMESTAMP(6) WITH TIME ZONE,
    reconnected_at    TIMESTAMP(6) WITH TIME ZONE,
    last_call_at      TIMESTAMP(6) WITH TIME ZONE,
    last_call_by      VARCHAR(200),
    last_call_to      VARCHAR(200),
    last_call_number  VARCHAR(50),
    last_call_note    VARCHAR(2000),
    escalated_at      TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX cutoff_incident ON external_connection.cutoff (incident_id);
CREATE INDEX cutoff_state ON external_connection.cutoff (state);

-- wanted: CUT_OFF while it is cut off, CONNECTED while it is reconnected. state: PENDING, CONFIRMED, NOT_CONFIGURED.
-- An attempt is claimed by moving next_attempt_at; one whose node died in it is made again when that moment has come.
CREATE TABLE external_connection.cutoff_point (
    cutoff_id       VARCHAR(20)                 NOT NULL REFERENCES external_connection.cutoff (id),
    point           VARCHAR(40)                 NOT NULL,
    wanted          VARCHAR(20)                 NOT NULL,
    state           VARCHAR(20)                 NOT NULL,
    attempts        INTEGER                     NOT NULL,
    since           TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    next_attempt_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    trouble         VARCHAR(1000),
    PRIMARY KEY (cutoff_id, point)
);
CREATE INDEX cutoff_point_due ON external_connection.cutoff_point (state, next_attempt_at);

-- The time line: written once, never changed.
CREATE TABLE external_connection.case_entry (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    incident_id VARCHAR(20)                 NOT NULL REFERENCES external_connection.incident (id),
    at          TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    actor       VARCHAR(200)                NOT NULL,
    kind        VARCHAR(30)                 NOT NULL,
    cutoff_id   VARCHAR(20),
    text        VARCHAR(4000)               NOT NULL
);
CREATE INDEX case_entry_incident ON external_connection.case_entry (incident_id, id);

-- What this application keeps out, one row a scope: its key lets a scope be cut off once, whoever does it at the same moment. The revision
-- is what nodes compare with what they know.
DROP TABLE external_connection.connection_state;
CREATE TABLE external_connection.cut_scope (
    scope_key   VARCHAR(80) NOT NULL PRIMARY KEY,
    scope_kind  VARCHAR(20) NOT NULL,
    partner_id  VARCHAR(20) NOT NULL,
    terminal_id VARCHAR(20),
    cutoff_id   VARCHAR(20) NOT NULL,
    revision    BIGINT      NOT NULL
);
CREATE TABLE external_connection.gate_revision (
    id       SMALLINT NOT NULL PRIMARY KEY CHECK (id = 1),
    revision BIGINT   NOT NULL
);
INSERT INTO external_connection.gate_revision (id, revision) VALUES (1, 0);

-- Which node knows which revision. One that has said nothing for a while lets no partner in by itself and counts no more.
CREATE TABLE external_connection.gate_node (
    node     VARCHAR(100)                NOT NULL PRIMARY KEY,
    revision BIGINT                      NOT NULL,
    seen_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
