package jp.kenshin.collection.internal.recollection;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import jp.kenshin.collection.internal.schedule.Rhythm;
import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.ArrivedSlots;
import jp.kenshin.registry.ScheduledChannel;

/** Which instants of a day have a value, channel by channel, and so which have none. */
final class MissingInstants implements ArrivedSlots.BlockConsumer {
    private final int day;
    private final long from;
    private final long to;
    private final Map<Long, BitSet> there = new HashMap<>();

    /**
     * @param day JST day
     * @param from instants before do not count
     * @param to instants after do not count
     */
    MissingInstants(int day, long from, long to) {
        this.day = day;
        this.from = from;
        this.to = to;
    }

    @Override
    public void accept(long channelId, long firstAt, int stepSeconds, int count, long publishedSecond) {
        if (Jst.dayOf(firstAt) != day) {
            return;
        }
        BitSet slots = there.computeIfAbsent(channelId, any -> new BitSet());
        int first = slot(firstAt, stepSeconds);
        slots.set(first, first + count);
    }

    private int slot(long at, int stepSeconds) {
        return (int) ((at - Jst.startOfDay(day)) / stepSeconds);
    }

    /** Adds the instants at which a value of the channel is expected and is not there. */
    void addMissing(ScheduledChannel channel, Rhythm rhythm, SortedSet<Long> missing) {
        long start = Jst.startOfDay(day);
        int step = channel.stepSeconds();
        long first = Math.max(Math.max(from, start + 1), channel.fromSecond() + 1);
        long last = Math.min(Math.min(to, start + Jst.SECONDS_PER_DAY), channel.toSecond());
        BitSet slots = there.get(channel.id());
        for (long at = start - Math.floorDiv(start - first, (long) step) * step; at <= last; at += step) {
            if (rhythm.owes(at) && (slots == null || !slots.get(slot(at, step)))) {
                missing.add(at);
            }
        }
    }
}
