-- A link-local address has the name of its interface behind it.
ALTER TABLE collection.unit_contact ALTER COLUMN host SET DATA TYPE VARCHAR(64);
