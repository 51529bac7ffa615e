package jp.kenshin.externalconnection.internal.state;

import java.sql.Statement;
import jp.kenshin.externalconnection.ConnectionStates;
import jp.kenshin.externalconnection.ConnectionStates.State;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
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
            try (Statement insert = connection.createStatement()) {
                insert.executeUpdate("INSERT INTO external_connection.connection_state VALUES"
                        + " ('P-2', 'MDMS', 'CONNECTED', CURRENT_TIMESTAMP), ('P-2', 'PORTAL_USER', 'CUT_OFF', CURRENT_TIMESTAMP),"
                        + " ('P-3', 'MDMS', 'CUTTING_OFF', CURRENT_TIMESTAMP)");
            }
        });

        assertEquals(State.CUT_OFF, states.of(PartnerId.of("P-2")));
        assertEquals(State.CUTTING_OFF, states.of(PartnerId.of("P-3")));
    }
}
