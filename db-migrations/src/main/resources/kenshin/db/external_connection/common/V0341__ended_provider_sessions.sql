-- Sessions that the identity provider has ended, by the hash of their name, so that whatever they opened at the console ends on whichever
-- node it is. Kept longer than any session lasts.
CREATE TABLE external_connection.ended_provider_session (
    session_hash VARCHAR(64)                 NOT NULL PRIMARY KEY,
    ended_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
