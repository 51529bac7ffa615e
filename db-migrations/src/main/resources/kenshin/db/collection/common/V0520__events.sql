-- The last id given out. Whoever enters events locks this row first and lets go with the commit, so that ids have no gaps, their order is
-- the order in which events become visible, and of two nodes that hear the same event the second one finds it known.
CREATE TABLE collection.event_head (
    id       SMALLINT NOT NULL PRIMARY KEY CHECK (id = 1),
    event_id BIGINT   NOT NULL
);
INSERT INTO collection.event_head (id, event_id) VALUES (1, 0);

-- What began and what was over. The owner '' is the utility, the meter '' the unit itself.
CREATE TABLE collection.event (
    id              BIGINT                      NOT NULL PRIMARY KEY,
    unit            VARCHAR(64)                 NOT NULL,
    meter_id        VARCHAR(20)                 NOT NULL,
    owner           VARCHAR(20)                 NOT NULL,
    area            VARCHAR(100)                NOT NULL,
    concentrator_id VARCHAR(20),
    code            VARCHAR(40)                 NOT NULL,
    cim             VARCHAR(20)                 NOT NULL,
    raised          BOOLEAN                     NOT NULL,
    -- By the unit's clock, or when it was received where the unit did not tell.
    occurred_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    unit_time       BOOLEAN                     NOT NULL,
    received_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    is_open         BOOLEAN                     NOT NULL,
    acknowledged_by VARCHAR(200),
    acknowledged_at TIMESTAMP(6) WITH TIME ZONE,
    detail          VARCHAR(200)                NOT NULL
);
CREATE INDEX event_owner ON collection.event (owner, id);
CREATE INDEX event_open ON collection.event (is_open, owner, id);
CREATE INDEX event_meter ON collection.event (meter_id, id);
CREATE INDEX event_unit ON collection.event (unit, code, occurred_at);
CREATE INDEX event_received ON collection.event (received_at);

-- How every event of every unit stands, which tells what is new. Rows of what is over are removed after some days.
CREATE TABLE collection.event_state (
    unit       VARCHAR(64)                 NOT NULL,
    meter_id   VARCHAR(20)                 NOT NULL,
    code       VARCHAR(40)                 NOT NULL,
    -- Newest moments at which it is known to be so, and not to be so, by the unit's clock.
    set_at     TIMESTAMP(6) WITH TIME ZONE,
    clear_at   TIMESTAMP(6) WITH TIME ZONE,
    -- Last end in the log; whether that is by the unit's clock; whether its beginning is missing from the log.
    over_at    TIMESTAMP(6) WITH TIME ZONE,
    over_own   BOOLEAN                     NOT NULL,
    over_alone BOOLEAN                     NOT NULL,
    -- The beginning in the log that is not over; 0 for none.
    open_event BIGINT                      NOT NULL,
    touched_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (unit, meter_id, code)
);
CREATE INDEX event_state_touched ON collection.event_state (touched_at);

-- Announcements taken a moment ago: a unit repeats one until it is answered. What each said not to be so is kept with it, since a
-- beginning may be overtaken by its end; over_codes are codes with blanks between.
CREATE TABLE collection.event_announcement (
    unit         VARCHAR(64)                 NOT NULL,
    announcement BIGINT                      NOT NULL,
    meter_id     VARCHAR(20)                 NOT NULL,
    occurred_at  TIMESTAMP(6) WITH TIME ZONE,
    over_codes   VARCHAR(4000)               NOT NULL,
    received_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (unit, announcement)
);
CREATE INDEX event_announcement_received ON collection.event_announcement (received_at);
