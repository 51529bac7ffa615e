package jp.kenshin.externalconnection.internal.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.kenshin.externalconnection.ProviderSessions;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;

/** Ended sessions as rows that every node sees; old ones go when new ones come. */
@Singleton
public class JdbcProviderSessions implements ProviderSessions {
    /** Longer than any session may last. */
    static final Duration KEPT = Duration.ofDays(30);

    private final Database database;
    private final Clock clock;

    @Inject
    public JdbcProviderSessions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void end(String providerSession) {
        if (hasEnded(providerSession)) {
            return;
        }
        Instant now = clock.instant();
        database.inTransaction(connection -> {
            Sql sql = new Sql(connection);
            sql.update("DELETE FROM external_connection.ended_provider_session WHERE ended_at < ?", now.minus(KEPT));
            sql.update(
                    "INSERT INTO external_connection.ended_provider_session (session_hash, ended_at) VALUES (?, ?)",
                    SessionKey.hash(providerSession),
                    now);
        });
    }

    @Override
    public boolean hasEnded(String providerSession) {
        return database.read(connection -> new Sql(connection)
                .find(
                        "SELECT session_hash FROM external_connection.ended_provider_session WHERE session_hash = ?",
                        row -> row.getString(1),
                        SessionKey.hash(providerSession))
                .isPresent());
    }
}
