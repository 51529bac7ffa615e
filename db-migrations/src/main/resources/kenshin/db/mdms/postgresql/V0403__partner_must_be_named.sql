-- A transaction of the partner role must say for whom it reads. Not only a missing setting is an error: after a transaction that
-- made the setting for itself, the session keeps it as the empty text, which would be the utility's mark. As a sub-select it is
-- asked once for a query, not once for a row.
CREATE FUNCTION mdms.reading_partner() RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    partner text := current_setting('kenshin.partner', true);
BEGIN
    IF partner IS NULL OR partner = '' THEN
        RAISE EXCEPTION 'kenshin.partner is not set in this transaction' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN partner;
END
$$;

ALTER POLICY partner_rows ON mdms.reading_block USING (owner = (SELECT mdms.reading_partner()));
ALTER POLICY partner_rows ON mdms.reading_conflict USING (owner = (SELECT mdms.reading_partner()));
ALTER POLICY partner_rows ON mdms.judgement USING (owner = (SELECT mdms.reading_partner()));
ALTER POLICY partner_rows ON mdms.batch_owner USING (owner = (SELECT mdms.reading_partner()));
