package jp.kenshin.collection.internal.quarantine;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.collection.Quarantine;
import jp.kenshin.collection.QuarantinedFrame;
import jp.kenshin.collection.RefusalReason;
import jp.kenshin.collection.internal.unit.Places;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import org.jspecify.annotations.Nullable;

/** Entries in the database; a refusal like one of the last hour raises that one's count, so that a flood fills no table. */
@Singleton
public class JdbcQuarantine implements Quarantine {
    private static final int LONGEST_DETAIL = 500;
    private static final int LONGEST_DATAGRAM = 1_500;
    private static final int SECONDS_ALIKE = 3_600;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String FILTER =
            " WHERE (CAST(? AS VARCHAR) IS NULL OR reason = ?) AND (CAST(? AS VARCHAR) IS NULL OR unit_id = ?)"
                    + " AND (? = FALSE OR seen_at IS NULL)";

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public JdbcQuarantine(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    private record Kind(String host, @Nullable String unit, RefusalReason reason, String who) {}

    /** Strangers are told apart by what they call themselves. */
    private static Kind kind(Refusal refusal) {
        String who = refusal.reason() == RefusalReason.UNKNOWN_UNIT ? shortened(refusal.detail()) : "";
        return new Kind(Places.host(refusal.place()), refusal.unit(), refusal.reason(), who);
    }

    private static String shortened(String detail) {
        return detail.substring(0, Math.min(LONGEST_DETAIL, detail.length()));
    }

    /** Keeps refusals; those alike in host, unit and reason become one entry. */
    public void keep(List<Refusal> refusals) {
        Map<Kind, List<Refusal>> kinds = new LinkedHashMap<>();
        for (Refusal each : refusals) {
            kinds.computeIfAbsent(kind(each), kind -> new ArrayList<>()).add(each);
        }
        database.inTransaction(connection -> {
            for (Map.Entry<Kind, List<Refusal>> each : kinds.entrySet()) {
                if (!repeat(connection, each.getKey(), each.getValue())) {
                    insert(connection, each.getKey(), each.getValue());
                }
            }
        });
    }

    private static boolean repeat(Connection connection, Kind kind, List<Refusal> alike) throws SQLException {
        Instant last = alike.get(alike.size() - 1).at();
        try (PreparedStatement update = connection.prepareStatement(
                """
                UPDATE collection.quarantine SET repeats = repeats + ?, last_at = ?
                WHERE id = (SELECT MAX(id) FROM collection.quarantine
                    WHERE host = ? AND reason = ? AND COALESCE(unit_id, '') = ? AND last_at > ? AND seen_at IS NULL
                        AND (? = '' OR detail = ?))
                """)) {
            update.setInt(1, alike.size());
            update.setObject(2, time(last));
            update.setString(3, kind.host());
            update.setString(4, kind.reason().name());
            update.setString(5, kind.unit() == null ? "" : kind.unit());
            update.setObject(6, time(last.minusSeconds(SECONDS_ALIKE)));
            update.setString(7, kind.who());
            update.setString(8, kind.who());
            return update.executeUpdate() > 0;
        }
    }

    private static void insert(Connection connection, Kind kind, List<Refusal> alike) throws SQLException {
        Refusal first = alike.get(0);
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO collection.quarantine
                    (first_at, last_at, host, port, unit_id, reason, detail, datagram, repeats)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setObject(1, time(first.at()));
            insert.setObject(2, time(alike.get(alike.size() - 1).at()));
            insert.setString(3, kind.host());
            insert.setInt(4, first.place().getPort());
            insert.setString(5, kind.unit());
            insert.setString(6, kind.reason().name());
            insert.setString(7, shortened(first.detail()));
            insert.setBytes(8, Arrays.copyOf(first.datagram(), Math.min(LONGEST_DATAGRAM, first.datagram().length)));
            insert.setLong(9, alike.size());
            insert.executeUpdate();
        }
    }

    @Override
    public List<QuarantinedFrame> list(
            Optional<RefusalReason> reason, Optional<String> unit, boolean unseen, int offset, int limit) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT id, first_at, last_at, host, port, unit_id, reason, detail, datagram, repeats, seen_by"
                            + " FROM collection.quarantine" + FILTER
                            + " ORDER BY last_at DESC, id DESC LIMIT ? OFFSET ?")) {
                filter(query, reason, unit, unseen);
                query.setInt(6, limit);
                query.setInt(7, offset);
                List<QuarantinedFrame> entries = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        entries.add(entry(row));
                    }
                }
                return entries;
            }
        });
    }

    private static QuarantinedFrame entry(ResultSet row) throws SQLException {
        return new QuarantinedFrame(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getInt(5),
                Optional.ofNullable(row.getString(6)),
                RefusalReason.valueOf(row.getString(7)),
                row.getString(8),
                HEX.formatHex(row.getBytes(9)),
                row.getLong(10),
                Optional.ofNullable(row.getString(11)));
    }

    @Override
    public long count(Optional<RefusalReason> reason, Optional<String> unit, boolean unseen) {
        return database.read(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT COUNT(*) FROM collection.quarantine" + FILTER)) {
                filter(query, reason, unit, unseen);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    private static void filter(
            PreparedStatement query, Optional<RefusalReason> reason, Optional<String> unit, boolean unseen)
            throws SQLException {
        query.setString(1, reason.map(Enum::name).orElse(null));
        query.setString(2, reason.map(Enum::name).orElse(null));
        query.setString(3, unit.orElse(null));
        query.setString(4, unit.orElse(null));
        query.setBoolean(5, unseen);
    }

    @Override
    public int markSeen(String actor, Collection<Long> ids) {
        Database.Work<Integer> marking = connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE collection.quarantine SET seen_by = ?, seen_at = ? WHERE id = ANY (?) AND seen_at IS NULL")) {
                update.setString(1, actor);
                update.setObject(2, time(clock.instant()));
                update.setArray(3, connection.createArrayOf("BIGINT", ids.toArray()));
                int marked = update.executeUpdate();
                audit.record(
                        connection,
                        new AuditEvent(
                                actor,
                                "collection.quarantine.seen",
                                "",
                                AuditEvent.Outcome.DONE,
                                Map.of("entries", Integer.toString(marked))));
                return marked;
            }
        };
        return database.inTransaction(marking);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
