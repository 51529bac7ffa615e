package jp.kenshin.mdms.internal.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.kenshin.mdms.internal.store.DaySelection;

/** Finds the newest day of channels that has values. */
final class NewestDays {
    private NewestDays() {}

    static List<DaySelection.Key> of(Connection connection, Collection<Long> channels, Optional<String> owner)
            throws SQLException {
        List<DaySelection.Key> newest = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(query(owner.isPresent()))) {
            if (owner.isPresent()) {
                query.setString(1, owner.get());
            }
            query.setArray(owner.isPresent() ? 2 : 1, connection.createArrayOf("bigint", channels.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    LocalDate day = rows.getObject(2, LocalDate.class);
                    if (day != null) {
                        newest.add(new DaySelection.Key(rows.getLong(1), (int) day.toEpochDay()));
                    }
                }
            }
        }
        return newest;
    }

    private static String query(boolean owned) {
        return "SELECT k.channel_id, (SELECT max(b.jst_day) FROM mdms.reading_block b WHERE b.channel_id = k.channel_id"
                + (owned ? " AND b.owner = ?" : "") + ") FROM unnest(CAST(? AS bigint ARRAY)) AS k(channel_id)";
    }
}
