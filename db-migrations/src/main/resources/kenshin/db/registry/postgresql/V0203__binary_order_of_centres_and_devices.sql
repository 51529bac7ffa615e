-- As V0201: identifiers sort by their bytes whatever the server's locale.
ALTER TABLE registry.monitoring_centre ALTER COLUMN id TYPE VARCHAR(20) COLLATE "C";
ALTER TABLE registry.delegation
    ALTER COLUMN centre_id TYPE VARCHAR(20) COLLATE "C",
    ALTER COLUMN partner_id TYPE VARCHAR(20) COLLATE "C";
ALTER TABLE registry.concentrator ALTER COLUMN id TYPE VARCHAR(20) COLLATE "C";
ALTER TABLE registry.handheld ALTER COLUMN id TYPE VARCHAR(20) COLLATE "C";
ALTER TABLE registry.terminal_owner
    ALTER COLUMN terminal_id TYPE VARCHAR(20) COLLATE "C",
    ALTER COLUMN partner_id TYPE VARCHAR(20) COLLATE "C";
ALTER TABLE registry.uplink
    ALTER COLUMN terminal_id TYPE VARCHAR(20) COLLATE "C",
    ALTER COLUMN concentrator_id TYPE VARCHAR(20) COLLATE "C";
ALTER TABLE registry.partner_service ALTER COLUMN partner_id TYPE VARCHAR(20) COLLATE "C";
ALTER TABLE registry.partner_contact ALTER COLUMN partner_id TYPE VARCHAR(20) COLLATE "C";
ALTER TABLE registry.channel ALTER COLUMN reading_type TYPE VARCHAR(80) COLLATE "C";
