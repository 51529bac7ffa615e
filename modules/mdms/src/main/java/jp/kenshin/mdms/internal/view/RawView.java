package jp.kenshin.mdms.internal.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jp.kenshin.mdms.RawReadings;
import jp.kenshin.mdms.RawReadings.RawReading;
import jp.kenshin.mdms.internal.day.Candidate;
import jp.kenshin.mdms.internal.day.DayHistory;

/** The values as they came, with the receipts of their submissions. */
final class RawView {
    private final Connection connection;

    RawView(Connection connection) {
        this.connection = connection;
    }

    RawReadings of(Collection<DayHistory> days, JdbcReadingViews.Window window) throws SQLException {
        List<Candidate> candidates = new ArrayList<>();
        for (DayHistory day : days) {
            day.instants().values().forEach(rivals -> rivals.stream()
                    .filter(rival -> window.contains(rival.at()))
                    .forEach(candidates::add));
        }
        Map<Long, String> receipts = receipts(candidates);
        return new RawReadings(readings(candidates, receipts, true), readings(candidates, receipts, false));
    }

    private static List<RawReading> readings(List<Candidate> candidates, Map<Long, String> receipts, boolean first) {
        return candidates.stream()
                .filter(candidate -> candidate.number() == 0 == first)
                .map(candidate -> new RawReading(
                        candidate.at(),
                        candidate.value(),
                        candidate.source(),
                        candidate.senderQuality(),
                        receipts.getOrDefault(candidate.batchId(), "")))
                .toList();
    }

    private Map<Long, String> receipts(List<Candidate> candidates) throws SQLException {
        TreeSet<Long> batches = new TreeSet<>();
        candidates.forEach(candidate -> batches.add(candidate.batchId()));
        Map<Long, String> receipts = new HashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT id, receipt FROM mdms.batch WHERE id = ANY(?)")) {
            query.setArray(1, connection.createArrayOf("bigint", batches.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    receipts.put(rows.getLong(1), rows.getString(2));
                }
            }
        }
        return receipts;
    }
}
