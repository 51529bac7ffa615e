package jp.kenshin.reliability;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.kenshin.harness.Client;

/**
 * A head end that never gives up: day after day it posts the hourly readings of its water meters, and repeats a batch, and only that, until it
 * is acknowledged, each time at the next of the nodes it knows. What was acknowledged it remembers and never sends again.
 */
final class IntakeLoad extends Load {
    private static final String WATER = "0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0";
    private static final ZoneId JST = ZoneId.of("Asia/Tokyo");
    private static final int HOURS = 24;

    private final List<Client> nodes;
    private final int firstMeter;
    private final int meters;
    private LocalDate day;
    private int node;

    /** @param nodes the first is the one it likes best */
    IntakeLoad(List<Client> nodes, int firstMeter, int meters, LocalDate firstDay) {
        this.nodes = nodes;
        this.firstMeter = firstMeter;
        this.meters = meters;
        this.day = firstDay;
    }

    @Override
    public void run() {
        while (goesOn()) {
            Map<String, String> readings = readingsOf(day);
            while (!isAcknowledged(readings, nodes.get(node % nodes.size()))) {
                sendsAgain();
                node++;
                pause();
            }
            remember(readings);
            day = day.plusDays(1);
        }
    }

    private Map<String, String> readingsOf(LocalDate date) {
        Map<String, String> readings = new ConcurrentHashMap<>();
        for (int meter = firstMeter; meter < firstMeter + meters; meter++) {
            for (int hour = 1; hour <= HOURS; hour++) {
                Instant at = date.atStartOfDay(JST).toInstant().plus(Duration.ofHours(hour));
                readings.put(key(meter, at), value(meter, at));
            }
        }
        return readings;
    }

    static String key(int meter, Instant at) {
        return "W-%07d %s".formatted(meter, at);
    }

    static String value(int meter, Instant at) {
        long litres = litres(meter, at);
        return litres / 1000 + ".%03d".formatted(litres % 1000);
    }

    /** What a meter shows at an hour. */
    static long litres(int meter, Instant at) {
        return ChronoUnit.HOURS.between(Instant.parse("2024-01-01T00:00:00Z"), at) * 7 + meter;
    }

    private boolean isAcknowledged(Map<String, String> readings, Client intake) {
        StringBuilder csv = new StringBuilder("meter_id,reading_type,timestamp,value\n");
        readings.forEach((key, value) -> csv.append(key, 0, 9)
                .append(',')
                .append(WATER)
                .append(',')
                .append(key, 10, key.length())
                .append(',')
                .append(value)
                .append('\n'));
        try {
            HttpResponse<String> answer = intake.postReadings(csv.toString());
            if (answer.statusCode() == 200 && !answer.body().contains("\"rejectedCount\":0")) {
                throw new IllegalStateException("rejected: " + answer.body());
            }
            return answer.statusCode() == 200;
        } catch (UncheckedIOException serverIsAway) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
