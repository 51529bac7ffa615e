-- What operators want the meters of a kind behind a unit to measure and send at (F9), and what the unit said last that it does. Minutes, and
-- seconds of offset.
CREATE TABLE collection.unit_schedule (
    unit_id            varchar(20)                 NOT NULL,
    kind               varchar(20)                 NOT NULL,
    wanted_granularity integer                     NOT NULL,
    wanted_every       integer                     NOT NULL,
    wanted_offset      integer                     NOT NULL,
    wanted_by          varchar(200)                NOT NULL,
    wanted_at          timestamp(6) with time zone NOT NULL,
    told_granularity   integer,
    told_every         integer,
    told_offset        integer,
    told_at            timestamp(6) with time zone,
    tries              integer                     NOT NULL,
    next_try_at        timestamp(6) with time zone NOT NULL,
    problem            varchar(20)                 NOT NULL,
    PRIMARY KEY (unit_id, kind)
);
CREATE INDEX unit_schedule_due ON collection.unit_schedule (next_try_at);

-- From when on (seconds since the epoch, exclusive) values of the unit's meters of a kind are expected at which step.
CREATE TABLE collection.unit_rhythm (
    unit_id     varchar(20) NOT NULL,
    kind        varchar(20) NOT NULL,
    from_second bigint      NOT NULL,
    step_s      integer     NOT NULL,
    PRIMARY KEY (unit_id, kind, from_second)
);

-- Moves whenever a rhythm does, so that nodes know when to read them anew.
CREATE TABLE collection.rhythm_revision (
    id       smallint NOT NULL PRIMARY KEY CHECK (id = 1),
    revision bigint   NOT NULL
);
INSERT INTO collection.rhythm_revision (id, revision) VALUES (1, 0);
