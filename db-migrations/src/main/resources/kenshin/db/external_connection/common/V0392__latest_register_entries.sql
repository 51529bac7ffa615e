-- Which version of an entry counts, so that a register's page need not look through all versions of all entries.
ALTER TABLE external_connection.register_item ADD COLUMN version INTEGER DEFAULT 1 NOT NULL;
UPDATE external_connection.register_item i SET version =
    (SELECT MAX(e.version) FROM external_connection.register_entry e WHERE e.number = i.number)
WHERE EXISTS (SELECT 1 FROM external_connection.register_entry e WHERE e.number = i.number);
CREATE INDEX register_item_register ON external_connection.register_item (register, number);
