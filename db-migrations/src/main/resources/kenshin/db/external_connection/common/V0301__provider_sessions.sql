-- Which session of the identity provider opened the portal session, so that any node can end it when the provider says so.
-- A hash, because a provider may name its sessions at any length; none where the server's own users sign in.
ALTER TABLE external_connection.portal_session ADD COLUMN provider_session_hash VARCHAR(64);

CREATE INDEX portal_session_by_provider ON external_connection.portal_session (provider_session_hash);
