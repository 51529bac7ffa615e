-- Lists of open cases and cutoffs in the order in which they are shown.
CREATE INDEX incident_open ON external_connection.incident (status, reported_at DESC);
CREATE INDEX cutoff_open ON external_connection.cutoff (cut_off_at DESC);
CREATE INDEX cutoff_open_of_partner ON external_connection.cutoff (partner_id);

-- Searched from now on without regard to hyphens; H2 cannot fold the width of letters in what was written before.
UPDATE external_connection.incident SET search_text = REPLACE(LOWER(search_text), '-', '');
