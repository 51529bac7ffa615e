-- When readings last arrived for a partner; heard from the store's events.
CREATE TABLE joint_metering.arrival (
    partner_id      VARCHAR(20)                 NOT NULL PRIMARY KEY,
    last_arrival_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
