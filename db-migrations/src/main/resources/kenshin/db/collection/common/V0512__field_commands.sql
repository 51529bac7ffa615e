-- What a unit is to do now, from the wish to its end. Values read are kept as text, exact.
CREATE TABLE collection.field_command (
    id varchar(40) PRIMARY KEY,
    kind varchar(20) NOT NULL,
    unit_id varchar(20) NOT NULL,
    meter_id varchar(20),
    partner varchar(20) NOT NULL,
    requested_by varchar(200) NOT NULL,
    state varchar(20) NOT NULL,
    requested_at timestamp(6) with time zone NOT NULL,
    deadline timestamp(6) with time zone NOT NULL,
    sent_at timestamp(6) with time zone,
    ended_at timestamp(6) with time zone,
    reason varchar(200) NOT NULL,
    read_value varchar(40),
    read_unit varchar(10),
    read_at timestamp(6) with time zone,
    read_stored boolean,
    join_result varchar(4000),
    key_scope varchar(210) NOT NULL,
    idempotency_key varchar(100),
    UNIQUE (key_scope, idempotency_key)
);
CREATE INDEX field_command_state ON collection.field_command (state, deadline);
CREATE INDEX field_command_meter ON collection.field_command (meter_id, requested_at);
CREATE INDEX field_command_unit ON collection.field_command (unit_id, requested_at);
CREATE INDEX field_command_partner ON collection.field_command (partner, requested_at);
