package jp.kenshin.jointmetering.internal.arrival;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.outbox.OutboxEvent;
import jp.kenshin.platform.outbox.OutboxListener;

/** Keeps for each partner when readings last arrived; an event that comes late never turns the time back. */
@Singleton
public class PartnerArrivals implements OutboxListener {
    private static final String UPDATE =
            "UPDATE joint_metering.arrival SET last_arrival_at = GREATEST(last_arrival_at, ?)"
                    + " WHERE partner_id = ?";
    private static final String INSERT =
            "INSERT INTO joint_metering.arrival (last_arrival_at, partner_id) VALUES (?, ?)";
    private static final String SELECT = "SELECT last_arrival_at FROM joint_metering.arrival WHERE partner_id = ?";

    private final Database database;

    @Inject
    public PartnerArrivals(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "joint-metering.arrivals";
    }

    @Override
    public Set<String> types() {
        return Set.of("ReadingsAppended.1");
    }

    @Override
    public void on(Connection transaction, OutboxEvent event) throws SQLException {
        for (String partner : owners(event).keySet()) {
            if (!partner.isEmpty() && write(transaction, UPDATE, event.occurredAt(), partner) == 0) {
                write(transaction, INSERT, event.occurredAt(), partner);
            }
        }
    }

    private static JsonObject owners(OutboxEvent event) {
        try (JsonReader reader = Json.createReader(new StringReader(event.payload()))) {
            return reader.readObject().getJsonObject("owners");
        }
    }

    private static int write(Connection transaction, String sql, Instant at, String partner) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            statement.setObject(1, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.setString(2, partner);
            return statement.executeUpdate();
        }
    }

    /** When something last arrived for the partner. */
    public Optional<Instant> last(PartnerId partner) {
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
                statement.setString(1, partner.value());
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next()
                            ? Optional.of(
                                    rows.getObject(1, OffsetDateTime.class).toInstant())
                            : Optional.empty();
                }
            }
        });
    }
}
