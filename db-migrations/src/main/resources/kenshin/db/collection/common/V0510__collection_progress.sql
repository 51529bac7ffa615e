-- How far the tally of what has come is: everything published up to the position is counted. Days before watched_from are not told.
CREATE TABLE collection.tally_head (
    id smallint PRIMARY KEY,
    feed_position bigint NOT NULL,
    watched_from date NOT NULL
);

-- Channels that no question tells apart.
CREATE TABLE collection.rate_group (
    id integer PRIMARY KEY,
    kind varchar(20) NOT NULL,
    step_s integer NOT NULL,
    area varchar(200) NOT NULL,
    concentrator varchar(20) NOT NULL,
    partner varchar(20) NOT NULL,
    method varchar(10) NOT NULL,
    UNIQUE (kind, step_s, area, concentrator, partner, method)
);

-- What was expected in a slot and what came, in time and in all; slot_at is the slot's end.
CREATE TABLE collection.slot_rate (
    jst_day date NOT NULL,
    slot_at bigint NOT NULL,
    group_id integer NOT NULL,
    expected integer NOT NULL,
    in_time integer NOT NULL,
    received integer NOT NULL,
    PRIMARY KEY (jst_day, slot_at, group_id)
);

-- Days with rows, since when, and how far their gaps were looked for; slots up to examined_until are done.
CREATE TABLE collection.watched_day (
    jst_day date NOT NULL,
    step_s integer NOT NULL,
    opened_at timestamp(6) with time zone NOT NULL,
    examined_until bigint NOT NULL,
    PRIMARY KEY (jst_day, step_s)
);
