package jp.kenshin.collection.internal.unit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.meter.MeterScale;
import jp.kenshin.platform.database.Database;

/** Writes down what units have shown of themselves: from where they speak, and what their registers count in. */
@Singleton
public class UnitMemory {
    private final Database database;
    private final Clock clock;
    private final String contactSql;
    private final String scaleSql;

    @Inject
    public UnitMemory(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.contactSql = UnitTable.upsert(
                database.vendor(), "collection.unit_contact", "unit_id", "host, port, heard_at", "?, ?, ?, ?");
        this.scaleSql = UnitTable.upsert(
                database.vendor(), "collection.unit_scale", "unit_id, object", "exponent, coefficient", "?, ?, ?, ?");
    }

    /** Keeps where units were heard last. */
    public void contacts(Map<String, InetSocketAddress> places) {
        if (places.isEmpty()) {
            return;
        }
        database.inTransaction(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(contactSql)) {
                for (Map.Entry<String, InetSocketAddress> each : new TreeMap<>(places).entrySet()) {
                    upsert.setString(1, each.getKey());
                    upsert.setString(2, Places.reachableHost(each.getValue()));
                    upsert.setInt(3, each.getValue().getPort());
                    upsert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
                    upsert.addBatch();
                }
                upsert.executeBatch();
            }
        });
    }

    /** Keeps what a count of an object's registers is worth. */
    public void scale(KnownUnit unit, Eoj object, MeterScale scale) {
        if (unit.findScale(object).filter(scale::equals).isPresent()) {
            return;
        }
        database.inTransaction(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(scaleSql)) {
                upsert.setString(1, unit.id());
                upsert.setInt(2, object.code());
                upsert.setInt(3, scale.unit());
                upsert.setLong(4, scale.coefficient());
                upsert.executeUpdate();
            }
        });
        unit.learnScale(object, scale);
    }
}
