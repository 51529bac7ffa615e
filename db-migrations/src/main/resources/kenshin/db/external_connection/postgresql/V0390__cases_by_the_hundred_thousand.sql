-- Lists of open cases and cutoffs: their few among the many that are over, in the order in which they are shown. The escalation, which
-- looks every second, finds what is not raised yet.
CREATE INDEX incident_open ON external_connection.incident (reported_at DESC, id DESC) WHERE status IN ('OPEN', 'SUSPECTED');
CREATE INDEX cutoff_open ON external_connection.cutoff (cut_off_at DESC, id DESC) WHERE state <> 'CLOSED';
CREATE INDEX cutoff_not_raised ON external_connection.cutoff (state) WHERE state <> 'CLOSED' AND escalated_at IS NULL;
CREATE INDEX cutoff_open_of_partner ON external_connection.cutoff (partner_id, cut_off_at DESC, id DESC) WHERE state <> 'CLOSED';

-- Pages far behind: the index alone says which cases they hold.
DROP INDEX external_connection.incident_reported;
CREATE INDEX incident_reported ON external_connection.incident (reported_at DESC, id DESC);

-- Searched from now on without regard to width, case and hyphens, as SearchText folds them.
UPDATE external_connection.incident
SET search_text = regexp_replace(lower(normalize(search_text, NFKC)), '[-' || U&'\2010-\2015\2212' || ']', '', 'g');
