package jp.kenshin.mdms.internal.feed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.mdms.ChangeFeed;
import jp.kenshin.mdms.MdmsError;
import jp.kenshin.platform.database.Database;

/** The feed of one partner: its batches in publish order, each unfolded into what it changed. */
@Singleton
public final class JdbcChangeFeed implements ChangeFeed {
    private static final Duration KEPT = Duration.ofDays(70);
    /** Batches looked at for one page; a page of few items is no harm. */
    private static final int MOST_BATCHES = 200;

    private final Database database;
    private final Clock clock;
    private final BatchChanges changes;

    @Inject
    public JdbcChangeFeed(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.changes = new BatchChanges(database.vendor());
    }

    /** A batch with something for the partner. */
    private record Publication(long position, long batchId, Instant publishedAt) {}

    @Override
    public Page changes(PartnerId partner, Optional<String> cursor, int limit) {
        Optional<FeedCursor> given = cursor.map(text -> FeedCursor.parse(text, partner));
        return database.readAsPartner(partner.value(), connection -> page(connection, partner, given, limit));
    }

    /**
     * The head is read first and bounds the rest: all up to it is committed, whatever a later statement may see beyond it (H2's
     * statements do not share one snapshot of all tables).
     */
    private Page page(Connection connection, PartnerId partner, Optional<FeedCursor> given, int limit)
            throws SQLException {
        long head = head(connection);
        FeedCursor at =
                given.isPresent() ? checked(connection, partner, given.get(), head) : beginning(connection, head);
        List<Change> items = new ArrayList<>();
        for (Publication publication : publications(connection, partner, at.position(), head)) {
            if (items.size() == limit) {
                break;
            }
            int skip = publication.position() == at.position() ? at.delivered() : 0;
            List<BatchChanges.Item> all = changes.of(connection, publication.batchId(), partner.value());
            int end = (int) Math.min(all.size(), (long) skip + limit - items.size());
            for (int i = skip; i < end; i++) {
                items.add(change(all.get(i), publication));
            }
            at = new FeedCursor(publication.position(), Math.max(skip, end));
        }
        return new Page(List.copyOf(items), at.text(partner));
    }

    private static Change change(BatchChanges.Item item, Publication publication) {
        return new Change(
                item.channelId(),
                item.at(),
                item.value(),
                item.quality(),
                null,
                item.version(),
                publication.publishedAt());
    }

    private FeedCursor checked(Connection connection, PartnerId partner, FeedCursor cursor, long head)
            throws SQLException {
        if (cursor.position() > head + 1) {
            throw FeedCursor.invalid();
        }
        try (PreparedStatement query = connection.prepareStatement(
                """
                SELECT 1 FROM mdms.batch_owner o JOIN mdms.batch b ON b.id = o.batch_id
                WHERE o.owner = ? AND o.feed_position > ? AND b.published_at < ? LIMIT 1""")) {
            query.setString(1, partner.value());
            query.setLong(2, cursor.position());
            query.setTimestamp(3, Timestamp.from(clock.instant().minus(KEPT)));
            try (ResultSet rows = query.executeQuery()) {
                if (rows.next()) {
                    throw new KenshinException(
                            MdmsError.CURSOR_EXPIRED,
                            "changes after this cursor are older than " + KEPT.toDays()
                                    + " days and no longer delivered; begin anew without a cursor");
                }
            }
        }
        return cursor;
    }

    /** The first batch that is still kept, or the next one to be published. */
    private FeedCursor beginning(Connection connection, long head) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT min(feed_position) FROM mdms.batch WHERE published_at >= ?")) {
            query.setTimestamp(1, Timestamp.from(clock.instant().minus(KEPT)));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                long first = row.getLong(1);
                return new FeedCursor(row.wasNull() ? head + 1 : Math.min(first, head + 1), 0);
            }
        }
    }

    private static long head(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT feed_position FROM mdms.feed_head WHERE id = 1");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Publication> publications(Connection connection, PartnerId partner, long from, long head)
            throws SQLException {
        List<Publication> publications = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                """
                SELECT o.feed_position, o.batch_id, b.published_at
                FROM mdms.batch_owner o JOIN mdms.batch b ON b.id = o.batch_id
                WHERE o.owner = ? AND o.feed_position BETWEEN ? AND ? ORDER BY o.feed_position LIMIT\s"""
                        + MOST_BATCHES)) {
            query.setString(1, partner.value());
            query.setLong(2, from);
            query.setLong(3, head);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    publications.add(new Publication(
                            rows.getLong(1),
                            rows.getLong(2),
                            rows.getTimestamp(3).toInstant()));
                }
            }
        }
        return publications;
    }
}
