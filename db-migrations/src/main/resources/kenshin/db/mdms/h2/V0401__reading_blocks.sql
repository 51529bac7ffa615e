-- Consecutive values of one channel at a fixed step, within one JST day and one owner; never changed after they are written.
CREATE TABLE mdms.reading_block (
    channel_id bigint NOT NULL,
    start_at bigint NOT NULL,
    batch_id bigint NOT NULL,
    jst_day date NOT NULL,
    step_s integer NOT NULL,
    n smallint NOT NULL,
    source smallint NOT NULL,
    owner varchar(20) NOT NULL,
    vals varbinary(16384) NOT NULL,
    sender_quality varchar(64),
    PRIMARY KEY (channel_id, jst_day, step_s, start_at)
);
CREATE INDEX reading_block_batch ON mdms.reading_block (batch_id);
CREATE INDEX reading_block_day ON mdms.reading_block (jst_day, owner);

-- What was found wrong with a channel's day. A later batch's row takes the place of an earlier one; no row: nothing found.
CREATE TABLE mdms.judgement (
    channel_id bigint NOT NULL,
    jst_day date NOT NULL,
    rule_set smallint NOT NULL,
    batch_id bigint NOT NULL,
    owner varchar(20) NOT NULL,
    findings varbinary(65536) NOT NULL,
    PRIMARY KEY (channel_id, jst_day, batch_id, owner)
);
CREATE INDEX judgement_batch ON mdms.judgement (batch_id);
