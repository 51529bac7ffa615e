-- Identifiers sort by their bytes whatever the server's locale, as they do on H2, so that pages and snapshots have one order.
ALTER TABLE registry.partner ALTER COLUMN id TYPE VARCHAR(20) COLLATE "C";
ALTER TABLE registry.terminal ALTER COLUMN id TYPE VARCHAR(20) COLLATE "C";
ALTER TABLE registry.meter
    ALTER COLUMN id TYPE VARCHAR(20) COLLATE "C",
    ALTER COLUMN place TYPE VARCHAR(200) COLLATE "C";
ALTER TABLE registry.meter_install
    ALTER COLUMN meter_id TYPE VARCHAR(20) COLLATE "C",
    ALTER COLUMN serial TYPE VARCHAR(40) COLLATE "C";
ALTER TABLE registry.meter_owner
    ALTER COLUMN meter_id TYPE VARCHAR(20) COLLATE "C",
    ALTER COLUMN partner_id TYPE VARCHAR(20) COLLATE "C";
ALTER TABLE registry.terminal_link
    ALTER COLUMN meter_id TYPE VARCHAR(20) COLLATE "C",
    ALTER COLUMN terminal_id TYPE VARCHAR(20) COLLATE "C";
ALTER TABLE registry.channel ALTER COLUMN meter_id TYPE VARCHAR(20) COLLATE "C";
