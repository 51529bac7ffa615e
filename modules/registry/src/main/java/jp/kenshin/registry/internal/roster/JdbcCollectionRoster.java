package jp.kenshin.registry.internal.roster;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import jp.kenshin.platform.database.Database;
import jp.kenshin.registry.ChannelDirectory;
import jp.kenshin.registry.CollectionRoster;
import jp.kenshin.registry.CommunicationMethod;
import jp.kenshin.registry.MeterKind;
import jp.kenshin.registry.ScheduledChannel;

/** One query over channels, installs and the links that hold at the instant; rows stream. */
@Singleton
public class JdbcCollectionRoster implements CollectionRoster {
    private static final int FETCH_SIZE = 10_000;
    private static final int PARAMETERS_OF_TIME = 6;
    private static final String FROM =
            """
            SELECT c.id, c.meter_id, m.kind, c.step_seconds, m.place, o.partner_id, COALESCE(l.terminal_id, m.id),
                u.concentrator_id, u.method, i.from_s, i.until_s
            FROM registry.channel c
            JOIN registry.meter m ON m.id = c.meter_id
            JOIN (SELECT meter_id, MIN(CAST(EXTRACT(EPOCH FROM valid_from) AS BIGINT)) AS from_s,
                    MAX(COALESCE(CAST(EXTRACT(EPOCH FROM valid_until) AS BIGINT), 9223372036854775807)) AS until_s
                FROM registry.meter_install GROUP BY meter_id) i ON i.meter_id = c.meter_id
            LEFT JOIN registry.meter_owner o ON o.meter_id = c.meter_id
                AND o.valid_from <= ? AND (o.valid_until IS NULL OR o.valid_until > ?)
            LEFT JOIN registry.terminal_link l ON l.meter_id = c.meter_id
                AND l.valid_from <= ? AND (l.valid_until IS NULL OR l.valid_until > ?)
            LEFT JOIN registry.uplink u ON u.terminal_id = l.terminal_id
                AND u.valid_from <= ? AND (u.valid_until IS NULL OR u.valid_until > ?)
            WHERE c.scheduled
            """;

    private final Database database;
    private final ChannelDirectory directory;

    @Inject
    public JdbcCollectionRoster(Database database, ChannelDirectory directory) {
        this.database = database;
        this.directory = directory;
    }

    @Override
    public void each(Instant at, Consumer<ScheduledChannel> consumer) {
        read(FROM + " ORDER BY c.meter_id, c.id", at, Optional.empty(), consumer);
    }

    @Override
    public void eachOfMeter(String meter, Instant at, Consumer<ScheduledChannel> consumer) {
        read(FROM + " AND c.meter_id = ? ORDER BY c.id", at, Optional.of(meter), consumer);
    }

    private void read(String sql, Instant at, Optional<String> meter, Consumer<ScheduledChannel> consumer) {
        OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
        database.<Boolean>read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setFetchSize(FETCH_SIZE);
                for (int i = 1; i <= PARAMETERS_OF_TIME; i++) {
                    query.setObject(i, time);
                }
                if (meter.isPresent()) {
                    query.setString(PARAMETERS_OF_TIME + 1, meter.get());
                }
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        consumer.accept(channel(row));
                    }
                }
            }
            return true;
        });
    }

    private static ScheduledChannel channel(ResultSet row) throws SQLException {
        return new ScheduledChannel(
                row.getLong(1),
                row.getString(2),
                MeterKind.valueOf(row.getString(3)),
                row.getInt(4),
                row.getString(5),
                textOrEmpty(row, 6),
                row.getString(7),
                textOrEmpty(row, 8),
                Optional.ofNullable(row.getString(9)).map(CommunicationMethod::valueOf),
                row.getLong(10),
                row.getLong(11));
    }

    private static String textOrEmpty(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    @Override
    public long revision() {
        return directory.snapshot().revision();
    }
}
