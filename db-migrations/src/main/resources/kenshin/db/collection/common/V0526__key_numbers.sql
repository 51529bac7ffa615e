-- Number of the last key that was made for a unit; none before its first renewal. A number is not given again when its key was withdrawn:
-- the unit may have got that key.
ALTER TABLE collection.unit ADD COLUMN last_key_id INTEGER;

-- Which keys were withdrawn before is not known any more. All of a unit had the number after its highest.
UPDATE collection.unit u SET last_key_id =
    (SELECT MAX(k.key_id) + 1 FROM collection.unit_key k WHERE k.unit_id = u.id);
