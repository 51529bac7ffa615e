package jp.kenshin.mdms.internal.validation.rules;

import java.time.Instant;
import java.util.Objects;
import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.mdms.internal.validation.Limits;
import jp.kenshin.mdms.internal.validation.RuleSet;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.DirectoryChannel;
import org.jspecify.annotations.Nullable;

/**
 * A slice of a batch as the rules see it: one array for each fact, small enough to stay in the processor's first cache while
 * every rule runs over it. Filled again for each slice.
 */
final class ArrivalColumns {
    static final int CAPACITY = 512;

    long nowSecond;
    boolean historic;
    int size;
    final DirectoryChannel[] channels = new DirectoryChannel[CAPACITY];
    final Limits[] limits = new Limits[CAPACITY];
    final String[] serials = new String[CAPACITY];
    final long[] atSeconds = new long[CAPACITY];
    /** The number's digits without point and without zeros at the end of the fraction. */
    final long[] numbers = new long[CAPACITY];
    /** Digits of the fraction, without zeros at its end. */
    final int[] decimals = new int[CAPACITY];

    final int[] steps = new int[CAPACITY];
    final int[] scales = new int[CAPACITY];
    final int[] digits = new int[CAPACITY];
    /** Bits of the rules that each value fails. */
    final long[] failed = new long[CAPACITY];

    /** Earliest and latest time that {@link #boundTimesBy} found acceptable. */
    long earliest;

    long latest;
    private @Nullable Limits bounding;
    private @Nullable RuleSet rules;

    void begin(RuleSet inForce, long now, boolean historicImport) {
        rules = inForce;
        bounding = null;
        nowSecond = now;
        historic = historicImport;
    }

    /** Works out the times that V08 accepts; limits come in runs of one object, so this is once in a run. */
    @SuppressWarnings("ReferenceEquality")
    void boundTimesBy(Limits present) {
        if (present != bounding) {
            bounding = present;
            latest = nowSecond + present.futureTolerance().toSeconds();
            earliest = Instant.ofEpochSecond(nowSecond)
                    .atOffset(Jst.OFFSET)
                    .minus(present.maximumAge())
                    .toEpochSecond();
        }
    }

    void fill(ReadingBatch batch, int from) {
        size = Math.min(CAPACITY, batch.size() - from);
        RuleSet inForce = Objects.requireNonNull(rules);
        for (int i = 0; i < size; i++) {
            fillOne(i, batch, from + i, inForce);
        }
    }

    private void fillOne(int i, ReadingBatch batch, int index, RuleSet inForce) {
        DirectoryChannel directoryChannel = batch.channel(index);
        Channel channel = directoryChannel.channel();
        channels[i] = directoryChannel;
        limits[i] = inForce.limitsOf(channel.type());
        serials[i] = batch.serial(index).orElse("");
        atSeconds[i] = batch.atSecond(index);
        steps[i] = channel.stepSeconds();
        scales[i] = channel.scale();
        digits[i] = channel.digits();
        failed[i] = 0;
        long number = batch.unscaled(index);
        int fraction = batch.decimals(index);
        while (fraction > 0 && number % 10 == 0) {
            number /= 10;
            fraction--;
        }
        numbers[i] = number;
        decimals[i] = fraction;
    }
}
