-- Who and what is connected. Links are dated: a row holds from valid_from (inclusive) until valid_until (exclusive; NULL while it
-- lasts), and history is kept. Every change raises the revision in its own transaction, which is how caches learn of it.
CREATE TABLE registry.revision (
    id       SMALLINT NOT NULL PRIMARY KEY CHECK (id = 1),
    revision BIGINT   NOT NULL
);
INSERT INTO registry.revision (id, revision) VALUES (1, 0);

CREATE TABLE registry.partner (
    id            VARCHAR(20)  NOT NULL PRIMARY KEY,
    name          VARCHAR(200) NOT NULL,
    portal_user   VARCHAR(100) UNIQUE,
    nw_user       VARCHAR(100) UNIQUE,
    global_ip     VARCHAR(45),
    vpn_equipment VARCHAR(200)
);

-- The forms of the joint metering service a partner holds: NW, WEB.
CREATE TABLE registry.partner_service (
    partner_id VARCHAR(20) NOT NULL REFERENCES registry.partner (id),
    service    VARCHAR(10) NOT NULL,
    PRIMARY KEY (partner_id, service)
);

-- Whom to call when an incident happens, in order of rank.
CREATE TABLE registry.partner_contact (
    partner_id   VARCHAR(20)  NOT NULL REFERENCES registry.partner (id),
    contact_rank SMALLINT     NOT NULL,
    name         VARCHAR(200) NOT NULL,
    phone        VARCHAR(30)  NOT NULL,
    email        VARCHAR(200),
    PRIMARY KEY (partner_id, contact_rank)
);

CREATE TABLE registry.terminal (
    id    VARCHAR(20)  NOT NULL PRIMARY KEY,
    maker VARCHAR(100) NOT NULL,
    model VARCHAR(100) NOT NULL
);

-- search_text is what a search looks in: id, serials, terminal and place, folded (width, case, hyphens).
CREATE TABLE registry.meter (
    id          VARCHAR(20)   NOT NULL PRIMARY KEY,
    kind        VARCHAR(20)   NOT NULL,
    place       VARCHAR(200)  NOT NULL,
    search_text VARCHAR(1000) NOT NULL
);

CREATE TABLE registry.meter_install (
    meter_id    VARCHAR(20)                 NOT NULL REFERENCES registry.meter (id),
    valid_from  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    valid_until TIMESTAMP(6) WITH TIME ZONE,
    serial      VARCHAR(40)                 NOT NULL,
    PRIMARY KEY (meter_id, valid_from),
    CHECK (valid_until > valid_from)
);
CREATE INDEX meter_install_serial ON registry.meter_install (serial);

CREATE TABLE registry.meter_owner (
    meter_id    VARCHAR(20)                 NOT NULL REFERENCES registry.meter (id),
    valid_from  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    valid_until TIMESTAMP(6) WITH TIME ZONE,
    partner_id  VARCHAR(20)                 NOT NULL REFERENCES registry.partner (id),
    PRIMARY KEY (meter_id, valid_from),
    CHECK (valid_until > valid_from)
);
CREATE INDEX meter_owner_partner ON registry.meter_owner (partner_id, meter_id);

-- Which terminal carries a meter, over which interface: U_BUS, N_LINE, A_LINE, CONTACT, BUILT_IN.
CREATE TABLE registry.terminal_link (
    meter_id    VARCHAR(20)                 NOT NULL REFERENCES registry.meter (id),
    valid_from  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    valid_until TIMESTAMP(6) WITH TIME ZONE,
    terminal_id VARCHAR(20)                 NOT NULL REFERENCES registry.terminal (id),
    interface   VARCHAR(10)                 NOT NULL,
    PRIMARY KEY (meter_id, valid_from),
    CHECK (valid_until > valid_from)
);
CREATE INDEX terminal_link_terminal ON registry.terminal_link (terminal_id);

-- One measured quantity of a meter; id is the key of the reading store and what it shards by.
CREATE SEQUENCE registry.channel_id START WITH 1 INCREMENT BY 100;
CREATE TABLE registry.channel (
    id           BIGINT      NOT NULL PRIMARY KEY,
    meter_id     VARCHAR(20) NOT NULL REFERENCES registry.meter (id),
    reading_type VARCHAR(80) NOT NULL,
    step_seconds INTEGER     NOT NULL,
    scale        SMALLINT    NOT NULL,
    digits       SMALLINT    NOT NULL,
    max_per_hour BIGINT      NOT NULL,
    scheduled    BOOLEAN     NOT NULL,
    main         BOOLEAN     NOT NULL,
    route        VARCHAR(10) NOT NULL,
    purpose      VARCHAR(20) NOT NULL,
    UNIQUE (meter_id, reading_type),
    CHECK (step_seconds > 0 AND scale BETWEEN 0 AND 9 AND digits > 0 AND scale + digits <= 18 AND max_per_hour > 0)
);
