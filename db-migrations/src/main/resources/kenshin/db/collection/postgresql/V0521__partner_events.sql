-- Second wall of entitlement, as for readings: the partner role sees the events of the partner that the transaction names, and a
-- transaction that names none fails. What a unit's events stand at, which is across partners, it does not see at all.
GRANT USAGE ON SCHEMA collection TO kenshin_partner;
GRANT SELECT ON collection.event, collection.event_head TO kenshin_partner;

CREATE FUNCTION collection.event_partner() RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    partner text := current_setting('kenshin.partner', true);
BEGIN
    IF partner IS NULL OR partner = '' THEN
        RAISE EXCEPTION 'kenshin.partner is not set in this transaction' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN partner;
END
$$;

ALTER TABLE collection.event ENABLE ROW LEVEL SECURITY;
CREATE POLICY partner_rows ON collection.event FOR SELECT TO kenshin_partner
    USING (owner = (SELECT collection.event_partner()));
