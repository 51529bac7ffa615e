-- Writers take the lanes of their channels in order before they read any channel's state; a lane's version moves with every
-- change of one of its channels, so that a writer knows whether what it remembers is still true.
CREATE TABLE mdms.lane (
    lane smallint PRIMARY KEY,
    version bigint NOT NULL
);
INSERT INTO mdms.lane (lane, version) VALUES
    (0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 0),
    (12, 0), (13, 0), (14, 0), (15, 0), (16, 0), (17, 0), (18, 0), (19, 0), (20, 0), (21, 0), (22, 0), (23, 0),
    (24, 0), (25, 0), (26, 0), (27, 0), (28, 0), (29, 0), (30, 0), (31, 0), (32, 0), (33, 0), (34, 0), (35, 0),
    (36, 0), (37, 0), (38, 0), (39, 0), (40, 0), (41, 0), (42, 0), (43, 0), (44, 0), (45, 0), (46, 0), (47, 0),
    (48, 0), (49, 0), (50, 0), (51, 0), (52, 0), (53, 0), (54, 0), (55, 0), (56, 0), (57, 0), (58, 0), (59, 0),
    (60, 0), (61, 0), (62, 0), (63, 0);

-- Batch numbers are taken under the lanes' locks: among batches of one channel, their order is that of the commits.
CREATE SEQUENCE mdms.batch_id;

-- One transaction's worth of readings, and what became of them.
CREATE TABLE mdms.batch (
    id bigint PRIMARY KEY,
    receipt varchar(64) NOT NULL,
    source smallint NOT NULL,
    submitted_by varchar(200) NOT NULL,
    historic boolean NOT NULL,
    received_at timestamp with time zone NOT NULL,
    accepted integer NOT NULL,
    duplicates integer NOT NULL,
    conflicts integer NOT NULL,
    rejected integer NOT NULL,
    -- Place in the publish order and the moment it got it; empty until the sequencer has seen the commit.
    feed_position bigint UNIQUE,
    published_at timestamp with time zone
);

-- Whose values a batch changed; the owner '' is the utility.
CREATE TABLE mdms.batch_owner (
    batch_id bigint NOT NULL,
    owner varchar(20) NOT NULL,
    readings integer NOT NULL,
    feed_position bigint,
    PRIMARY KEY (batch_id, owner)
);
CREATE INDEX batch_owner_feed ON mdms.batch_owner (owner, feed_position);

-- Which days a batch changed.
CREATE TABLE mdms.batch_day (
    batch_id bigint NOT NULL,
    jst_day date NOT NULL,
    PRIMARY KEY (batch_id, jst_day)
);

-- The last position given out, and when.
CREATE TABLE mdms.feed_head (
    id smallint PRIMARY KEY,
    feed_position bigint NOT NULL,
    published_at timestamp with time zone NOT NULL
);
INSERT INTO mdms.feed_head (id, feed_position, published_at)
    VALUES (1, 0, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00');

-- Further, different values for an instant that had one: rival number 1, 2, … in the order in which they came.
CREATE TABLE mdms.reading_conflict (
    channel_id bigint NOT NULL,
    jst_day date NOT NULL,
    step_s integer NOT NULL,
    reading_at bigint NOT NULL,
    rival smallint NOT NULL,
    measured bigint NOT NULL,
    batch_id bigint NOT NULL,
    source smallint NOT NULL,
    owner varchar(20) NOT NULL,
    sender_quality varchar(64),
    PRIMARY KEY (channel_id, jst_day, step_s, reading_at, rival)
);
CREATE INDEX reading_conflict_batch ON mdms.reading_conflict (batch_id);
