package jp.kenshin.benchmark;

import java.net.DatagramSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.kenshin.kernel.Jst;
import jp.kenshin.launcher.Installation;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.launcher.Ports;
import jp.kenshin.launcher.ServerSettings;

/**
 * P-5: plain units on ports of their own send half-hour frames by UDP to the server as the build leaves it, and send again until INFC_Res has come, which is
 * when the reading is durable; against an echo loop on the same kind of socket with the same senders. After each run every acknowledged reading is looked for
 * in the store. {@code -Dbench.soak=30} goes on for as many minutes at four fifths of what was reached and looks at the server's memory.
 */
final class FieldSubject implements Subject {
    private static final int UNITS = 4_000;
    private static final int FRAMES_EACH = 20;
    private static final double BAR = 0.3;
    private static final double SOAKING = 0.8;
    private static final double GROWTH = 1.1;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private LocalDateTime slot =
            LocalDateTime.now(Jst.ZONE).truncatedTo(ChronoUnit.DAYS).minusDays(900);
    private long count = 1_000;
    private double rate;

    @Override
    public String id() {
        return "P-5";
    }

    @Override
    public List<Finding> measure(Settings settings) throws Exception {
        int units = settings.scaled(UNITS);
        try (Postgres postgres = new Postgres()) {
            new Pipeline(postgres, Clock.systemUTC()).close();
            Meters.ELECTRICITY.register(postgres, units);
            List<String> identifications = registerUnits(postgres, units);
            Ports ports = Ports.free();
            LibertyServer server = server(postgres, ports);
            int echoPort = freePort();
            try (EchoLoop echo = new EchoLoop(echoPort)) {
                server.start().awaitReady(PATIENCE);
                return measure(settings, server, postgres, new Crowds(ports.field(), echoPort, identifications));
            } finally {
                server.stop();
            }
        }
    }

    /** The units of the product and of the baseline, opened when both servers have their ports: thousands of sockets might take one of those. */
    private record Crowds(int fieldPort, int echoPort, List<String> identifications) {
        FieldCrowd field() throws Exception {
            return new FieldCrowd(fieldPort, identifications.subList(1, identifications.size()));
        }

        FieldCrowd echoed() throws Exception {
            return new FieldCrowd(echoPort, identifications.subList(1, identifications.size()));
        }

        AlarmProbe alarms() throws Exception {
            return new AlarmProbe(fieldPort, identifications.get(0));
        }
    }

    private List<Finding> measure(Settings settings, LibertyServer server, Postgres postgres, Crowds crowds)
            throws Exception {
        try (FieldCrowd field = crowds.field();
                AlarmProbe alarms = crowds.alarms();
                FieldCrowd echoed = crowds.echoed()) {
            field.announce();
            send(field, postgres, 1);
            List<Finding> findings = new ArrayList<>();
            findings.add(compare(settings, postgres, field, echoed));
            int minutes = Integer.getInteger("bench.soak", 0);
            if (minutes > 0) {
                findings.addAll(soak(server, postgres, field, alarms, minutes));
            }
            return findings;
        }
    }

    private Finding compare(Settings settings, Postgres postgres, FieldCrowd field, FieldCrowd echoed)
            throws Exception {
        List<Double> product = new ArrayList<>();
        List<Double> baseline = new ArrayList<>();
        byte[] frame = FieldSenders.frame(slot, 1);
        for (int run = -settings.warmUps(); run < settings.runs(); run++) {
            double through = field.size() * (double) FRAMES_EACH / send(field, postgres, FRAMES_EACH);
            double alone = field.size() * (double) FRAMES_EACH / echoed.seconds(FRAMES_EACH, any -> frame.clone());
            Benchmarks.say(String.format(
                    Locale.ROOT,
                    "  %,.0f frames/s, %,d sent again so far; echo loop %,.0f",
                    through,
                    field.repeats(),
                    alone));
            if (run >= 0) {
                product.add(through);
                baseline.add(alone);
            }
        }
        Sample reached = sample("frames/s", product);
        rate = reached.median();
        return Finding.atLeast(
                id(),
                String.format(
                        Locale.ROOT, "half-hour frames of %,d units over UDP, acknowledged when durable", field.size()),
                reached,
                "echo loop",
                sample("frames/s", baseline),
                BAR);
    }

    private static Sample sample(String unit, List<Double> figures) {
        return new Sample(
                unit, figures.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Sends the next slots of every unit and looks for them in the store. @return seconds until all were acknowledged */
    private double send(FieldCrowd field, Postgres postgres, int slots) throws Exception {
        long before = postgres.count("SELECT COALESCE(SUM(n), 0) FROM mdms.reading_block");
        double seconds = sendOn(field, slots);
        long stored = postgres.count("SELECT COALESCE(SUM(n), 0) FROM mdms.reading_block") - before;
        if (stored != (long) field.size() * slots) {
            throw new IllegalStateException(
                    stored + " readings stored where " + field.size() * slots + " were acknowledged");
        }
        return seconds;
    }

    private double sendOn(FieldCrowd field, int slots) throws Exception {
        LocalDateTime first = slot;
        long base = count;
        slot = slot.plusMinutes(30L * slots);
        count += slots;
        return field.seconds(slots, frame -> FieldSenders.frame(first.plusMinutes(30L * frame), base + frame));
    }

    /** Goes on at a steady pace, looks at the heap every minute, and lets one unit raise alarms in the midst of it. */
    private List<Finding> soak(
            LibertyServer server, Postgres postgres, FieldCrowd field, AlarmProbe alarms, int minutes)
            throws Exception {
        Thread probing = new Thread(alarms, "alarms");
        probing.start();
        List<Double> frames = new ArrayList<>();
        Finding heap = soak(server, postgres, field, minutes, frames);
        alarms.finish();
        probing.join();
        long events = postgres.count("SELECT COUNT(*) FROM collection.event WHERE code = 'DEVICE_FAULT'");
        if (events != alarms.millis().size()) {
            throw new IllegalStateException(
                    events + " events stored where " + alarms.millis().size() + " were acknowledged");
        }
        return List.of(
                heap,
                Finding.atMost(
                        id(),
                        String.format(
                                Locale.ROOT,
                                "an alarm in the midst of it until acknowledged, %,d of them (99 %%: %.0f ms)",
                                events,
                                percentile(alarms.millis())),
                        sample("ms", alarms.millis()),
                        "reading frames (99 %: " + Math.round(percentile(frames)) + " ms)",
                        sample("ms", frames),
                        1));
    }

    private static double percentile(List<Double> figures) {
        return figures.stream()
                .sorted()
                .skip((long) (figures.size() * 0.99))
                .findFirst()
                .orElseThrow();
    }

    private Finding soak(LibertyServer server, Postgres postgres, FieldCrowd field, int minutes, List<Double> frames)
            throws Exception {
        long roundNanos = (long) (field.size() / (rate * SOAKING) * 1e9);
        long before = postgres.count("SELECT COALESCE(SUM(n), 0) FROM mdms.reading_block");
        List<Double> first = new ArrayList<>();
        List<Double> last = new ArrayList<>();
        long rounds = 0;
        long begin = System.nanoTime();
        for (int minute = 1; minute <= minutes; minute++) {
            while (System.nanoTime() - begin < TimeUnit.MINUTES.toNanos(minute)) {
                sendOn(field, 1);
                rounds++;
                long early = begin + rounds * roundNanos - System.nanoTime();
                TimeUnit.NANOSECONDS.sleep(Math.max(0, early));
            }
            frames.addAll(field.takeMillis());
            double heap = ServerMemory.heapAfterCollection(server.pid());
            Benchmarks.say(String.format(
                    Locale.ROOT,
                    "  minute %d: %,.0f frames/s, heap %.0f MiB after collection, resident %.0f MiB",
                    minute,
                    rounds * (double) field.size() / Stopwatch.since(begin),
                    heap,
                    ServerMemory.resident(server.pid())));
            (minute <= minutes / 2 ? first : last).add(heap);
        }
        long stored = postgres.count("SELECT COALESCE(SUM(n), 0) FROM mdms.reading_block") - before;
        if (stored != rounds * field.size()) {
            throw new IllegalStateException(
                    stored + " readings stored where " + rounds * field.size() + " were acknowledged");
        }
        return Finding.atMost(
                "P-5",
                String.format(
                        Locale.ROOT,
                        "heap after collection, second half of %d minutes at %,.0f frames/s",
                        minutes,
                        rounds * (double) field.size() / Stopwatch.since(begin)),
                sample("MiB", last),
                "first half",
                sample("MiB", first),
                GROWTH);
    }

    private static LibertyServer server(Postgres postgres, Ports ports) throws Exception {
        return LibertyServer.in(
                Files.createTempDirectory("kenshin-field"),
                Installation.at(Path.of(System.getProperty("bench.wlp", "ear/target/liberty/wlp"))),
                ServerSettings.embedded(postgres.choice(), ports)
                        .withVariable("kenshin.registry.demonstration", "false")
                        .withVariable("kenshin.field.unit-frames-per-second", "100000"));
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

    private static int freePort() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
