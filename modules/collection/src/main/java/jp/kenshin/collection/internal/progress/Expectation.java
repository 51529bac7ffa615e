package jp.kenshin.collection.internal.progress;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import jp.kenshin.collection.internal.progress.Tally.SlotKey;
import jp.kenshin.collection.internal.schedule.Rhythm;
import jp.kenshin.kernel.Jst;

/** How many values each group owes in each slot of a day. Channels with a device all day are counted, not walked through. */
final class Expectation {
    private final RosterIndex roster;
    private final IntFunction<SlotRule> rules;
    private final int day;
    private final int[] whole;
    private final Map<SlotKey, Integer> owed = new HashMap<>();

    private Expectation(RosterIndex roster, IntFunction<SlotRule> rules, int day) {
        this.roster = roster;
        this.rules = rules;
        this.day = day;
        this.whole = new int[roster.groups().size()];
    }

    static Map<SlotKey, Integer> of(RosterIndex roster, IntFunction<SlotRule> rules, int day) {
        Expectation expectation = new Expectation(roster, rules, day);
        roster.each(expectation::add);
        expectation.addWhole();
        return expectation.owed;
    }

    private void add(int group, long from, long to, Rhythm rhythm) {
        long start = Jst.startOfDay(day);
        long end = Jst.startOfDay(day + 1);
        boolean special = rhythm != Rhythm.EVERY_STEP;
        if (from <= start && to >= end && !special) {
            whole[group]++;
        } else if (from < end && to > start) {
            SlotRule rule = rule(group);
            rule.slots(day)
                    .forEach(slot ->
                            owe(slot, group, special ? rule.owed(slot, from, to, rhythm) : rule.owed(slot, from, to)));
        }
    }

    private void addWhole() {
        for (int group = 0; group < whole.length; group++) {
            int number = group;
            SlotRule rule = rule(group);
            int each = rule.slotSeconds() / rule.stepSeconds();
            rule.slots(day).forEach(slot -> owe(slot, number, whole[number] * each));
        }
    }

    private void owe(long slot, int group, int values) {
        if (values > 0) {
            owed.merge(new SlotKey(day, slot, group), values, Integer::sum);
        }
    }

    private SlotRule rule(int group) {
        return rules.apply(roster.get(group).stepSeconds());
    }
}
