package jp.kenshin.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import jp.kenshin.harness.Client;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Readings of one gas meter that no other test touches: the last eight days, with a gap and a conflict yesterday. */
final class PortalReadings {
    static final String METER = "G-0000041";
    static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final String TYPE = "0.0.0.1.1.7.58.0.0.0.0.0.0.0.0.0.42.0";

    private PortalReadings() {}

    static LocalDate yesterday() {
        return LocalDate.now(JAPAN).minusDays(1);
    }

    /** 0.1 m³ an hour; yesterday nothing at 10:00, 11:00 and 12:00, and two values at 20:00. */
    static void send(Client client) {
        StringBuilder csv = new StringBuilder("meter_id,reading_type,timestamp,value\n");
        Instant start = yesterday().minusDays(7).atStartOfDay(JAPAN).toInstant();
        Instant gap = yesterday().atTime(10, 0).atZone(JAPAN).toInstant();
        for (int hour = 0; hour <= 8 * 24; hour++) {
            Instant at = start.plusSeconds(3_600L * hour);
            if (at.isBefore(gap) || at.isAfter(gap.plusSeconds(2 * 3_600))) {
                append(csv, at, 1_000 + hour * 0.1);
            }
        }
        append(csv, yesterday().atTime(20, 0).atZone(JAPAN).toInstant(), 4_321);
        assertEquals(200, client.as("hes").postReadings(csv.toString()).statusCode());
    }

    private static void append(StringBuilder csv, Instant at, double value) {
        csv.append(String.format(Locale.ROOT, "%s,%s,%s,%.3f\n", METER, TYPE, at, value));
    }
}
