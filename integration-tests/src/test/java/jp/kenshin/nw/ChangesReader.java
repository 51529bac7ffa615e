package jp.kenshin.nw;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import jp.kenshin.harness.Client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

/** A partner's MDMS that follows the changes: it keeps {@code next} and comes back with it, to any of the nodes. */
final class ChangesReader {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final List<Client> nodes;
    private final int limit;
    private final String purposes;
    private final List<JsonObject> seen = new ArrayList<>();
    private Optional<String> cursor = Optional.empty();
    private int pages;

    ChangesReader(Client client, int limit) {
        this(List.of(client), limit, "");
    }

    /** @param nodes asked in turn, each with the cursor that the one before gave */
    ChangesReader(List<Client> nodes, int limit) {
        this(nodes, limit, "");
    }

    /** Follows the changes of the named uses. */
    ChangesReader(Client client, int limit, String purposes) {
        this(List.of(client), limit, purposes);
    }

    private ChangesReader(List<Client> nodes, int limit, String purposes) {
        this.nodes = nodes;
        this.limit = limit;
        this.purposes = purposes;
    }

    /** The cursor after the first page. */
    String start() {
        read();
        return cursor.orElseThrow();
    }

    /** Reads one page; whether the cursor has moved. */
    boolean read() {
        HttpResponse<String> answer = nodes.get(pages++ % nodes.size())
                .getPartner("/nw/v1/changes?limit=" + limit + "&purpose=" + purposes
                        + cursor.map(text -> "&cursor=" + text).orElse(""));
        assertEquals(200, answer.statusCode(), answer.body());
        JsonObject page = Json.parse(answer.body());
        seen.addAll(Json.objects(page, "items"));
        Optional<String> next = Optional.of(page.getString("next"));
        boolean moved = !next.equals(cursor);
        cursor = next;
        return moved;
    }

    /** Reads to the present end, and forgets all that came. */
    ChangesReader skipToTheEnd() {
        while (read()) {
            seen.clear();
        }
        seen.clear();
        return this;
    }

    /** Reads until an item comes that is waited for. */
    void readUntil(Predicate<JsonObject> awaited) {
        readUntilSeen(() -> seen.stream().anyMatch(awaited));
    }

    /** Reads until what has come is enough. */
    void readUntilSeen(BooleanSupplier enough) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!enough.getAsBoolean()) {
            if (!read()) {
                pause();
            }
            if (System.nanoTime() > deadline) {
                fail("waited in vain; " + seen.size() + " changes came");
            }
        }
    }

    List<JsonObject> seen() {
        return seen;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail("interrupted");
        }
    }
}
