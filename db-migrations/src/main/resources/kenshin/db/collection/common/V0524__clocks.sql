-- Units whose clock was off once: by how much it is ahead as far as is known, and how far setting it is.
CREATE TABLE collection.unit_clock (
    unit_id       varchar(20)                 NOT NULL PRIMARY KEY REFERENCES collection.unit (id),
    drift_seconds integer                     NOT NULL,
    known_at      timestamp(6) with time zone NOT NULL,
    tries         integer                     NOT NULL,
    next_try_at   timestamp(6) with time zone NOT NULL,
    given_up      boolean                     NOT NULL
);
CREATE INDEX unit_clock_due ON collection.unit_clock (next_try_at);

-- When Kenshin set a unit's clock, and by how much it jumped.
CREATE TABLE collection.clock_jump (
    unit_id       varchar(20)                 NOT NULL REFERENCES collection.unit (id),
    set_at        timestamp(6) with time zone NOT NULL,
    moved_seconds integer                     NOT NULL,
    drift_after   integer                     NOT NULL,
    PRIMARY KEY (unit_id, set_at)
);

-- What units told lately.
CREATE INDEX unit_equipment_received ON collection.unit_equipment (received_at);
