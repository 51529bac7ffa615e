package jp.kenshin.collection.internal.progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kenshin.collection.internal.schedule.Rhythm;
import jp.kenshin.collection.internal.schedule.Rhythms;
import jp.kenshin.registry.ScheduledChannel;

/** All scheduled channels with their groups, in columns sorted by channel: some 30 bytes each, so that millions fit. */
final class RosterIndex {
    private final long[] channels;
    private final int[] groups;
    private final long[] from;
    private final long[] to;
    private final List<RateGroup> all;
    private final Map<Long, Rhythm> special;

    private RosterIndex(Columns columns, List<RateGroup> all, Map<Long, Rhythm> special) {
        this.special = special;
        this.channels = columns.channels;
        this.groups = columns.groups;
        this.from = columns.from;
        this.to = columns.to;
        this.all = all;
    }

    /** The group of a channel; -1 for one from which nothing is expected. */
    int group(long channelId) {
        int index = Arrays.binarySearch(channels, channelId);
        return index < 0 ? -1 : groups[index];
    }

    /** In which rhythm values of a channel are expected. */
    Rhythm rhythm(long channelId) {
        return special.isEmpty() ? Rhythm.EVERY_STEP : special.getOrDefault(channelId, Rhythm.EVERY_STEP);
    }

    RateGroup get(int group) {
        return all.get(group);
    }

    List<RateGroup> groups() {
        return all;
    }

    /** Takes one channel at a time. */
    @FunctionalInterface
    interface ChannelConsumer {
        void accept(int group, long fromSecond, long toSecond, Rhythm rhythm);
    }

    void each(ChannelConsumer consumer) {
        for (int i = 0; i < channels.length; i++) {
            consumer.accept(groups[i], from[i], to[i], rhythm(channels[i]));
        }
    }

    /** Collects channels in any order. */
    static final class Builder {
        private final RateGroup.Sorter sorter = new RateGroup.Sorter();
        private final Map<RateGroup, Integer> numbers = new LinkedHashMap<>();
        private final Columns columns = new Columns();
        private final Map<Long, Rhythm> special = new HashMap<>();
        private final Rhythms rhythms;

        Builder(Rhythms rhythms) {
            this.rhythms = rhythms;
        }

        void add(ScheduledChannel channel) {
            int group = numbers.computeIfAbsent(sorter.of(channel), any -> numbers.size());
            columns.add(channel.id(), group, channel.fromSecond(), channel.toSecond());
            Rhythm rhythm = rhythms.of(channel);
            if (rhythm != Rhythm.EVERY_STEP) {
                special.put(channel.id(), rhythm);
            }
        }

        RosterIndex build() {
            return new RosterIndex(columns.sorted(), new ArrayList<>(numbers.keySet()), special);
        }
    }

    private static final class Columns {
        private long[] channels = new long[1_024];
        private int[] groups = new int[1_024];
        private long[] from = new long[1_024];
        private long[] to = new long[1_024];
        private int size;

        void add(long channel, int group, long fromSecond, long toSecond) {
            if (size == channels.length) {
                resize(size * 2);
            }
            channels[size] = channel;
            groups[size] = group;
            from[size] = fromSecond;
            to[size] = toSecond;
            size++;
        }

        private void resize(int length) {
            channels = Arrays.copyOf(channels, length);
            groups = Arrays.copyOf(groups, length);
            from = Arrays.copyOf(from, length);
            to = Arrays.copyOf(to, length);
        }

        Columns sorted() {
            Integer[] order = new Integer[size];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> Long.compare(channels[a], channels[b]));
            Columns sorted = new Columns();
            for (int i : order) {
                sorted.add(channels[i], groups[i], from[i], to[i]);
            }
            sorted.resize(size);
            return sorted;
        }
    }
}
