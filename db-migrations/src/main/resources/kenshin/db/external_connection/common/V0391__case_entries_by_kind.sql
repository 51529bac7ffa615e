-- A case that drifts for weeks has thousands of lines; the few that people wrote are found among them by their kind.
CREATE INDEX case_entry_kind ON external_connection.case_entry (incident_id, kind, id);
