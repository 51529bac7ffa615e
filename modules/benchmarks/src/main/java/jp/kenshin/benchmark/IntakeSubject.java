package jp.kenshin.benchmark;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import jp.kenshin.collection.IntakeReport;
import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.ReadingBatch.Origin;
import jp.kenshin.mdms.ReadingBatch.Source;

/**
 * P-1 and P-2: a push of all meters through the intake facade, from two senders, until every value is durable and published; against
 * the best COPY of the very same rows into the very same partition. Each run is a day of its own, so that product and baselines all
 * begin with an empty partition.
 */
final class IntakeSubject implements Subject {
    private static final int SENDERS = 2;
    private static final int FIRST_DAY = 20_700;
    private static final long FLOW_OF_A_DAY = 24 * Push.FLOW_OF_A_STEP;

    private final String id;
    private final String what;
    private final double bar;
    private final int meters;
    private final int valuesEach;
    private final Meters kind;

    private IntakeSubject(String id, String what, double bar, int meters, int valuesEach, Meters kind) {
        this.id = id;
        this.what = what;
        this.bar = bar;
        this.meters = meters;
        this.valuesEach = valuesEach;
        this.kind = kind;
    }

    static Subject halfHourSlot() {
        return new IntakeSubject(
                "P-1", "half-hour slot, 1 value each of %,d channels", 0.3, 1_000_000, 1, Meters.ELECTRICITY);
    }

    static Subject dailyPush() {
        return new IntakeSubject("P-2", "daily push, 24 values each of %,d channels", 0.35, 200_000, 24, Meters.WATER);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<Finding> measure(Settings settings) throws Exception {
        List<String> names = kind.ids(settings.scaled(meters));
        SetClock clock = new SetClock();
        try (Postgres postgres = new Postgres();
                Pipeline pipeline = new Pipeline(postgres, clock)) {
            kind.register(postgres, names.size());
            Runs runs = new Runs(pipeline, new CopyBaseline(postgres), clock, names);
            for (int run = -settings.warmUps(); run < settings.runs(); run++) {
                if (run == 0) {
                    runs.forget();
                }
                runs.once(FIRST_DAY + run);
            }
            return List.of(runs.finding());
        }
    }

    /** The figures of all runs, in readings a second. */
    private final class Runs {
        private final Pipeline pipeline;
        private final CopyBaseline copy;
        private final SetClock clock;
        private final List<String> names;
        /** Processor time of the senders' threads, which live for one push. */
        private final AtomicLong senderNanos = new AtomicLong();

        private final List<Double> product = new ArrayList<>();
        private final List<Double> oneConnection = new ArrayList<>();
        private final List<Double> twoConnections = new ArrayList<>();

        Runs(Pipeline pipeline, CopyBaseline copy, SetClock clock, List<String> names) {
            this.pipeline = pipeline;
            this.copy = copy;
            this.clock = clock;
            this.names = names;
        }

        void forget() {
            product.clear();
            oneConnection.clear();
            twoConnections.clear();
        }

        void once(int day) throws Exception {
            String date = LocalDate.ofEpochDay(day).toString();
            copy.settle();
            product.add(rate(throughTheProduct(day)));
            List<byte[]> rows = copy.rowsOf(date);
            copy.empty(date);
            oneConnection.add(rate(copy.seconds(rows, 1)));
            copy.empty(date);
            twoConnections.add(rate(copy.seconds(rows, 2)));
            Benchmarks.say(String.format(
                    Locale.ROOT,
                    "  %s: %,.0f readings/s, %d ns of the senders' processor time each; COPY of the %,d rows %,.0f on 1, %,.0f on 2 connections",
                    date,
                    last(product),
                    senderNanos.getAndSet(0) / names.size() / valuesEach,
                    rows.size(),
                    last(oneConnection),
                    last(twoConnections)));
        }

        private double throughTheProduct(int day) throws Exception {
            long firstAt = Jst.startOfDay(day) + kind.stepSeconds();
            clock.set(Instant.ofEpochSecond(firstAt + (long) valuesEach * kind.stepSeconds()));
            List<Callable<Void>> senders = new ArrayList<>();
            for (int sender = 0; sender < SENDERS; sender++) {
                int share = names.size() / SENDERS;
                int from = sender * share;
                List<String> own = names.subList(from, sender == SENDERS - 1 ? names.size() : from + share);
                Origin origin = new Origin(Source.HES, "bench", "R-" + day + "-" + sender, false);
                senders.add(() -> send(origin, own, firstAt, 1_000_000L + (day - FIRST_DAY) * FLOW_OF_A_DAY));
            }
            long begin = System.nanoTime();
            Stopwatch.secondsOf(senders);
            pipeline.awaitPublished();
            return Stopwatch.since(begin);
        }

        private Void send(Origin origin, List<String> own, long firstAt, long base) {
            Push push = new Push(own, kind.readingType(), firstAt, kind.stepSeconds(), valuesEach, base);
            IntakeReport report = pipeline.intake().receive(origin, push);
            senderNanos.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
            if (report.accepted() != (long) own.size() * valuesEach) {
                throw new IllegalStateException("not everything was accepted: " + report);
            }
            return null;
        }

        private double rate(double seconds) {
            return names.size() * (double) valuesEach / seconds;
        }

        private static double last(List<Double> figures) {
            return figures.get(figures.size() - 1);
        }

        Finding finding() {
            Sample one = sample(oneConnection);
            Sample two = sample(twoConnections);
            boolean oneIsBest = one.median() > two.median();
            return Finding.atLeast(
                    id,
                    String.format(Locale.ROOT, what, names.size()),
                    sample(product),
                    oneIsBest ? "COPY, 1 connection" : "COPY, 2 connections",
                    oneIsBest ? one : two,
                    bar);
        }

        private static Sample sample(List<Double> figures) {
            return new Sample(
                    "readings/s",
                    figures.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
