package jp.kenshin.benchmark;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Many meters of one kind with one register each, six digits and three decimals, made up by number.
 *
 * @param letter first letter of their ids
 * @param readingType of the register
 * @param stepSeconds between two values
 * @param owner partner that owns them, or empty text for the utility
 */
record Meters(char letter, String readingType, int stepSeconds, String owner) {
    static final Meters ELECTRICITY = new Meters('E', "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0", 1_800, "");
    static final Meters WATER = new Meters('W', "0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0", 3_600, "P-0002");

    List<String> ids(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> String.format(Locale.ROOT, "%c-%07d", letter, number))
                .toList();
    }

    /** Enters them into the registry's tables, as an import would leave them. */
    void register(Postgres postgres, int count) throws SQLException {
        String numbers = " FROM generate_series(1, " + count + ") n";
        String id = "'" + letter + "-' || lpad(n::text, 7, '0')";
        postgres.administer(
                "SET session_replication_role = replica",
                "INSERT INTO registry.meter (id, kind, place, search_text) SELECT " + id + ", 'METER', '', ''"
                        + numbers,
                "INSERT INTO registry.meter_install (meter_id, valid_from, serial) SELECT " + id
                        + ", '2020-01-01 00:00+09', 'S' || n" + numbers,
                "INSERT INTO registry.channel (id, meter_id, reading_type, step_seconds, scale, digits, max_per_hour,"
                        + " scheduled, main, route, purpose) SELECT n, " + id + ", '" + readingType + "', "
                        + stepSeconds
                        + ", 3, 6, 6000, true, true, 'A', 'NETWORK_SERVICE'" + numbers);
        if (!owner.isEmpty()) {
            postgres.administer(
                    "SET session_replication_role = replica",
                    "INSERT INTO registry.meter_owner (meter_id, valid_from, partner_id) SELECT " + id
                            + ", '2020-01-01 00:00+09', '" + owner + "'" + numbers);
        }
        postgres.administer("ANALYZE");
    }
}
