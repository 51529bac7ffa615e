-- Terminal authentication (S-12): which terminal proves itself by which key, and which authenticators (RADIUS clients) may ask for it.
-- Keys and shared secrets are sealed by the master key whose fingerprint is beside them. Identities are compared byte by byte.
CREATE TABLE external_connection.terminal_credential (
    terminal_id   VARCHAR(20)                 NOT NULL PRIMARY KEY,
    identity      VARCHAR(253)                NOT NULL UNIQUE,
    sealed        BYTEA                       NOT NULL,
    master        VARCHAR(16)                 NOT NULL,
    registered_by VARCHAR(200)                NOT NULL,
    registered_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- Terminals that nothing lets in. Apart from the credential, so that a cut-off terminal stays cut off whatever key it gets, and even
-- when it has none yet.
CREATE TABLE external_connection.terminal_block (
    terminal_id VARCHAR(20)                 NOT NULL PRIMARY KEY,
    since       TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- Authenticators, by the numeric address they speak from. No port: the configured one.
CREATE TABLE external_connection.authenticator (
    address         VARCHAR(45)                 NOT NULL PRIMARY KEY,
    name            VARCHAR(100)                NOT NULL,
    sealed          BYTEA                       NOT NULL,
    master          VARCHAR(16)                 NOT NULL,
    disconnect_port INTEGER,
    registered_by   VARCHAR(200)                NOT NULL,
    registered_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- Which authenticator let which terminal in: begun by an Access-Accept, kept by accounting, over at the latest when its time is up.
-- class is the value that the accept told the authenticator to repeat, in hexadecimal digits.
CREATE TABLE external_connection.terminal_session (
    terminal_id    VARCHAR(20)                 NOT NULL,
    authenticator  VARCHAR(45)                 NOT NULL,
    class          VARCHAR(32)                 NOT NULL,
    identity       VARCHAR(253)                NOT NULL,
    accounting_id  VARCHAR(253),
    station        VARCHAR(253),
    nas_identifier VARCHAR(253),
    began_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ends_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (terminal_id, authenticator)
);
CREATE INDEX terminal_session_by_authenticator ON external_connection.terminal_session (authenticator);
CREATE INDEX terminal_session_by_end ON external_connection.terminal_session (ends_at);
