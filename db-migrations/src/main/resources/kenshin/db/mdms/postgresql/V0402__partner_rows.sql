-- Second wall of entitlement: the partner role sees the rows of the partner that the transaction names, and a transaction that
-- names none fails instead of seeing nothing or everything. The application's own role owns the tables and is exempt, as COPY needs.
-- A setting that an earlier transaction of the session made is the empty text afterwards, which must not mean the utility.
GRANT USAGE ON SCHEMA mdms TO kenshin_partner;
GRANT SELECT ON mdms.reading_block, mdms.reading_conflict, mdms.judgement, mdms.batch_owner, mdms.batch_day, mdms.feed_head
    TO kenshin_partner;
GRANT SELECT (id, receipt, feed_position, published_at) ON mdms.batch TO kenshin_partner;

ALTER TABLE mdms.reading_block ENABLE ROW LEVEL SECURITY;
ALTER TABLE mdms.reading_conflict ENABLE ROW LEVEL SECURITY;
ALTER TABLE mdms.judgement ENABLE ROW LEVEL SECURITY;
ALTER TABLE mdms.batch_owner ENABLE ROW LEVEL SECURITY;

CREATE POLICY partner_rows ON mdms.reading_block FOR SELECT TO kenshin_partner
    USING (owner = current_setting('kenshin.partner') AND owner <> '');
CREATE POLICY partner_rows ON mdms.reading_conflict FOR SELECT TO kenshin_partner
    USING (owner = current_setting('kenshin.partner') AND owner <> '');
CREATE POLICY partner_rows ON mdms.judgement FOR SELECT TO kenshin_partner
    USING (owner = current_setting('kenshin.partner') AND owner <> '');
CREATE POLICY partner_rows ON mdms.batch_owner FOR SELECT TO kenshin_partner
    USING (owner = current_setting('kenshin.partner') AND owner <> '');
