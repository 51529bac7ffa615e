package jp.kenshin.mdms.internal.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.AppendResult.Outcome;
import jp.kenshin.mdms.internal.day.Candidate;
import jp.kenshin.mdms.internal.day.DayHistory;
import jp.kenshin.registry.Channel;

/**
 * The long way: channels with values at or before their mark, several values for an instant, or values that fail. Each value is
 * compared with what is stored for its instant; where something is new, the day is judged again, and the days after it as long as what
 * they start from is different.
 */
final class LateChannels {
    private final Arrivals arrivals;
    private final DayShelf shelf;
    private final Limits limits;
    private final Decisions decisions;
    private final long batchId;

    LateChannels(Arrivals arrivals, DayShelf shelf, Limits limits, Decisions decisions, long batchId) {
        this.arrivals = arrivals;
        this.shelf = shelf;
        this.limits = limits;
        this.decisions = decisions;
        this.batchId = batchId;
    }

    void settle(List<Integer> groups) throws SQLException {
        fetchOwnDays(groups);
        List<Integer> changed = new ArrayList<>();
        List<TreeSet<Integer>> changedDays = new ArrayList<>();
        for (int group : groups) {
            TreeSet<Integer> days = place(group);
            if (!days.isEmpty()) {
                changed.add(group);
                changedDays.add(days);
            }
        }
        fetchNeighbours(changed, changedDays);
        for (int i = 0; i < changed.size(); i++) {
            new Cascade(arrivals, shelf, limits, decisions, batchId, changed.get(i)).run(changedDays.get(i));
        }
    }

    private void fetchOwnDays(List<Integer> groups) throws SQLException {
        List<DaySelection.Key> keys = new ArrayList<>();
        for (int group : groups) {
            int before = Integer.MIN_VALUE;
            for (int row = arrivals.start[group]; row < arrivals.start[group + 1]; row++) {
                int day = Jst.dayOf(arrivals.at[row]);
                if (day != before) {
                    keys.add(new DaySelection.Key(arrivals.state.channelId[group], day));
                    before = day;
                }
            }
        }
        shelf.fetch(keys);
    }

    /** Decides what each value is; returns the days on which something is new. */
    private TreeSet<Integer> place(int group) throws SQLException {
        TreeSet<Integer> changed = new TreeSet<>();
        for (int row = arrivals.start[group]; row < arrivals.start[group + 1]; row++) {
            DayHistory day = shelf.day(arrivals.state.channelId[group], Jst.dayOf(arrivals.at[row]));
            List<Candidate> rivals = day.instants().getOrDefault(arrivals.at[row], List.of());
            arrivals.outcome[row] = outcome(rivals, arrivals.value[row]);
            if (arrivals.outcome[row] != Outcome.DUPLICATE) {
                changed.add(day.day());
                add(group, row, day, rivals.size());
            }
        }
        return changed;
    }

    private static Outcome outcome(List<Candidate> rivals, long value) {
        if (rivals.isEmpty()) {
            return Outcome.ACCEPTED;
        }
        return rivals.stream().anyMatch(rival -> rival.value() == value) ? Outcome.DUPLICATE : Outcome.CONFLICT;
    }

    private void add(int group, int row, DayHistory day, int number) {
        Candidate candidate = new Candidate(
                arrivals.at[row],
                number,
                arrivals.value[row],
                batchId,
                arrivals.origin().source(),
                BlockCutter.ownerAt(arrivals.channel(group), arrivals.at[row]),
                arrivals.senderQuality(row),
                arrivals.held(row));
        day.add(candidate);
        if (number > 0) {
            decisions.conflict(arrivals.channel(group).channel(), day.day(), candidate);
        }
    }

    /** Most cascades look at one stored day before and one after: fetches these for all at once. */
    private void fetchNeighbours(List<Integer> groups, List<TreeSet<Integer>> changedDays) throws SQLException {
        List<DayShelf.Span> before = new ArrayList<>();
        List<DayShelf.Span> after = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Channel channel = arrivals.channel(groups.get(i)).channel();
            if (channel.kind() == Channel.Kind.REGISTER) {
                before.add(Cascade.before(channel.id(), changedDays.get(i).first()));
                after.add(Cascade.after(channel.id(), changedDays.get(i).last()));
            }
        }
        shelf.fetchNewest(before);
        shelf.fetchOldest(after);
        List<DaySelection.Key> keys = new ArrayList<>();
        for (DayShelf.Span span : before) {
            shelf.newest(span).ifPresent(day -> keys.add(new DaySelection.Key(span.channelId(), day)));
        }
        for (DayShelf.Span span : after) {
            shelf.oldest(span).ifPresent(day -> keys.add(new DaySelection.Key(span.channelId(), day)));
        }
        shelf.fetch(keys);
    }
}
