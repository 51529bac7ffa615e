package jp.kenshin.externalconnection.internal.state;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import jp.kenshin.externalconnection.ConnectionStates;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;

/** Asks the database each time, so that every node sees a cutoff at once. */
@Singleton
public class JdbcConnectionStates implements ConnectionStates {
    private final Database database;

    @Inject
    public JdbcConnectionStates(Database database) {
        this.database = database;
    }

    @Override
    public State of(PartnerId partner) {
        return database.read(connection -> worst(connection, partner));
    }

    private static State worst(Connection connection, PartnerId partner) throws SQLException {
        return new Sql(connection)
                        .list(
                                """
                        SELECT c.state FROM external_connection.cut_scope s JOIN external_connection.cutoff c ON c.id = s.cutoff_id
                        WHERE s.partner_id = ? AND s.scope_kind IN ('MDMS', 'PORTAL_USER')
                        """,
                                row -> Cutoff.State.valueOf(row.getString("state")),
                                partner.value())
                        .stream()
                        .map(state -> state == Cutoff.State.CUTTING_OFF ? State.CUTTING_OFF : State.CUT_OFF)
                        .max(Comparator.naturalOrder())
                        .orElse(State.CONNECTED);
    }
}
