package jp.kenshin.externalconnection.internal.state;

import java.sql.SQLException;
import jp.kenshin.externalconnection.ConnectionStates;
import jp.kenshin.externalconnection.ConnectionStates.State;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.Sql;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@OnEachDatabase
class ConnectionStatesTest {
    private final Database database;
    private final ConnectionStates states;

    ConnectionStatesTest(Database database) {
        this.database = database;
        this.states = new JdbcConnectionStates(database);
    }

    @Test
    void showsAPartnerAsConnectedThatWasNeverCutOff() {
        assertEquals(State.CONNECTED, states.of(PartnerId.of("P-1")));
    }

    @Test
    void showsTheWorstOfAPartnersScopes() {
        database.inTransaction(connection -> {
            Sql sql = new Sql(connection);
            sql.update(
                    "INSERT INTO external_connection.incident (id, status, channel, kind, service, place, partner_id,"
                            + " partner_name, reported_by, caller_known, description, reported_at, taken_by, search_text) VALUES"
                            + " ('I-S', 'OPEN', 'PHONE', 'THEFT', 'NW', 'MDMS', 'P-2', '', '', TRUE, '', CURRENT_TIMESTAMP, '', '')");
            cutOff(sql, "C-S1", "MDMS", "P-2", "CUT_OFF");
            cutOff(sql, "C-S2", "PORTAL_USER", "P-2", "CUTTING_OFF");
            cutOff(sql, "C-S3", "MDMS", "P-3", "CUTTING_OFF");
        });

        assertEquals(State.CUT_OFF, states.of(PartnerId.of("P-2")));
        assertEquals(State.CUTTING_OFF, states.of(PartnerId.of("P-3")));
    }

    private static void cutOff(Sql sql, String id, String kind, String partner, String state) throws SQLException {
        sql.update(
                "INSERT INTO external_connection.cutoff (id, incident_id, scope_key, scope_kind, partner_id, state, cut_off_by,"
                        + " cut_off_at) VALUES (?, 'I-S', ?, ?, ?, ?, 'desk', CURRENT_TIMESTAMP)",
                id,
                id,
                kind,
                partner,
                state);
        sql.update(
                "INSERT INTO external_connection.cut_scope (scope_key, scope_kind, partner_id, cutoff_id, revision)"
                        + " VALUES (?, ?, ?, ?, 1)",
                id,
                kind,
                partner,
                id);
    }
}
