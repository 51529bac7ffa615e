-- Facts on their way to other contexts: the event once, and one delivery for each listener that wants it.
CREATE TABLE platform.outbox_event (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    type        VARCHAR(100)                NOT NULL,
    payload     VARCHAR                     NOT NULL,
    occurred_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- DONE is set in the transaction of the listener's own work, which makes this table its inbox as well.
-- FAILED was given up after the last attempt and waits for a person.
CREATE TABLE platform.outbox_delivery (
    listener        VARCHAR(100)                NOT NULL,
    event_id        BIGINT                      NOT NULL REFERENCES platform.outbox_event (id),
    state           VARCHAR(10)                 NOT NULL CHECK (state IN ('PENDING', 'DONE', 'FAILED')),
    attempts        INTEGER                     NOT NULL,
    next_attempt_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    last_error      VARCHAR(1000),
    PRIMARY KEY (listener, event_id)
);

CREATE INDEX outbox_delivery_of_state ON platform.outbox_delivery (listener, state, event_id);
CREATE INDEX outbox_delivery_of_event ON platform.outbox_delivery (event_id);
