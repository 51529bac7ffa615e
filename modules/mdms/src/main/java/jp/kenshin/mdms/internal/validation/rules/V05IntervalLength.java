package jp.kenshin.mdms.internal.validation.rules;

import java.util.Arrays;
import java.util.Optional;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.DirectoryChannel;
import jp.kenshin.registry.DirectoryMeter;

/** V05: intervals are as long as agreed for the channel: 30, 15, 5 or 1 minutes (opengeh D23). */
final class V05IntervalLength {
    /** Fields of a reading type that say the time it is taken over: macro period and measuring period. */
    private static final int MACRO_PERIOD = 0;

    private static final int MEASURING_PERIOD = 2;

    private V05IntervalLength() {}

    /** The reason, when the meter measures just this quantity with intervals of another length. */
    static Optional<String> otherLength(DirectoryMeter meter, String readingType) {
        return meter.channels().stream()
                .map(DirectoryChannel::channel)
                .filter(channel -> channel.kind() == Channel.Kind.INTERVAL)
                .filter(channel -> withoutLength(channel.type().code()).equals(withoutLength(readingType)))
                .findFirst()
                .map(channel -> "meter " + meter.id() + " has intervals of " + Texts.duration(channel.stepSeconds())
                        + " (" + channel.type() + "), not those of " + readingType);
    }

    private static String withoutLength(String readingType) {
        String[] fields = readingType.split("\\.", -1);
        if (fields.length > MEASURING_PERIOD && !fields[MEASURING_PERIOD].equals("0")) {
            fields[MACRO_PERIOD] = "*";
            fields[MEASURING_PERIOD] = "*";
        }
        return String.join(".", Arrays.asList(fields));
    }
}
