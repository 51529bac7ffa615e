package jp.kenshin.registry.internal.directory;

import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.sql.Statement;
import java.time.Clock;
import java.util.Locale;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.Vendor;
import jp.kenshin.registry.ChannelDirectory;
import org.junit.jupiter.api.Test;

/**
 * Time and memory of a snapshot of a million meters ({@code -Dkenshin.meters=}) with one channel each; the figures are in ADR 0010. Not part of the tests:
 * {@code mvn test -pl modules/registry -am -Dtest=ChannelDirectoryBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@OnEachDatabase
class ChannelDirectoryBenchmark {
    private static final int METERS = Integer.getInteger("kenshin.meters", 1_000_000);
    private static final int LOADS = 3;
    private final Database database;

    ChannelDirectoryBenchmark(Database database) {
        this.database = database;
    }

    @Test
    void measures() {
        fill();
        long before = usedBytes();
        JdbcChannelDirectory kept = new JdbcChannelDirectory(database, Clock.systemUTC());
        ChannelDirectory.Snapshot snapshot = kept.snapshot();
        long bytes = usedBytes() - before;
        for (int load = 0; load < LOADS; load++) {
            long startedAt = System.nanoTime();
            long start = cpuNanos();
            new JdbcChannelDirectory(database, Clock.systemUTC()).snapshot();
            report("load %d ms of processor time", (cpuNanos() - start) / 1_000_000);
            report("load %d ms", (System.nanoTime() - startedAt) / 1_000_000);
        }
        report("memory %d bytes a meter", bytes / METERS);
        for (int round = 0; round < LOADS; round++) {
            report("lookup %d ns of processor time", lookUp(snapshot) / METERS);
        }
    }

    private static long lookUp(ChannelDirectory.Snapshot snapshot) {
        String[] ids = new String[METERS];
        for (int i = 0; i < METERS; i++) {
            ids[i] = String.format(Locale.ROOT, "M-%08d", 1 + (int) (i * 7_919L % METERS));
        }
        long start = cpuNanos();
        long sum = 0;
        for (String id : ids) {
            sum += snapshot.findMeter(id)
                    .orElseThrow()
                    .channels()
                    .get(0)
                    .channel()
                    .id();
        }
        long nanos = cpuNanos() - start;
        if (sum != METERS * (METERS + 1L) / 2) {
            throw new AssertionError("looked up the wrong channels: " + sum);
        }
        return nanos;
    }

    private void fill() {
        boolean h2 = database.vendor() == Vendor.H2;
        String numbers = h2 ? "SYSTEM_RANGE(1, " + METERS + ") AS n(i)" : "generate_series(1, " + METERS + ") AS n(i)";
        String id = "'M-' || LPAD(CAST(i AS VARCHAR), 8, '0')";
        String since = "TIMESTAMP WITH TIME ZONE '2024-01-01 00:00:00+09'";
        database.inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO registry.partner (id, name) VALUES ('P-1', 'p')");
                statement.execute(
                        "INSERT INTO registry.meter SELECT " + id + ", 'WATER', 'place', 'text' FROM " + numbers);
                statement.execute("INSERT INTO registry.meter_install (meter_id, valid_from, serial) SELECT " + id
                        + ", " + since + ", 'SN' || CAST(i AS VARCHAR) FROM " + numbers);
                statement.execute("INSERT INTO registry.meter_owner (meter_id, valid_from, partner_id) SELECT " + id
                        + ", " + since + ", 'P-1' FROM " + numbers);
                statement.execute(
                        "INSERT INTO registry.channel (id, meter_id, reading_type, step_seconds, scale, digits, max_per_hour,"
                                + " scheduled, main, route, purpose) SELECT i, " + id
                                + ", '0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0', 3600, 3, 8, 3438, TRUE, TRUE, 'A_IOT',"
                                + " 'NOT_REGULATED' FROM " + numbers);
            }
        });
    }

    private void report(String form, long figure) {
        System.getLogger(ChannelDirectoryBenchmark.class.getName())
                .log(Level.INFO, database.vendor() + " " + String.format(Locale.ROOT, form, figure));
    }

    /** Processor time of this thread, which other work on the machine does not lengthen; of PostgreSQL the client's part. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
