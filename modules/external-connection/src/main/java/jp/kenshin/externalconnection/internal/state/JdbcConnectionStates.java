package jp.kenshin.externalconnection.internal.state;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import jp.kenshin.externalconnection.ConnectionStates;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Database;

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
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT state FROM external_connection.connection_state WHERE partner_id = ?")) {
            query.setString(1, partner.value());
            State worst = State.CONNECTED;
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    State state = State.valueOf(row.getString(1));
                    worst = state.compareTo(worst) > 0 ? state : worst;
                }
            }
            return worst;
        }
    }
}
