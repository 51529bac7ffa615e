package jp.kenshin.mdms.internal.store;

import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.TreeSet;
import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.internal.day.Candidate;
import jp.kenshin.mdms.internal.day.DayHistory;
import jp.kenshin.mdms.internal.day.DayVerdict;
import jp.kenshin.mdms.internal.validation.rules.Reference;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.DirectoryChannel;
import org.jspecify.annotations.Nullable;

/**
 * Judges the changed days of one channel, and each day after one whose end is no longer what it was: a late value may clear or condemn
 * values of the days that follow. It stops where the last good value is the same as it was without the batch.
 */
final class Cascade {
    private final Arrivals arrivals;
    private final DayShelf shelf;
    private final Limits limits;
    private final Decisions decisions;
    private final long batchId;
    private final int group;
    private final DirectoryChannel channel;
    private final boolean register;
    /** Last good value before the day to be judged: now, and as it was without this batch. */
    private final Reference now = new Reference();

    private final Reference then = new Reference();
    /** Whether these two were carried over from the day judged before, with no stored day between. */
    private boolean carried;

    Cascade(Arrivals arrivals, DayShelf shelf, Limits limits, Decisions decisions, long batchId, int group) {
        this.arrivals = arrivals;
        this.shelf = shelf;
        this.limits = limits;
        this.decisions = decisions;
        this.batchId = batchId;
        this.group = group;
        this.channel = arrivals.channel(group);
        this.register = channel.channel().kind() == Channel.Kind.REGISTER;
    }

    static DayShelf.Span before(long channelId, int day) {
        return new DayShelf.Span(channelId, day - DayVerdict.LOOK_BACK_DAYS, day - 1);
    }

    static DayShelf.Span after(long channelId, int day) {
        return new DayShelf.Span(channelId, day + 1, day + DayVerdict.LOOK_BACK_DAYS);
    }

    void run(TreeSet<Integer> changed) throws SQLException {
        int day = changed.first();
        OptionalInt next = OptionalInt.of(day);
        while (next.isPresent()) {
            day = next.getAsInt();
            if (!carried && register) {
                lookBack(day);
            }
            judge(day);
            next = following(changed, day);
        }
        remember(day);
    }

    private void judge(int dayNumber) throws SQLException {
        DayHistory day = shelf.day(channel.channel().id(), dayNumber);
        DayVerdict.expire(now, dayNumber);
        DayVerdict.expire(then, dayNumber);
        decisions.judgement(
                channel, limits.ruleSet(dayNumber), day, DayVerdict.judge(day, limits.of(channel, dayNumber), now));
        Candidate thenGood = day.lastGood(batchId - 1);
        if (thenGood != null) {
            set(then, thenGood);
        }
    }

    /** The next day to judge: one that changed, or one that begins differently because of what was judged before. */
    private OptionalInt following(TreeSet<Integer> changed, int day) throws SQLException {
        Integer nextChanged = changed.higher(day);
        carried = register && !same() && reaches(day, nextChanged);
        if (carried) {
            OptionalInt stored = shelf.oldest(after(channel.channel().id(), day));
            if (stored.isPresent() && (nextChanged == null || stored.getAsInt() < nextChanged)) {
                DayVerdict.expire(now, stored.getAsInt());
                DayVerdict.expire(then, stored.getAsInt());
                carried = !same();
                return carried ? stored : optional(nextChanged);
            }
        }
        return optional(nextChanged);
    }

    /** Whether what was judged can matter to a day that follows: to a stored one, or to the next that changed. */
    private boolean reaches(int day, @Nullable Integer nextChanged) throws SQLException {
        return nextChanged != null && nextChanged <= day + DayVerdict.LOOK_BACK_DAYS
                || shelf.oldest(after(channel.channel().id(), day)).isPresent();
    }

    private static OptionalInt optional(@Nullable Integer day) {
        return day == null ? OptionalInt.empty() : OptionalInt.of(day);
    }

    private boolean same() {
        return now.goodAt() == then.goodAt() && now.goodValue() == then.goodValue();
    }

    private void lookBack(int day) throws SQLException {
        Candidate good = shelf.lastGood(before(channel.channel().id(), day), Long.MAX_VALUE);
        set(now, good);
        set(then, good);
    }

    private static void set(Reference reference, @Nullable Candidate good) {
        if (good == null) {
            reference.clear();
        } else {
            reference.set(good.at(), good.at(), good.value());
        }
    }

    /** What is true of the channel afterwards. */
    private void remember(int lastJudged) {
        long mark = arrivals.state.mark[group];
        long newest = Math.max(mark, arrivals.at[arrivals.start[group + 1] - 1]);
        if (lastJudged >= Jst.dayOf(newest)) {
            arrivals.state.set(group, newest, now.goodAt(), now.goodValue());
        } else {
            arrivals.state.set(group, newest, arrivals.state.goodAt[group], arrivals.state.goodValue[group]);
        }
    }
}
