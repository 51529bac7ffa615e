-- Dangers to life that the desk took note of while the partner was cut off (S-15). The first one counts; the event itself stays for the
-- partner to acknowledge.
CREATE TABLE external_connection.alarm_sighting (
    event_id    BIGINT                      NOT NULL PRIMARY KEY,
    partner_id  VARCHAR(20)                 NOT NULL,
    incident_id VARCHAR(20)                 NOT NULL,
    seen_by     VARCHAR(200)                NOT NULL,
    seen_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
