-- Risks, vulnerabilities and penetration tests by connection point (S-11, 004 §12). A change is a further version; none is overwritten.
CREATE TABLE external_connection.register_item (
    number   BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    register VARCHAR(20) NOT NULL
);

CREATE TABLE external_connection.register_entry (
    number      BIGINT                      NOT NULL REFERENCES external_connection.register_item (number),
    version     INTEGER                     NOT NULL,
    point       VARCHAR(30)                 NOT NULL,
    title       VARCHAR(200)                NOT NULL,
    text        VARCHAR(4000)               NOT NULL,
    grade       VARCHAR(10)                 NOT NULL,
    state       VARCHAR(12)                 NOT NULL,
    owner       VARCHAR(200)                NOT NULL,
    reference   VARCHAR(500)                NOT NULL,
    happened_on DATE                        NOT NULL,
    due_on      DATE,
    changed_by  VARCHAR(200)                NOT NULL,
    changed_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (number, version)
);
