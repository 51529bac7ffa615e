package jp.kenshin.benchmark;

import java.io.IOException;
import java.net.DatagramSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import jp.kenshin.kernel.Jst;

/**
 * P-5: plain units on ports of their own send half-hour frames by UDP and send again until INFC_Res has come, which is when the reading is durable; against
 * an echo loop on the same kind of socket with the same senders. After each run every acknowledged reading is looked for in the store.
 */
final class FieldSubject implements Subject {
    private static final int UNITS = 4_000;
    private static final int FRAMES_EACH = 20;
    private static final int SENDERS = 2;
    private static final double BAR = 0.3;

    private LocalDateTime slot =
            LocalDateTime.now(Jst.ZONE).truncatedTo(ChronoUnit.DAYS).minusDays(900);
    private long count = 1_000;

    @Override
    public String id() {
        return "P-5";
    }

    @Override
    public List<Finding> measure(Settings settings) throws Exception {
        int units = settings.scaled(UNITS);
        try (Postgres postgres = new Postgres();
                Pipeline pipeline = new Pipeline(postgres, Clock.systemUTC())) {
            Meters.ELECTRICITY.register(postgres, units);
            List<String> identifications = registerUnits(postgres, units);
            List<Double> product = new ArrayList<>();
            List<Double> echo = new ArrayList<>();
            for (int run = -settings.warmUps(); run < settings.runs(); run++) {
                double throughTheProduct = product(pipeline, postgres, identifications);
                double throughTheEcho = echo(identifications);
                Benchmarks.say(String.format(
                        Locale.ROOT, "  %,.0f frames/s; echo loop %,.0f", throughTheProduct, throughTheEcho));
                if (run >= 0) {
                    product.add(throughTheProduct);
                    echo.add(throughTheEcho);
                }
            }
            return List.of(Finding.atLeast(
                    id(),
                    String.format(
                            Locale.ROOT, "half-hour frames of %,d units over UDP, acknowledged when durable", units),
                    sample(product),
                    "echo loop",
                    sample(echo),
                    BAR));
        }
    }

    private static Sample sample(List<Double> figures) {
        return new Sample(
                "frames/s", figures.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static List<String> registerUnits(Postgres postgres, int units) throws SQLException {
        postgres.administer(
                "SET session_replication_role = replica",
                "UPDATE registry.meter SET kind = 'LOW_VOLTAGE'",
                "UPDATE registry.channel SET max_per_hour = 1000000000",
                "INSERT INTO collection.unit (id, address, identification, protection) SELECT 'E-' || lpad(n::text, 7, '0'), n,"
                        + " 'FE' || lpad(to_hex(n), 8, '0'), 'PLAIN' FROM generate_series(1, " + units + ") n");
        postgres.administer("UPDATE collection.unit SET identification = upper(identification)", "ANALYZE");
        return IntStream.rangeClosed(1, units)
                .mapToObj(number -> String.format(Locale.ROOT, "FE%08X", number))
                .toList();
    }

    private double product(Pipeline pipeline, Postgres postgres, List<String> identifications) throws Exception {
        int port = freePort();
        Map<String, String> settings =
                Map.of("kenshin.field.port", Integer.toString(port), "kenshin.field.unit-frames-per-second", "100000");
        postgres.administer("TRUNCATE collection.unit_contact");
        long before = readings(postgres);
        LocalDateTime first = slot;
        long base = count;
        slot = slot.plusMinutes(30L * (FRAMES_EACH + 1));
        count += FRAMES_EACH + 1;
        try (FieldServer server = new FieldServer(pipeline, settings)) {
            double seconds = seconds(
                    port, identifications, frame -> FieldSenders.frame(first.plusMinutes(30L * frame), base + frame));
            long stored = readings(postgres) - before;
            // The frame that introduces each unit counts too.
            if (stored != (long) identifications.size() * (FRAMES_EACH + 1)) {
                throw new IllegalStateException(stored + " readings stored where "
                        + identifications.size() * (FRAMES_EACH + 1) + " were acknowledged; " + server.counts());
            }
            return identifications.size() * (double) FRAMES_EACH / seconds;
        }
    }

    private double echo(List<String> identifications) throws Exception {
        int port = freePort();
        try (EchoLoop loop = new EchoLoop(port)) {
            byte[] frame = FieldSenders.frame(slot, 1);
            return identifications.size() * (double) FRAMES_EACH / seconds(port, identifications, any -> frame.clone());
        }
    }

    /** The units introduce themselves with a first frame, then the clock runs. */
    private static double seconds(int port, List<String> identifications, IntFunction<byte[]> frames) throws Exception {
        List<FieldSenders> senders = new ArrayList<>();
        try {
            int share = identifications.size() / SENDERS;
            for (int sender = 0; sender < SENDERS; sender++) {
                int from = sender * share;
                int to = sender == SENDERS - 1 ? identifications.size() : from + share;
                senders.add(new FieldSenders(port, identifications.subList(from, to)));
            }
            run(senders, 1, any -> frames.apply(0));
            double seconds = run(senders, FRAMES_EACH, frame -> frames.apply(frame + 1));
            Benchmarks.say(String.format(
                    Locale.ROOT,
                    "  sent again: %,d",
                    senders.stream().mapToLong(FieldSenders::repeats).sum()));
            return seconds;
        } finally {
            for (FieldSenders each : senders) {
                each.close();
            }
        }
    }

    private static double run(List<FieldSenders> senders, int each, IntFunction<byte[]> frames) throws Exception {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (FieldSenders sender : senders) {
            tasks.add(() -> {
                if (each == 1) {
                    sender.announce();
                }
                sender.send(each, frames);
                return null;
            });
        }
        return Stopwatch.secondsOf(tasks);
    }

    private static long readings(Postgres postgres) throws SQLException {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COALESCE(SUM(n), 0) FROM mdms.reading_block")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
