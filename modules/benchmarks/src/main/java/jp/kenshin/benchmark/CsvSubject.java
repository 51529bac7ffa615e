package jp.kenshin.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import jp.kenshin.kernel.Jst;
import jp.kenshin.launcher.Installation;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.launcher.LocalHttps;
import jp.kenshin.launcher.Ports;
import jp.kenshin.launcher.ServerSettings;

/**
 * P-4: a day of hourly values as CSV over HTTPS to the server as the build leaves it, ordered by meter, from two senders, until 200 says
 * that all is durable; against the CSV library alone, splitting the same bytes into typed fields on two threads.
 */
final class CsvSubject implements Subject {
    private static final int CHANNELS = 50_000;
    private static final int VALUES_EACH = 24;
    private static final int SENDERS = 2;
    private static final int FIRST_DAY = 20_700;
    private static final double BAR = 0.25;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Override
    public String id() {
        return "P-4";
    }

    @Override
    public List<Finding> measure(Settings settings) throws Exception {
        Path folder = Files.createTempDirectory("kenshin-csv");
        Installation product = Installation.at(Path.of(System.getProperty("bench.wlp", "ear/target/liberty/wlp")));
        List<String> names = Meters.WATER.ids(settings.scaled(CHANNELS));
        List<Double> taken = new ArrayList<>();
        List<Double> split = new ArrayList<>();
        try (Postgres postgres = new Postgres()) {
            new Pipeline(postgres, Clock.systemUTC()).close();
            Meters.WATER.register(postgres, names.size());
            LibertyServer server = LibertyServer.in(
                    folder,
                    product,
                    ServerSettings.embedded(postgres.choice(), Ports.free())
                            .withVariable("kenshin.registry.demonstration", "false"));
            try {
                server.start().awaitReady(PATIENCE);
                for (int run = -settings.warmUps(); run < settings.runs(); run++) {
                    List<byte[]> files = files(names, FIRST_DAY + settings.warmUps() + run);
                    double through = rate(names, Stopwatch.secondsOf(posts(server, files)));
                    double alone = rate(names, Stopwatch.secondsOf(splits(files)));
                    Benchmarks.say(String.format(
                            Locale.ROOT, "  %,.0f readings/s; the CSV library alone %,.0f", through, alone));
                    if (run >= 0) {
                        taken.add(through);
                        split.add(alone);
                    }
                }
            } finally {
                server.stop();
            }
        }
        return List.of(Finding.atLeast(
                id(),
                String.format(Locale.ROOT, "CSV over HTTPS, %d lines each of %,d meters", VALUES_EACH, names.size()),
                sample(taken),
                "CSV library alone, 2 threads",
                sample(split),
                BAR));
    }

    private static double rate(List<String> names, double seconds) {
        return names.size() * (double) VALUES_EACH / seconds;
    }

    private static Sample sample(List<Double> figures) {
        return new Sample(
                "readings/s", figures.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** One document a sender. */
    private static List<byte[]> files(List<String> names, int day) {
        List<byte[]> files = new ArrayList<>();
        int share = names.size() / SENDERS;
        for (int sender = 0; sender < SENDERS; sender++) {
            int to = sender == SENDERS - 1 ? names.size() : (sender + 1) * share;
            StringBuilder text = new StringBuilder("meter_id,reading_type,timestamp,value\n");
            for (int meter = sender * share; meter < to; meter++) {
                for (int hour = 1; hour <= VALUES_EACH; hour++) {
                    long liters =
                            1_000_000L + meter % 997 + ((day - FIRST_DAY) * VALUES_EACH + hour) * Push.FLOW_OF_A_STEP;
                    text.append(names.get(meter))
                            .append(',')
                            .append(Meters.WATER.readingType())
                            .append(',')
                            .append(LocalDate.ofEpochDay(day)
                                    .atStartOfDay()
                                    .plusHours(hour)
                                    .atOffset(Jst.OFFSET))
                            .append(',')
                            .append(BigDecimal.valueOf(liters, 3))
                            .append('\n');
                }
            }
            files.add(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static List<Callable<Void>> posts(LibertyServer server, List<byte[]> files) {
        List<Callable<Void>> posts = new ArrayList<>();
        for (byte[] file : files) {
            posts.add(() -> {
                HttpRequest request = HttpRequest.newBuilder(server.internal("/collection/v1/readings"))
                        .header("Content-Type", "text/csv")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString("hes:kenshin-dev".getBytes(StandardCharsets.UTF_8)))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                        .build();
                HttpResponse<String> answer = LocalHttps.client().send(request, HttpResponse.BodyHandlers.ofString());
                int lines =
                        (int) new String(file, StandardCharsets.UTF_8).lines().count() - 1;
                if (answer.statusCode() != 200 || !answer.body().contains("\"accepted\":" + lines)) {
                    throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                }
                return null;
            });
        }
        return posts;
    }

    private static List<Callable<Long>> splits(List<byte[]> files) {
        List<Callable<Long>> splits = new ArrayList<>();
        for (byte[] file : files) {
            splits.add(() -> {
                long sum = 0;
                try (CsvReader<CsvRecord> reader =
                        CsvReader.builder().ofCsvRecord(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
                    boolean header = true;
                    for (CsvRecord line : reader) {
                        if (!header) {
                            sum += OffsetDateTime.parse(line.getField(2)).toEpochSecond()
                                    + new BigDecimal(line.getField(3))
                                            .unscaledValue()
                                            .longValue()
                                    + Objects.hash(line.getField(0), line.getField(1));
                        }
                        header = false;
                    }
                }
                return sum;
            });
        }
        return splits;
    }
}
