-- Renewals that came to nothing since the unit's last new key: how many, when the next one may begin, and whether trying has ended until somebody
-- asks for it.
CREATE TABLE collection.key_trial (
    unit_id  varchar(20)                 NOT NULL PRIMARY KEY REFERENCES collection.unit (id),
    failures integer                     NOT NULL,
    next_at  timestamp(6) with time zone NOT NULL,
    ended    boolean                     NOT NULL
);
