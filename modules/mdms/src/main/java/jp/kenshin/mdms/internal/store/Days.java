package jp.kenshin.mdms.internal.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import jp.kenshin.mdms.internal.day.DayHistory;

/** Histories of some channels' days, as read from the database. */
public final class Days {
    private final Map<Long, NavigableMap<Integer, DayHistory>> byChannel = new HashMap<>();

    /** The history of a channel's day, empty when nothing is known of it. */
    public DayHistory day(long channelId, int day) {
        return byChannel
                .computeIfAbsent(channelId, id -> new TreeMap<>())
                .computeIfAbsent(day, d -> new DayHistory(channelId, d));
    }

    public boolean has(long channelId, int day) {
        NavigableMap<Integer, DayHistory> days = byChannel.get(channelId);
        return days != null && days.containsKey(day);
    }

    /** What was read of a channel, day by day. */
    public Collection<DayHistory> of(long channelId) {
        NavigableMap<Integer, DayHistory> days = byChannel.get(channelId);
        return days == null ? List.of() : days.values();
    }
}
