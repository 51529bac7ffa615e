-- Who speaks with a unit now, on whichever node; lost by silence.
CREATE TABLE collection.field_turn (
    unit_id varchar(20) PRIMARY KEY,
    holder varchar(100) NOT NULL,
    held_until timestamp(6) with time zone NOT NULL
);

-- Up to when the frames sent below a concentrator are paid for; the empty name is for units without one.
CREATE TABLE collection.traffic (
    concentrator varchar(20) PRIMARY KEY,
    paid_until timestamp(6) with time zone NOT NULL
);

-- What is missing of a meter's day, between the first and the last missing instant (seconds since the epoch), and how far asking is.
CREATE TABLE collection.recollection (
    meter_id varchar(20) NOT NULL,
    jst_day date NOT NULL,
    unit_id varchar(20) NOT NULL,
    kind varchar(20) NOT NULL,
    area varchar(200) NOT NULL,
    concentrator varchar(20) NOT NULL,
    partner varchar(20) NOT NULL,
    first_missing bigint NOT NULL,
    last_missing bigint NOT NULL,
    missing integer NOT NULL,
    state varchar(10) NOT NULL,
    tries integer NOT NULL,
    priority bigint NOT NULL,
    next_try_at timestamp(6) with time zone NOT NULL,
    reason varchar(20) NOT NULL,
    detail varchar(200) NOT NULL,
    requested_by varchar(200),
    changed_at timestamp(6) with time zone NOT NULL,
    PRIMARY KEY (meter_id, jst_day)
);
CREATE INDEX recollection_due ON collection.recollection (state, priority DESC);
CREATE INDEX recollection_unit ON collection.recollection (unit_id, state);
CREATE INDEX recollection_day ON collection.recollection (jst_day, state);
