package jp.kenshin.collection.internal.progress;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import jp.kenshin.collection.internal.schedule.Rhythm;
import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.ArrivedSlots;

/** Counts values by slot and group as their blocks pass by. Every instant is in one block, so nothing is counted twice. What is not
 * expected is not counted: it must not make up for what is missing elsewhere. */
final class Tally implements ArrivedSlots.BlockConsumer {
    private final RosterIndex roster;
    private final IntFunction<SlotRule> rules;
    private final Map<SlotKey, Count> counts = new HashMap<>();

    Tally(RosterIndex roster, IntFunction<SlotRule> rules) {
        this.roster = roster;
        this.rules = rules;
    }

    /**
     * @param day JST day
     * @param slotAt end of the slot
     * @param group number of the group in the roster
     */
    record SlotKey(int day, long slotAt, int group) {}

    /** Values of a slot and group. */
    static final class Count {
        private int inTime;
        private int received;

        int inTime() {
            return inTime;
        }

        int received() {
            return received;
        }
    }

    @Override
    public void accept(long channelId, long firstAt, int stepSeconds, int count, long publishedSecond) {
        int group = roster.group(channelId);
        if (group < 0) {
            return;
        }
        SlotRule rule = rules.apply(roster.get(group).stepSeconds());
        Rhythm rhythm = roster.rhythm(channelId);
        int day = Jst.dayOf(firstAt);
        for (int i = 0; i < count; i++) {
            long at = firstAt + (long) i * stepSeconds;
            if (!rhythm.owes(at)) {
                continue;
            }
            long slot = rule.slotOf(at);
            Count counted = counts.computeIfAbsent(new SlotKey(day, slot, group), any -> new Count());
            counted.received++;
            counted.inTime += publishedSecond <= rule.deadline(slot) ? 1 : 0;
        }
    }

    Map<SlotKey, Count> counts() {
        return counts;
    }
}
