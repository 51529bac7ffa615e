package jp.kenshin.jointmetering.nw;

import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.ReadingType;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.Purpose;

/** A water meter as partners have them. */
final class WaterMeter {
    static final MeterId ID = MeterId.of("W-0000001");
    static final Channel REGISTER = new Channel(
            7,
            ID,
            ReadingType.parse("0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0"),
            Channel.Kind.REGISTER,
            3_600,
            "m3",
            3,
            6,
            3_000,
            true,
            true,
            Purpose.NOT_REGULATED);

    private WaterMeter() {}
}
