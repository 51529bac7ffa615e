-- A monitoring centre reads, watches and controls for partners. It owns nothing; what it may see is the partners' who delegated it.
CREATE TABLE registry.monitoring_centre (
    id            VARCHAR(20)  NOT NULL PRIMARY KEY,
    name          VARCHAR(200) NOT NULL,
    portal_user   VARCHAR(100) UNIQUE,
    nw_user       VARCHAR(100) UNIQUE,
    global_ip     VARCHAR(45),
    vpn_equipment VARCHAR(200)
);

-- For whom a centre acts, from when to when.
CREATE TABLE registry.delegation (
    centre_id   VARCHAR(20)                 NOT NULL REFERENCES registry.monitoring_centre (id),
    partner_id  VARCHAR(20)                 NOT NULL REFERENCES registry.partner (id),
    valid_from  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    valid_until TIMESTAMP(6) WITH TIME ZONE,
    PRIMARY KEY (centre_id, partner_id, valid_from),
    CHECK (valid_until > valid_from)
);

CREATE TABLE registry.concentrator (
    id    VARCHAR(20)  NOT NULL PRIMARY KEY,
    maker VARCHAR(100) NOT NULL,
    model VARCHAR(100) NOT NULL,
    place VARCHAR(200) NOT NULL
);

-- Handheld terminals read and set meters on site when the network is down.
CREATE TABLE registry.handheld (
    id     VARCHAR(20)  NOT NULL PRIMARY KEY,
    maker  VARCHAR(100) NOT NULL,
    model  VARCHAR(100) NOT NULL,
    serial VARCHAR(40)  NOT NULL UNIQUE
);

-- The partner a terminal belonged to; times without a row are the utility's.
CREATE TABLE registry.terminal_owner (
    terminal_id VARCHAR(20)                 NOT NULL REFERENCES registry.terminal (id),
    valid_from  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    valid_until TIMESTAMP(6) WITH TIME ZONE,
    partner_id  VARCHAR(20)                 NOT NULL REFERENCES registry.partner (id),
    PRIMARY KEY (terminal_id, valid_from),
    CHECK (valid_until > valid_from)
);

-- The concentrator a terminal hung on, and how they spoke: MULTI_HOP, ONE_TO_N, PLC.
CREATE TABLE registry.uplink (
    terminal_id     VARCHAR(20)                 NOT NULL REFERENCES registry.terminal (id),
    valid_from      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    valid_until     TIMESTAMP(6) WITH TIME ZONE,
    concentrator_id VARCHAR(20)                 NOT NULL REFERENCES registry.concentrator (id),
    method          VARCHAR(10)                 NOT NULL,
    PRIMARY KEY (terminal_id, valid_from),
    CHECK (valid_until > valid_from)
);
CREATE INDEX uplink_concentrator ON registry.uplink (concentrator_id);
