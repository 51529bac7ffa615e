package jp.kenshin.mdms.internal.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import jp.kenshin.mdms.internal.day.Candidate;
import jp.kenshin.mdms.internal.day.DayHistory;
import jp.kenshin.platform.database.Vendor;
import org.jspecify.annotations.Nullable;

/**
 * The days that a transaction looks at, fetched many at a time where it knows beforehand, one by one where it does not. Holds the
 * transaction's own additions, and so must be used by one transaction only, under its lanes' locks.
 */
final class DayShelf {
    /** Far beyond any reading, for open intervals of days. */
    static final int NO_LIMIT = (int) LocalDate.of(9999, 12, 31).toEpochDay();

    private final Connection connection;
    private final DayReader reader;
    private final Days days = new Days();
    private final Map<Span, OptionalInt> newest = new HashMap<>();
    private final Map<Span, OptionalInt> oldest = new HashMap<>();

    /**
     * Days of a channel to look through.
     *
     * @param channelId channel
     * @param from first day
     * @param to last day, inclusive
     */
    record Span(long channelId, int from, int to) {}

    DayShelf(Connection connection, Vendor vendor) {
        this.connection = connection;
        this.reader = new DayReader(vendor);
    }

    void fetch(Collection<DaySelection.Key> keys) throws SQLException {
        List<DaySelection.Key> missing = keys.stream()
                .filter(key -> !days.has(key.channelId(), key.day()))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            reader.read(connection, new DaySelection.Keys(missing), DayReader.Facts.ALL, days);
            missing.forEach(key -> days.day(key.channelId(), key.day()));
        }
    }

    DayHistory day(long channelId, int day) throws SQLException {
        fetch(List.of(new DaySelection.Key(channelId, day)));
        return days.day(channelId, day);
    }

    /** Finds the newest stored day of each span beforehand. */
    void fetchNewest(Collection<Span> spans) throws SQLException {
        fetchEnds(spans, "max", newest);
    }

    /** Finds the oldest stored day of each span beforehand. */
    void fetchOldest(Collection<Span> spans) throws SQLException {
        fetchEnds(spans, "min", oldest);
    }

    /** The newest day of the span that has values in the database. */
    OptionalInt newest(Span span) throws SQLException {
        fetchNewest(List.of(span));
        return newest.getOrDefault(span, OptionalInt.empty());
    }

    /** The oldest day of the span that has values in the database. */
    OptionalInt oldest(Span span) throws SQLException {
        fetchOldest(List.of(span));
        return oldest.getOrDefault(span, OptionalInt.empty());
    }

    /** The last good value within the span, as of a batch; null when there is none. */
    @Nullable
    Candidate lastGood(Span span, long asOfBatch) throws SQLException {
        OptionalInt day = newest(span);
        while (day.isPresent()) {
            Candidate good = day(span.channelId(), day.getAsInt()).lastGood(asOfBatch);
            if (good != null) {
                return good;
            }
            day = newest(new Span(span.channelId(), span.from(), day.getAsInt() - 1));
        }
        return null;
    }

    private void fetchEnds(Collection<Span> spans, String end, Map<Span, OptionalInt> found) throws SQLException {
        List<Span> missing = spans.stream()
                .filter(span -> !found.containsKey(span))
                .distinct()
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(endsQuery(missing, end))) {
            statement.setArray(
                    1,
                    DaySelection.bigints(
                            statement, missing.stream().map(Span::channelId).toList()));
            statement.setArray(2, dates(statement, missing, true));
            statement.setArray(3, dates(statement, missing, false));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Span span = missing.get(rows.getInt(1) - 1);
                    LocalDate day = rows.getObject(2, LocalDate.class);
                    found.put(span, day == null ? OptionalInt.empty() : OptionalInt.of((int) day.toEpochDay()));
                }
            }
        }
    }

    private static Array dates(PreparedStatement statement, List<Span> spans, boolean first) throws SQLException {
        List<Integer> bounds = new ArrayList<>(spans.size());
        spans.forEach(span -> bounds.add(first ? span.from() : span.to()));
        return DaySelection.dates(statement, bounds);
    }

    private static String endsQuery(List<Span> spans, String end) {
        int first = spans.stream().mapToInt(Span::from).min().orElse(0);
        int last = spans.stream().mapToInt(Span::to).max().orElse(0);
        return "SELECT k.nr, (SELECT " + end + "(b.jst_day) FROM mdms.reading_block b"
                + " WHERE b.channel_id = k.channel_id AND b.jst_day BETWEEN k.first_day AND k.last_day"
                + " AND b.jst_day" + DaySelection.between(first, last) + ")"
                + " FROM unnest(CAST(? AS bigint ARRAY), CAST(? AS date ARRAY), CAST(? AS date ARRAY)) WITH ORDINALITY"
                + " AS k(channel_id, first_day, last_day, nr)";
    }
}
