-- Open portal sessions of all nodes. A partner has as many slots as it may have sessions, and the key lets each be taken once, so
-- that the limit holds however many nodes open at the same moment. The secret itself is not kept.
CREATE TABLE external_connection.portal_session (
    partner_id     VARCHAR(20)                 NOT NULL,
    slot           SMALLINT                    NOT NULL,
    key_hash       VARCHAR(64)                 NOT NULL UNIQUE,
    user_name      VARCHAR(100)                NOT NULL,
    remote_address VARCHAR(60)                 NOT NULL,
    opened_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    used_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (partner_id, slot)
);

-- What is cut off, by partner and scope (MDMS, PORTAL_USER); no row: connected.
CREATE TABLE external_connection.connection_state (
    partner_id VARCHAR(20)                 NOT NULL,
    scope      VARCHAR(20)                 NOT NULL,
    state      VARCHAR(20)                 NOT NULL,
    since      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (partner_id, scope)
);
