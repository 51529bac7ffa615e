-- Consecutive values of one channel at a fixed step, within one JST day and one owner; never changed after they are written.
-- Partitions are made ahead of time by the application, and for past days when their first values come. Wide columns first, so
-- that no byte is lost to alignment: a row of one value takes about 90 bytes with its header.
CREATE TABLE mdms.reading_block (
    channel_id bigint NOT NULL,
    start_at bigint NOT NULL,
    batch_id bigint NOT NULL,
    jst_day date NOT NULL,
    step_s integer NOT NULL,
    n smallint NOT NULL,
    source smallint NOT NULL,
    owner varchar(20) COLLATE "C" NOT NULL,
    vals bytea NOT NULL,
    sender_quality varchar(64),
    PRIMARY KEY (channel_id, jst_day, step_s, start_at)
) PARTITION BY RANGE (jst_day);

-- Batch numbers grow with the place in the file, so a few bytes a megabyte find a batch's blocks for the change feed.
CREATE INDEX reading_block_batch ON mdms.reading_block USING brin (batch_id)
    WITH (pages_per_range = 16, autosummarize = on);

-- What was found wrong with a channel's day. A later batch's row takes the place of an earlier one; no row: nothing found.
CREATE TABLE mdms.judgement (
    channel_id bigint NOT NULL,
    jst_day date NOT NULL,
    rule_set smallint NOT NULL,
    batch_id bigint NOT NULL,
    owner varchar(20) NOT NULL,
    findings bytea NOT NULL,
    PRIMARY KEY (channel_id, jst_day, batch_id, owner)
);
CREATE INDEX judgement_batch ON mdms.judgement (batch_id);

CREATE INDEX batch_unpublished ON mdms.batch (id) WHERE feed_position IS NULL;

-- 64 rows under many updates: room for their versions on the page, and vacuum as soon as a page is full of dead ones.
ALTER TABLE mdms.lane SET (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
