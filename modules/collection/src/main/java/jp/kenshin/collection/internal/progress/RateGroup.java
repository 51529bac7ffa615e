package jp.kenshin.collection.internal.progress;

import java.util.HashMap;
import java.util.Map;
import jp.kenshin.collection.Area;
import jp.kenshin.registry.CommunicationMethod;
import jp.kenshin.registry.MeterKind;
import jp.kenshin.registry.ScheduledChannel;

/**
 * Channels that no question tells apart, counted together.
 *
 * @param kind what the meters are
 * @param stepSeconds seconds between two values
 * @param area municipality and town
 * @param concentrator id, or empty
 * @param partner business id, or empty
 * @param method name of the communication method, or empty
 */
record RateGroup(MeterKind kind, int stepSeconds, String area, String concentrator, String partner, String method) {
    /** Groups of channels; areas of places are remembered while it lives, because many meters share one. */
    static final class Sorter {
        private final Map<RateGroup, RateGroup> groups = new HashMap<>();

        RateGroup of(ScheduledChannel channel) {
            RateGroup group = new RateGroup(
                    channel.kind(),
                    channel.stepSeconds(),
                    Area.ofPlace(channel.place()),
                    channel.concentrator(),
                    channel.partner(),
                    channel.method().map(CommunicationMethod::name).orElse(""));
            return groups.computeIfAbsent(group, any -> group);
        }
    }
}
