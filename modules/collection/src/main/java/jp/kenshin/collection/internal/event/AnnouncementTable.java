package jp.kenshin.collection.internal.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Announcements of the last minutes, by which a repeated frame is known and an end that overtook its beginning. */
final class AnnouncementTable {
    private AnnouncementTable() {}

    /** All that are kept of the units, those too that are about to be forgotten. */
    static Announcements load(Connection connection, Collection<String> units, Instant since) throws SQLException {
        Announcements announcements = new Announcements(since);
        try (PreparedStatement query = connection.prepareStatement(
                """
                SELECT unit, announcement, meter_id, occurred_at, over_codes, received_at
                FROM collection.event_announcement WHERE unit = ANY(?)""")) {
            query.setArray(1, connection.createArrayOf("varchar", units.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Timestamp occurredAt = row.getTimestamp(4);
                    announcements.remember(
                            new Announcements.Announcement(row.getString(1), row.getLong(2)),
                            new Announcements.Content(
                                    row.getString(3),
                                    occurredAt == null ? null : occurredAt.toInstant(),
                                    List.of(row.getString(5).split(" "))),
                            row.getTimestamp(6).toInstant());
                }
            }
        }
        return announcements;
    }

    /** Writes those that are new. */
    static void store(Connection connection, Announcements announcements, Instant receivedAt) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM collection.event_announcement WHERE unit = ? AND announcement = ?");
                PreparedStatement insert = connection.prepareStatement(
                        """
                        INSERT INTO collection.event_announcement
                            (unit, announcement, meter_id, occurred_at, over_codes, received_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")) {
            for (var each : announcements.fresh().entrySet()) {
                if (announcements.isForgotten(each.getKey())) {
                    delete.setString(1, each.getKey().unit());
                    delete.setLong(2, each.getKey().number());
                    delete.addBatch();
                }
                fill(insert, each.getKey(), each.getValue(), receivedAt);
                insert.addBatch();
            }
            delete.executeBatch();
            insert.executeBatch();
        }
    }

    private static void fill(
            PreparedStatement insert, Announcements.Announcement key, Announcements.Content content, Instant receivedAt)
            throws SQLException {
        insert.setString(1, key.unit());
        insert.setLong(2, key.number());
        insert.setString(3, content.meter());
        insert.setTimestamp(4, content.occurredAt() == null ? null : Timestamp.from(content.occurredAt()));
        insert.setString(5, String.join(" ", content.overCodes()));
        insert.setTimestamp(6, Timestamp.from(receivedAt));
    }

    static int forget(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM collection.event_announcement WHERE received_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(before));
            return delete.executeUpdate();
        }
    }
}
