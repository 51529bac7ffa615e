package jp.kenshin.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one transactional database, embedded H2 or PostgreSQL, already migrated when the first caller gets a connection. A use case
 * is one call of {@link #inTransaction}: load, decide, store, announce, all on the connection it is handed, so that facts, outbox
 * and audit commit together or not at all. Calls do not nest.
 */
public interface Database {
    /** Work on one connection; auto-commit is off. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    /** Work without a result. */
    @FunctionalInterface
    interface Task {
        void on(Connection connection) throws SQLException;
    }

    Vendor vendor();

    /**
     * The same database for what must not wait behind ordinary work: who is kept out, and what keeps them out. A share of the connections is left free for
     * it; so each unit of work is short.
     */
    Database urgent();

    /** Does something whose units of work all count as {@link #urgent}, whoever begins them on this thread. */
    default <T extends @Nullable Object> T urgently(Supplier<T> something) {
        return something.get();
    }

    /**
     * Commits when the work returns, rolls back when it throws.
     *
     * @throws jp.kenshin.kernel.KenshinException with {@link DatabaseError} when the database is away or refuses
     */
    @SuppressWarnings("overloads")
    <T extends @Nullable Object> T inTransaction(Work<T> work);

    /** The same for work without a result; write it as a block, since the compiler cannot tell an expression's kind. */
    @SuppressWarnings("overloads")
    default void inTransaction(Task task) {
        this.<@Nullable Void>inTransaction(connection -> {
            task.on(connection);
            return null;
        });
    }

    /** Like {@link #inTransaction} but stores nothing, and all its queries see the one moment of the first of them. */
    <T extends @Nullable Object> T read(Work<T> work);

    /**
     * Reads as the partner role: on PostgreSQL the transaction runs under row-level security that shows this partner's rows and
     * nothing else (second wall behind the queries' own condition); on H2 it is a plain read.
     *
     * @param partnerId business id, set for the transaction as {@code kenshin.partner}
     */
    <T extends @Nullable Object> T readAsPartner(String partnerId, Work<T> work);
}
