package jp.kenshin.benchmark;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.ReadingType;
import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.mdms.ReadingBatch.Origin;
import jp.kenshin.mdms.ReadingBatch.Source;
import jp.kenshin.mdms.internal.validation.RuleBook;
import jp.kenshin.mdms.internal.validation.RuleSetFile;
import jp.kenshin.mdms.internal.validation.rules.Admission;
import jp.kenshin.mdms.internal.validation.rules.ArrivalRules;
import jp.kenshin.mdms.internal.validation.rules.ChannelLimits;
import jp.kenshin.mdms.internal.validation.rules.DayJudge;
import jp.kenshin.mdms.internal.validation.rules.Reference;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.DirectoryChannel;
import jp.kenshin.registry.DirectoryChannel.Ownership;
import jp.kenshin.registry.DirectoryMeter.Install;
import jp.kenshin.registry.Purpose;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * P-6: all rules on arrival over days of 48 half-hours, a register and an interval channel for each of fifty meters, in one batch of
 * 4,800. Nothing fails, as in life.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KernelBenchmark {
    private static final ReadingType REGISTER = ReadingType.parse("0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0");
    private static final ReadingType HALF_HOUR = ReadingType.parse("0.0.5.4.1.1.12.0.0.0.0.0.0.0.0.3.72.0");

    static final int VALUES = 4_800;
    private static final int SLOTS = 48;
    private static final int STEP = 1_800;
    private static final int DAY = 20_777;

    private final RuleBook book = RuleSetFile.book(List.of());
    private final Clock clock = Clock.fixed(Instant.ofEpochSecond(Jst.startOfDay(DAY + 1) + 60), Jst.ZONE);
    private final ArrivalRules rules = new ArrivalRules(book, clock);
    private final ReadingBatch batch = new ReadingBatch(new Origin(Source.HES, "bench", "R", false), VALUES);
    private final Admission admission = new Admission();
    private final ChannelLimits[] limits = new ChannelLimits[VALUES / SLOTS];
    private final Reference reference = new Reference();
    private final long[] atSeconds = new long[VALUES];
    private final long[] values = new long[VALUES];
    private final long[] failed = new long[VALUES];

    /** Fills the batch. */
    @Setup
    public void fill() {
        for (int i = 0; i < VALUES; i++) {
            int meter = i / SLOTS;
            boolean register = meter % 2 == 0;
            int slot = i % SLOTS + 1;
            DirectoryChannel channel = channel(meter, register);
            limits[meter] = ChannelLimits.of(channel, book.on(DAY));
            atSeconds[i] = Jst.startOfDay(DAY) + (long) slot * STEP;
            values[i] = register ? 12_345_678L + slot * 231L : 231 + slot;
            batch.add(channel, atSeconds[i], values[i], 3, null, null);
        }
    }

    /** Rules that look at one value. */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public Admission arrival() {
        return rules.examine(batch, admission);
    }

    /** Rules that look at the neighbours. */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public long neighbours() {
        long found = 0;
        for (int meter = 0; meter < limits.length; meter++) {
            int from = meter * SLOTS;
            found |= DayJudge.judge(limits[meter], reference.clear(), atSeconds, values, failed, from, from + SLOTS);
        }
        if (found != 0) {
            throw new IllegalStateException("the benchmark's own values fail: " + found);
        }
        return found;
    }

    /** Both, one after the other: the whole set. */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public long wholeSet() {
        return arrival().held(0) + neighbours();
    }

    private static DirectoryChannel channel(int number, boolean register) {
        Channel channel = new Channel(
                number,
                MeterId.of("E-" + number),
                register ? REGISTER : HALF_HOUR,
                register ? Channel.Kind.REGISTER : Channel.Kind.INTERVAL,
                STEP,
                "kWh",
                3,
                6,
                6_000,
                true,
                true,
                Purpose.NOT_REGULATED);
        return new DirectoryChannel(
                channel,
                List.of(new Install("S" + number, 0, Long.MAX_VALUE)),
                List.of(new Ownership("", 0, Long.MAX_VALUE)));
    }
}
