package jp.kenshin.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.kenshin.collection.IntakeReport;
import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.ReadingBatch.Origin;
import jp.kenshin.mdms.ReadingBatch.Source;
import jp.kenshin.platform.audit.AuditEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the audit log costs of intake (S-09): half-hour slots in submissions as a head end sends them, each entered in the audit log and chained, against
 * the same without. Both in turn, each slot with a day of its own, until all is durable, published and chained.
 */
final class AuditSubject implements Subject {
    private static final int SENDERS = 2;
    private static final int METERS = 400_000;
    private static final int SUBMISSION = 5_000;
    private static final int FIRST_DAY = 20_400;
    private static final double BAR = 1.05;

    @Override
    public String id() {
        return "S-09";
    }

    @Override
    public List<Finding> measure(Settings settings) throws Exception {
        List<String> names = Meters.ELECTRICITY.ids(settings.scaled(METERS));
        SetClock clock = new SetClock();
        List<Double> audited = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        try (Postgres postgres = new Postgres();
                Pipeline pipeline = new Pipeline(postgres, clock)) {
            Meters.ELECTRICITY.register(postgres, names.size());
            int day = FIRST_DAY;
            for (int run = -settings.warmUps(); run < settings.runs(); run++) {
                boolean auditedFirst = run % 2 == 0;
                double first = seconds(pipeline, clock, names, day++, auditedFirst);
                double second = seconds(pipeline, clock, names, day++, !auditedFirst);
                if (run >= 0) {
                    audited.add(auditedFirst ? first : second);
                    plain.add(auditedFirst ? second : first);
                }
            }
        }
        return List.of(Finding.atMost(
                id(),
                String.format(
                        Locale.ROOT,
                        "%,d readings in submissions of %,d, each in the audit log and chained",
                        names.size(),
                        SUBMISSION),
                sample(audited),
                "not audited",
                sample(plain),
                BAR));
    }

    private static double seconds(Pipeline pipeline, SetClock clock, List<String> names, int day, boolean audited)
            throws Exception {
        long at = Jst.startOfDay(day) + Meters.ELECTRICITY.stepSeconds();
        clock.set(Instant.ofEpochSecond(at + Meters.ELECTRICITY.stepSeconds()));
        List<Callable<Void>> senders = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            int share = names.size() / SENDERS;
            List<String> own = names.subList(sender * share, (sender + 1) * share);
            String name = "R-" + day + "-" + sender;
            senders.add(() -> send(pipeline, own, at, name, audited));
        }
        long begin = System.nanoTime();
        Stopwatch.secondsOf(senders);
        pipeline.awaitPublished();
        pipeline.chain();
        double seconds = Stopwatch.since(begin);
        Benchmarks.say(String.format(
                Locale.ROOT,
                "  %s: %.2f s %s",
                LocalDate.ofEpochDay(day),
                seconds,
                audited ? "with the audit log" : "without"));
        return seconds;
    }

    private static @Nullable Void send(Pipeline pipeline, List<String> meters, long at, String name, boolean audited) {
        for (int from = 0; from < meters.size(); from += SUBMISSION) {
            String receipt = name + "-" + from;
            Push push = new Push(
                    meters.subList(from, Math.min(meters.size(), from + SUBMISSION)),
                    Meters.ELECTRICITY.readingType(),
                    at,
                    Meters.ELECTRICITY.stepSeconds(),
                    1,
                    1_000_000L);
            IntakeReport report = pipeline.intake().receive(new Origin(Source.HES, "bench", receipt, false), push);
            if (audited) {
                pipeline.record(new AuditEvent(
                        "bench",
                        "collection.readings",
                        "receipt:" + receipt,
                        AuditEvent.Outcome.DONE,
                        Map.of(
                                "accepted", Long.toString(report.accepted()),
                                "duplicates", Long.toString(report.duplicates()),
                                "conflicts", Long.toString(report.conflicts()),
                                "rejected", Long.toString(report.rejectedCount()))));
            }
        }
        return null;
    }

    private static Sample sample(List<Double> figures) {
        return new Sample("s", figures.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
