package jp.kenshin.benchmark;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.kenshin.collection.IntakeReport;
import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.ReadingBatch.Origin;
import jp.kenshin.mdms.ReadingBatch.Source;

/**
 * P-14: a day of half-hour slots through the intake facade into a store that holds a hundred days, in turn with the same into one that
 * holds a single day. Both databases are of the same run, so that neither has the warmer code.
 */
final class AgeSubject implements Subject {
    private static final int CHANNELS = 20_000;
    private static final int DAYS_STORED = 100;
    private static final int SLOTS = 48;
    private static final int FIRST_DAY = 20_500;
    private static final double BAR = 1.2;
    private static final double MICROS = 1e6;

    @Override
    public String id() {
        return "P-14";
    }

    @Override
    public List<Finding> measure(Settings settings) throws Exception {
        List<String> names = Meters.ELECTRICITY.ids(settings.scaled(CHANNELS));
        List<Double> costOfYoung = new ArrayList<>();
        List<Double> costOfOld = new ArrayList<>();
        try (Store young = new Store(names);
                Store old = new Store(names)) {
            for (int day = 0; day < DAYS_STORED - 1; day++) {
                old.fill(FIRST_DAY + day);
            }
            int today = FIRST_DAY + DAYS_STORED - 1;
            young.fill(today - 1);
            for (int run = -settings.warmUps(); run < settings.runs(); run++) {
                double costHere = young.day(today);
                double costThere = old.day(today);
                Benchmarks.say(
                        String.format(Locale.ROOT, "  %.2f µs a reading; in the old store %.2f", costHere, costThere));
                if (run >= 0) {
                    costOfYoung.add(costHere);
                    costOfOld.add(costThere);
                }
                young.empty(today - 1);
                today++;
            }
            return List.of(Finding.atMost(
                    id(),
                    String.format(
                            Locale.ROOT,
                            "a slot of %,d channels at a time, with %,d readings stored",
                            names.size(),
                            old.readings()),
                    sample(costOfOld),
                    String.format(Locale.ROOT, "with %,d stored", (long) names.size() * SLOTS),
                    sample(costOfYoung),
                    BAR));
        }
    }

    private static Sample sample(List<Double> figures) {
        return new Sample(
                "µs/reading", figures.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** A database of its own, with intake and change feed. */
    private static final class Store implements AutoCloseable {
        private final SetClock clock = new SetClock();
        private final Postgres postgres = new Postgres();
        private final Pipeline pipeline = new Pipeline(postgres, clock);
        private final List<String> names;
        private long readings;

        Store(List<String> names) throws Exception {
            this.names = names;
            Meters.ELECTRICITY.register(postgres, names.size());
        }

        /** A day in one push, as a head end would send what it has kept. */
        void fill(int day) throws InterruptedException {
            push(day, 0, SLOTS);
            pipeline.awaitPublished();
        }

        /** A day slot by slot. @return microseconds a reading, until all is published */
        double day(int day) throws InterruptedException {
            long begin = System.nanoTime();
            for (int slot = 0; slot < SLOTS; slot++) {
                push(day, slot, 1);
            }
            pipeline.awaitPublished();
            return Stopwatch.since(begin) * MICROS / names.size() / SLOTS;
        }

        private void push(int day, int slot, int slots) {
            int step = Meters.ELECTRICITY.stepSeconds();
            long firstAt = Jst.startOfDay(day) + step * (slot + 1L);
            clock.set(Instant.ofEpochSecond(firstAt + (long) slots * step));
            long base = 1_000_000L + ((day - FIRST_DAY) * (long) SLOTS + slot) * Push.FLOW_OF_A_STEP;
            IntakeReport report = pipeline.intake()
                    .receive(
                            new Origin(Source.HES, "bench", "R-" + day + "-" + slot, false),
                            new Push(names, Meters.ELECTRICITY.readingType(), firstAt, step, slots, base));
            if (report.accepted() != (long) names.size() * slots) {
                throw new IllegalStateException("not everything was accepted: " + report);
            }
            readings += report.accepted();
        }

        void empty(int day) throws SQLException {
            postgres.administer("TRUNCATE mdms.reading_block_"
                    + LocalDate.ofEpochDay(day).toString().replace("-", ""));
        }

        long readings() {
            return readings;
        }

        @Override
        public void close() throws Exception {
            pipeline.close();
            postgres.close();
        }
    }
}
