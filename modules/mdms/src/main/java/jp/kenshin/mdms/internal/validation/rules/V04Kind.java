package jp.kenshin.mdms.internal.validation.rules;

import java.util.stream.Collectors;
import jp.kenshin.registry.DirectoryMeter;

/**
 * V04: unit and kind of quantity are those of the meter (opengeh E73). Both are in the reading type, so a type that the meter does
 * not measure is refused and never converted.
 */
final class V04Kind {
    private V04Kind() {}

    static String reason(DirectoryMeter meter, String readingType) {
        String measured = meter.channels().stream()
                .map(channel ->
                        channel.channel().type() + " (" + channel.channel().unit() + ")")
                .collect(Collectors.joining(", "));
        return "meter " + meter.id() + " does not measure " + readingType + "; it measures " + measured;
    }
}
