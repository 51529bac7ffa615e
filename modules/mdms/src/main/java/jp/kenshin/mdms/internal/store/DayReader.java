package jp.kenshin.mdms.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.ReadingBatch.Source;
import jp.kenshin.mdms.internal.day.BlockCodec;
import jp.kenshin.mdms.internal.day.Candidate;
import jp.kenshin.mdms.internal.day.Judgement;
import jp.kenshin.mdms.internal.day.JudgementCodec;
import jp.kenshin.platform.database.Vendor;
import org.jspecify.annotations.Nullable;

/** Reads the facts of channels' days: blocks, conflicts and judgements, by three queries however many days there are. */
public final class DayReader {
    private static final Source[] SOURCES = Source.values();

    private final Vendor vendor;

    public DayReader(Vendor vendor) {
        this.vendor = vendor;
    }

    /**
     * Which facts count.
     *
     * @param owner whose values; null for all
     * @param knownAt only what was published by then; null for all that is committed
     */
    public record Facts(@Nullable String owner, @Nullable Instant knownAt) {
        public static final Facts ALL = new Facts(null, null);

        public static Facts of(Optional<String> owner, Optional<Instant> knownAt) {
            return new Facts(owner.orElse(null), knownAt.orElse(null));
        }

        private String conditions() {
            return (owner == null ? "" : " AND b.owner = ?")
                    + (knownAt == null
                            ? ""
                            : " AND EXISTS (SELECT 1 FROM mdms.batch t WHERE t.id = b.batch_id AND t.published_at <= ?)");
        }

        private void bind(PreparedStatement statement, int index) throws SQLException {
            int next = index;
            if (owner != null) {
                statement.setString(next++, owner);
            }
            if (knownAt != null) {
                statement.setTimestamp(next, Timestamp.from(knownAt));
            }
        }
    }

    /** Takes the rows of a query. */
    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** All facts of the selected days that count. */
    public Days read(Connection connection, DaySelection selection, Facts facts) throws SQLException {
        Days days = new Days();
        read(connection, selection, facts, days);
        return days;
    }

    void read(Connection connection, DaySelection selection, Facts facts, Days days) throws SQLException {
        query(
                connection,
                "SELECT b.channel_id, b.start_at, b.step_s, b.n, b.vals, b.batch_id, b.source, b.owner, b.sender_quality",
                "mdms.reading_block",
                selection,
                facts,
                row -> addBlock(row, days));
        query(
                connection,
                "SELECT b.channel_id, b.reading_at, b.rival, b.measured, b.batch_id, b.source, b.owner, b.sender_quality",
                "mdms.reading_conflict",
                selection,
                facts,
                row -> addConflict(row, days));
        query(
                connection,
                "SELECT b.channel_id, b.jst_day, b.batch_id, b.owner, b.findings",
                "mdms.judgement",
                selection,
                facts,
                row -> addJudgement(row, days));
    }

    private void query(
            Connection connection, String columns, String table, DaySelection selection, Facts facts, RowReader reader)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(columns + selection.from(vendor, table) + facts.conditions())) {
            facts.bind(statement, selection.bind(statement, 1));
            statement.setFetchSize(10_000);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private static void addBlock(ResultSet row, Days days) throws SQLException {
        long channelId = row.getLong(1);
        long startAt = row.getLong(2);
        int step = row.getInt(3);
        long[] values = new long[row.getInt(4)];
        BlockCodec.decode(row.getBytes(5), values);
        long batchId = row.getLong(6);
        Source source = SOURCES[row.getInt(7)];
        String owner = row.getString(8);
        String senderQuality = row.getString(9);
        var day = days.day(channelId, Jst.dayOf(startAt));
        for (int i = 0; i < values.length; i++) {
            day.add(new Candidate(startAt + (long) i * step, 0, values[i], batchId, source, owner, senderQuality, 0));
        }
    }

    private static void addConflict(ResultSet row, Days days) throws SQLException {
        long at = row.getLong(2);
        days.day(row.getLong(1), Jst.dayOf(at))
                .add(new Candidate(
                        at,
                        row.getInt(3),
                        row.getLong(4),
                        row.getLong(5),
                        SOURCES[row.getInt(6)],
                        row.getString(7),
                        row.getString(8),
                        0));
    }

    private static void addJudgement(ResultSet row, Days days) throws SQLException {
        int day = (int) row.getObject(2, LocalDate.class).toEpochDay();
        days.day(row.getLong(1), day)
                .add(new Judgement(row.getLong(3), row.getString(4), JudgementCodec.decode(day, row.getBytes(5))));
    }
}
