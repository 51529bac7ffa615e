-- A partner looks at days long ago without going through all that came after them.
CREATE INDEX partner_operation_time ON external_connection.partner_operation (partner_id, recorded_at, position);
