package jp.kenshin.nw;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kenshin.harness.Client;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Readings on their way in. */
final class Sending {
    /** The same for all that is sent, also when the hour changes meanwhile. */
    private static final Instant HOUR = Instant.now().truncatedTo(ChronoUnit.HOURS);

    private final StringBuilder csv = new StringBuilder("meter_id,reading_type,timestamp,value\n");

    /** A full hour in the past. */
    static Instant hoursAgo(int hours) {
        return HOUR.minus(hours, ChronoUnit.HOURS);
    }

    Sending add(String meter, String type, Instant at, String value) {
        csv.append(meter)
                .append(',')
                .append(type)
                .append(',')
                .append(at)
                .append(',')
                .append(value)
                .append('\n');
        return this;
    }

    /** Sends them, and sees that none is refused. */
    void postAs(Client headEnd) {
        HttpResponse<String> answer = headEnd.postReadings(csv.toString());
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(0, Json.parse(answer.body()).getInt("rejectedCount"), answer.body());
    }
}
