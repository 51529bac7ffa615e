package jp.kenshin.mdms.internal.validation.rules;

import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.mdms.internal.validation.Limits;
import jp.kenshin.mdms.internal.validation.RuleSet;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.DirectoryChannel;

/**
 * A slice of a batch as the rules see it: one array for each fact, small enough to stay in the processor's first cache while
 * every rule runs over it. Filled again for each slice.
 */
final class ArrivalColumns {
    static final int CAPACITY = 512;

    final long nowSecond;
    final boolean historic;
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

    private final RuleSet rules;

    ArrivalColumns(RuleSet rules, long nowSecond, boolean historic) {
        this.rules = rules;
        this.nowSecond = nowSecond;
        this.historic = historic;
    }

    void fill(ReadingBatch batch, int from) {
        size = Math.min(CAPACITY, batch.size() - from);
        for (int i = 0; i < size; i++) {
            fillOne(i, batch, from + i);
        }
    }

    private void fillOne(int i, ReadingBatch batch, int index) {
        DirectoryChannel directoryChannel = batch.channel(index);
        Channel channel = directoryChannel.channel();
        channels[i] = directoryChannel;
        limits[i] = rules.limitsOf(channel.type());
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
