package jp.kenshin.mdms.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.kenshin.kernel.Jst;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Vendor;

/**
 * The partitions of {@code mdms.reading_block} on PostgreSQL: one a day, made ahead of time; days long past, which come with imports,
 * share one a month, so that years of history are not thousands of tables. Each is made in a transaction of its own, before the
 * batch that needs it, and attached in a way that stops no other writer. On H2 the table is whole.
 */
final class Partitions {
    /** A past month without a partition gets one as a whole when it ended so many days ago. */
    private static final int MONTH_IS_PAST_DAYS = 100;

    private static final DateTimeFormatter BY_DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter BY_MONTH = DateTimeFormatter.ofPattern("yyyyMM");
    /** Any number, the same for all nodes: who holds it is making partitions. */
    private static final long MAKING_PARTITIONS = 0x6b656e7368696eL;

    private final Database database;
    private final Clock clock;
    private final Set<Integer> known = ConcurrentHashMap.newKeySet();

    Partitions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Sees to it that all these days can take values. */
    void ensure(Collection<Integer> days) {
        if (database.vendor() == Vendor.POSTGRESQL && !known.containsAll(days)) {
            for (int day : days) {
                if (!known.contains(day)) {
                    make(LocalDate.ofEpochDay(day));
                    known.add(day);
                }
            }
        }
    }

    /** After a failure: another node's retention may have dropped what was there. */
    void forget() {
        known.clear();
    }

    private void make(LocalDate day) {
        database.inTransaction(connection -> {
            try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
                lock.setLong(1, MAKING_PARTITIONS);
                lock.execute();
            }
            Set<String> ofMonth = partitionsOf(connection, YearMonth.from(day));
            String month = "reading_block_" + BY_MONTH.format(day);
            String own = "reading_block_" + BY_DAY.format(day);
            if (ofMonth.contains(month) || ofMonth.contains(own)) {
                return;
            }
            YearMonth ofDay = YearMonth.from(day);
            if (ofMonth.isEmpty() && ofDay.atEndOfMonth().isBefore(today().minusDays(MONTH_IS_PAST_DAYS))) {
                attach(connection, month, ofDay.atDay(1), ofDay.plusMonths(1).atDay(1));
            } else {
                attach(connection, own, day, day.plusDays(1));
            }
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Jst.ZONE));
    }

    private static Set<String> partitionsOf(Connection connection, YearMonth month) throws SQLException {
        Set<String> names = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(
                """
                SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                WHERE i.inhparent = 'mdms.reading_block'::regclass AND c.relname LIKE ?""")) {
            query.setString(1, "reading\\_block\\_" + BY_MONTH.format(month) + "%");
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    /** Attaching a ready table takes a weak lock on the parent; PARTITION OF would wait for every writer and hold up the next. */
    private static void attach(Connection connection, String name, LocalDate from, LocalDate to) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "CREATE TABLE mdms." + name + " (LIKE mdms.reading_block INCLUDING DEFAULTS INCLUDING INDEXES,"
                            + " CONSTRAINT of_its_days CHECK (jst_day >= DATE '" + from + "' AND jst_day < DATE '" + to
                            + "'))",
                    "ALTER TABLE mdms.reading_block ATTACH PARTITION mdms." + name + " FOR VALUES FROM ('" + from
                            + "') TO ('" + to + "')",
                    "ALTER TABLE mdms." + name + " DROP CONSTRAINT of_its_days")) {
                statement.execute(sql);
            }
        }
    }
}
