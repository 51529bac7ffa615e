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
        boolean arriving = false;
        int last = Integer.MIN_VALUE;
        OptionalInt next = OptionalInt.of(changed.first());
        while (next.isPresent()) {
            last = next.getAsInt();
            if (!arriving && register) {
                lookBack(last);
            }
            judge(last);
            next = following(changed, last);
            arriving = next.isPresent() && !same();
        }
        remember(last);
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

    /** The next day to judge: one that changed, or one that begins differently. */
    private OptionalInt following(TreeSet<Integer> changed, int day) throws SQLException {
        Integer nextChanged = changed.higher(day);
        OptionalInt next = nextChanged == null ? OptionalInt.empty() : OptionalInt.of(nextChanged);
        if (!register || same()) {
            return next;
        }
        OptionalInt stored = shelf.oldest(after(channel.channel().id(), day));
        if (stored.isEmpty() || next.isPresent() && next.getAsInt() <= stored.getAsInt()) {
            return next;
        }
        DayVerdict.expire(now, stored.getAsInt());
        DayVerdict.expire(then, stored.getAsInt());
        return same() ? next : stored;
    }

    private boolean same() {
        return now.goodAt() == then.goodAt() && now.goodValue() == then.goodValue();
    }

    private void lookBack(int day) throws SQLException {
        Candidate good = null;
        DayShelf.Span span = before(channel.channel().id(), day);
        good = shelf.lastGood(span, Long.MAX_VALUE);
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
