package jp.kenshin.benchmark;

import java.util.List;
import java.util.Locale;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.ReadingType;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.DirectoryChannel;
import jp.kenshin.registry.DirectoryChannel.Ownership;
import jp.kenshin.registry.DirectoryMeter.Install;

/** Meters made up by number. */
final class Meters {
    static final ReadingType ELECTRICITY_REGISTER = ReadingType.parse("0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0");
    static final ReadingType HALF_HOUR = ReadingType.parse("0.0.5.4.1.1.12.0.0.0.0.0.0.0.0.3.72.0");
    static final ReadingType WATER_REGISTER = ReadingType.parse("0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0");

    private Meters() {}

    /** Half-hourly register or interval of the utility's own, six digits and three decimals, 6 kW. */
    static DirectoryChannel electricity(int number, boolean register) {
        return channel(
                id('E', number),
                number,
                register ? ELECTRICITY_REGISTER : HALF_HOUR,
                register ? Channel.Kind.REGISTER : Channel.Kind.INTERVAL,
                1_800,
                "kWh",
                "");
    }

    /** Hourly register of the partner P-0002. */
    static DirectoryChannel water(int number) {
        return channel(id('W', number), number, WATER_REGISTER, Channel.Kind.REGISTER, 3_600, "m3", "P-0002");
    }

    static String id(char kind, int number) {
        return String.format(Locale.ROOT, "%c-%07d", kind, number);
    }

    private static DirectoryChannel channel(
            String meter, int number, ReadingType type, Channel.Kind kind, int step, String unit, String owner) {
        Channel channel = new Channel(number + 1L, MeterId.of(meter), type, kind, step, unit, 3, 6, 6_000, true, true);
        return new DirectoryChannel(
                channel,
                List.of(new Install("S" + number, 0, Long.MAX_VALUE)),
                List.of(new Ownership(owner, 0, Long.MAX_VALUE)));
    }
}
