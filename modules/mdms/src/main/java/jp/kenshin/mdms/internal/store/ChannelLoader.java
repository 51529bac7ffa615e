package jp.kenshin.mdms.internal.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.internal.day.Candidate;
import jp.kenshin.mdms.internal.day.DayHistory;
import jp.kenshin.mdms.internal.day.DayVerdict;

/** Finds out from the database what the memory of channels does not know: how far each goes, and its last good value. */
final class ChannelLoader {
    private final Arrivals arrivals;
    private final DayShelf shelf;

    ChannelLoader(Arrivals arrivals, DayShelf shelf) {
        this.arrivals = arrivals;
        this.shelf = shelf;
    }

    void load(List<Integer> groups) throws SQLException {
        shelf.fetchNewest(groups.stream().map(this::span).toList());
        List<DaySelection.Key> newest = new ArrayList<>();
        for (int group : groups) {
            DayShelf.Span span = span(group);
            shelf.newest(span).ifPresent(day -> newest.add(new DaySelection.Key(span.channelId(), day)));
        }
        shelf.fetch(newest);
        for (int group : groups) {
            load(group);
        }
    }

    /** From as far back as a last good value could matter to the first of the new values. */
    private DayShelf.Span span(int group) {
        int firstDay = Jst.dayOf(arrivals.at[arrivals.start[group]]) - DayVerdict.LOOK_BACK_DAYS;
        return new DayShelf.Span(arrivals.state.channelId[group], firstDay, DayShelf.NO_LIMIT);
    }

    private void load(int group) throws SQLException {
        DayShelf.Span span = span(group);
        OptionalInt newest = shelf.newest(span);
        if (newest.isEmpty()) {
            arrivals.state.set(group, Jst.startOfDay(span.from()), ChannelStates.NONE, 0);
            return;
        }
        DayHistory day = shelf.day(span.channelId(), newest.getAsInt());
        int lookBack = newest.getAsInt() - DayVerdict.LOOK_BACK_DAYS;
        Candidate good =
                shelf.lastGood(new DayShelf.Span(span.channelId(), lookBack, newest.getAsInt()), Long.MAX_VALUE);
        arrivals.state.set(
                group,
                day.instants().lastKey(),
                good == null ? ChannelStates.NONE : good.at(),
                good == null ? 0 : good.value());
    }
}
