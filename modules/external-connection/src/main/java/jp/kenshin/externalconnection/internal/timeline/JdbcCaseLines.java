package jp.kenshin.externalconnection.internal.timeline;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.internal.casefile.TimeLine;

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
        new TimeLine(transaction).add(incident, clock.instant(), actor, kind, Optional.empty(), text);
    }
}
