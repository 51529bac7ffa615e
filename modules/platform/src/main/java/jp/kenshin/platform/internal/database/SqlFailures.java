package jp.kenshin.platform.internal.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.DatabaseError;

/** Tells failures that pass by themselves from those that do not, by exception class and SQL state of both products. */
public final class SqlFailures {
    /** SQL state classes of both products: 08 connection, 28 sign-in, 53 resources, 57P operator, 40 rolled back by the server. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "28", "40", "53");

    /**
     * PostgreSQL: 57P01–57P03 shut down, crashed, starting; 55P03 lock not available. H2: 90020 file in use by another process,
     * 90067 and 90121 connection or database closed, 90098 database closed, HYT00 lock timeout.
     */
    private static final Set<String> PASSING_STATES =
            Set.of("57P01", "57P02", "57P03", "55P03", "90020", "90067", "90098", "90121", "HYT00");

    private SqlFailures() {}

    /** The product's exception for what the database threw. */
    public static KenshinException of(SQLException failure) {
        return isUnavailable(failure)
                ? unavailable(failure)
                : new KenshinException(
                        DatabaseError.DATABASE_FAILED, "The database refused a statement: " + reason(failure), failure);
    }

    static KenshinException unavailable(Throwable failure) {
        return new KenshinException(
                DatabaseError.DATABASE_UNAVAILABLE,
                "The database cannot be used now: " + reason(failure)
                        + ". Check that it runs and that its address, user and"
                        + " password are right, then try again.",
                failure);
    }

    static boolean isUnavailable(Throwable failure) {
        return causes(failure).anyMatch(SqlFailures::passes);
    }

    private static boolean passes(Throwable cause) {
        if (!(cause instanceof SQLException sql)) {
            return false;
        }
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        return sql instanceof SQLTransientException
                || sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLRecoverableException
                || PASSING_STATES.contains(state)
                || (state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2)));
    }

    /** Message of the innermost SQL failure on one line: the outer ones only repeat it. */
    private static String reason(Throwable failure) {
        Throwable innermost = causes(failure)
                .filter(SQLException.class::isInstance)
                .reduce((outer, inner) -> inner)
                .orElse(failure);
        String text = String.valueOf(innermost.getMessage()).strip().replaceAll("\\s+", " ");
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
