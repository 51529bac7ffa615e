-- How partners' routers come in over IPsec; what gateways are loaded with. The key is sealed under a key outside of the database.
CREATE TABLE external_connection.ipsec_connection (
    partner_id         VARCHAR(20)                 NOT NULL PRIMARY KEY,
    name               VARCHAR(63)                 NOT NULL UNIQUE,
    remote_address     VARCHAR(45)                 NOT NULL,
    remote_id          VARCHAR(255)                NOT NULL UNIQUE,
    local_id           VARCHAR(255)                NOT NULL,
    authentication     VARCHAR(20)                 NOT NULL,
    proposals          VARCHAR(4000)               NOT NULL,
    dpd_seconds        INTEGER                     NOT NULL,
    udp_encapsulation  BOOLEAN                     NOT NULL,
    sealed_key         BYTEA,
    defined_by         VARCHAR(100)                NOT NULL,
    defined_at         TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- Pairs of networks of a connection, in their order; lists with blanks between.
CREATE TABLE external_connection.ipsec_child (
    partner_id      VARCHAR(20)   NOT NULL REFERENCES external_connection.ipsec_connection,
    position        SMALLINT      NOT NULL,
    name            VARCHAR(63)   NOT NULL,
    local_networks  VARCHAR(4000) NOT NULL,
    remote_networks VARCHAR(4000) NOT NULL,
    proposals       VARCHAR(4000) NOT NULL,
    PRIMARY KEY (partner_id, position)
);

-- What the gateways were last told of a partner's connection. Whoever loads or cuts locks the row, so that a cutoff never meets a loading
-- half-way and is undone by it.
CREATE TABLE external_connection.ipsec_standing (
    partner_id VARCHAR(20)                 NOT NULL PRIMARY KEY,
    cut_off    BOOLEAN                     NOT NULL,
    since      TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
