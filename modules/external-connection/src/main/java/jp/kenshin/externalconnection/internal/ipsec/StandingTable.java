package jp.kenshin.externalconnection.internal.ipsec;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Sql;

/**
 * What the gateways were last told of each partner; a lock on the row lasts to the end of the unit of work.
 *
 * @param sql on the connection of one unit of work
 */
record StandingTable(Sql sql) {
    /** Whether the partner was cut off here; locks the partner's row, which {@link #set} has made. Without a row it was not. */
    boolean lockedIsCutOff(PartnerId partner) throws SQLException {
        Optional<Boolean> cutOff = sql.find(
                "SELECT cut_off FROM external_connection.ipsec_standing WHERE partner_id = ? FOR UPDATE",
                row -> row.getBoolean(1),
                partner.value());
        return cutOff.orElse(false);
    }

    void set(PartnerId partner, boolean cutOff, Instant now) throws SQLException {
        if (!insertIfMissing(partner, cutOff, now)) {
            sql.update(
                    "UPDATE external_connection.ipsec_standing SET cut_off = ?, since = ? WHERE partner_id = ? AND cut_off <> ?",
                    cutOff,
                    now,
                    partner.value(),
                    cutOff);
        }
    }

    /** So that there is a row to lock. */
    boolean insertIfMissing(PartnerId partner, boolean cutOff, Instant now) throws SQLException {
        return sql.update(
                        """
                        INSERT INTO external_connection.ipsec_standing (partner_id, cut_off, since)
                        SELECT ?, ?, ? WHERE NOT EXISTS
                            (SELECT 1 FROM external_connection.ipsec_standing WHERE partner_id = ?)""",
                        partner.value(),
                        cutOff,
                        now,
                        partner.value())
                == 1;
    }

    /** Whether the partner's MDMS is kept out by the desk's order, also where that was before this utility had IPsec. */
    boolean isMdmsCutOff(PartnerId partner) throws SQLException {
        return sql.find(
                        "SELECT 1 FROM external_connection.cut_scope WHERE scope_key = ?",
                        row -> true,
                        CutoffScope.mdms(partner).key())
                .isPresent();
    }
}
