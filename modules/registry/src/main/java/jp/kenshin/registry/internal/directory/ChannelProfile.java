package jp.kenshin.registry.internal.directory;

import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.ReadingType;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.Purpose;

/** What channels of the same sort have in common; a handful of them describes millions of channels. */
record ChannelProfile(
        ReadingType type,
        Channel.Kind kind,
        String unit,
        int stepSeconds,
        int scale,
        int digits,
        long maxPerHour,
        boolean scheduled,
        boolean main,
        Purpose purpose) {
    Channel channel(long id, MeterId meter) {
        return new Channel(
                id, meter, type, kind, stepSeconds, unit, scale, digits, maxPerHour, scheduled, main, purpose);
    }
}
