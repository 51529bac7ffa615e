package jp.kenshin.externalconnection.internal.timeline;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.platform.database.Sql;

/** Lines of no cutoff in particular. */
@Singleton
public class JdbcCaseLines implements CaseLines {
    private final Clock clock;

    @Inject
    public JdbcCaseLines(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void add(Connection transaction, String incident, String actor, CaseEntry.Kind kind, String text)
            throws SQLException {
        new Sql(transaction)
                .update(
                        "INSERT INTO external_connection.case_entry (incident_id, at, actor, kind, text) VALUES (?, ?, ?, ?, ?)",
                        incident,
                        clock.instant(),
                        actor,
                        kind,
                        text);
    }
}
