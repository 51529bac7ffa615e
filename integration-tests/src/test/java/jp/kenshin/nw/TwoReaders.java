package jp.kenshin.nw;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import jp.kenshin.harness.Client;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Two readers of different habits follow one partner's changes while two senders post the same readings at the same time, each in an
 * order of its own, so that every reading is sent twice and which of the two comes first is chance. Each reader must see each value once,
 * and both in the same order. Where there are two nodes, each sender has one, and the readers' cursors go to and fro.
 */
public final class TwoReaders {
    private static final int METERS = 20;
    private static final int DAYS = 6;
    private static final int HOURS = 24;

    private final int firstMeter;
    private final Instant from = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(DAYS + 1, ChronoUnit.DAYS);
    private final Map<String, String> posted = new TreeMap<>();

    /** @param firstMeter of the twenty that are used */
    public TwoReaders(int firstMeter) {
        this.firstMeter = firstMeter;
    }

    /** Follows over one node or two. */
    public void follow(Client firstNode, Client secondNode) {
        Client first = firstNode.as(Holding.LPG.user());
        Client second = secondNode.as(Holding.LPG.user());
        ChangesReader hasty = new ChangesReader(List.of(first, second), 37).skipToTheEnd();
        ChangesReader patient = new ChangesReader(List.of(second, first), 5_000).skipToTheEnd();
        List<Sending> batches = batches();
        CompletableFuture.allOf(
                        send(firstNode.as("hes"), batches, 1),
                        send(secondNode.as("hes"), batches, 2),
                        CompletableFuture.runAsync(() -> read(hasty)),
                        CompletableFuture.runAsync(() -> read(patient)))
                .join();
        sawAllOnce(hasty);
        assertEquals(keys(patient.seen()), keys(hasty.seen()));
    }

    private static CompletableFuture<Void> send(Client sender, List<Sending> batches, int seed) {
        List<Sending> order = new ArrayList<>(batches);
        Collections.shuffle(order, new Random(seed));
        return CompletableFuture.runAsync(() -> order.forEach(batch -> batch.postAs(sender)));
    }

    /** To the end, and a little beyond: what would come twice comes late. */
    private void read(ChangesReader reader) {
        reader.readUntilSeen(() -> reader.seen().size() >= posted.size());
        long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        reader.readUntilSeen(() -> System.nanoTime() > end);
    }

    private void sawAllOnce(ChangesReader reader) {
        Map<String, String> seen = new TreeMap<>();
        reader.seen()
                .forEach(item -> seen.merge(
                        key(item), item.getJsonNumber("value").toString(), (one, another) -> one + " and " + another));
        assertEquals(posted, seen);
    }

    /** A meter's day each, in values that a meter can have counted. */
    private List<Sending> batches() {
        List<Sending> batches = new ArrayList<>();
        for (int meter = firstMeter; meter < firstMeter + METERS; meter++) {
            for (int day = 0; day < DAYS; day++) {
                Sending batch = new Sending();
                for (int hour = day * HOURS + 1; hour <= (day + 1) * HOURS; hour++) {
                    Instant at = from.plus(Duration.ofHours(hour));
                    String value = "%d.%03d".formatted(100 + meter, hour);
                    batch.add(Holding.LPG.meter(meter), Holding.LPG.type(), at, value);
                    posted.put(Holding.LPG.meter(meter) + " " + at, value);
                }
                batches.add(batch);
            }
        }
        return batches;
    }

    private static List<String> keys(List<JsonObject> items) {
        return items.stream().map(TwoReaders::key).toList();
    }

    private static String key(JsonObject item) {
        return item.getString("meter") + " "
                + OffsetDateTime.parse(item.getString("at")).toInstant();
    }
}
