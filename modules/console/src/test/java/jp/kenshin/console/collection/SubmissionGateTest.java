package jp.kenshin.console.collection;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.kernel.KenshinException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("Q-5")
@DisplayName("The gate of submissions")
class SubmissionGateTest {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService senders = Executors.newCachedThreadPool();
    private final CountDownLatch inside = new CountDownLatch(2);
    private final CountDownLatch leave = new CountDownLatch(1);

    @AfterEach
    void end() {
        leave.countDown();
        senders.shutdownNow();
    }

    @Test
    void refuses_one_more_than_it_has_places_for() throws InterruptedException {
        SubmissionGate gate = new SubmissionGate(2, AT_ONCE);
        CompletableFuture<String> first = stay(gate);
        CompletableFuture<String> second = stay(gate);
        inside.await();

        assertOverloaded(gate);
        leave.countDown();
        assertEquals("left", soon(first));
        assertEquals("left", soon(second));
    }

    @Test
    void lets_the_next_in_when_one_leaves_while_it_waits() throws InterruptedException {
        SubmissionGate gate = new SubmissionGate(2, LONG);
        CompletableFuture<String> first = stay(gate);
        CompletableFuture<String> second = stay(gate);
        inside.await();
        CompletableFuture<String> third = CompletableFuture.supplyAsync(() -> gate.pass(() -> "in"), senders);

        leave.countDown();

        assertEquals("left", soon(first));
        assertEquals("left", soon(second));
        assertEquals("in", soon(third));
    }

    @Test
    void takes_its_place_back_from_a_submission_that_fails() {
        SubmissionGate gate = new SubmissionGate(1, AT_ONCE);
        for (int i = 0; i < 3; i++) {
            assertThrows(
                    IllegalStateException.class,
                    () -> gate.pass(() -> {
                        throw new IllegalStateException("broken off");
                    }));
        }
        assertEquals("in", gate.pass(() -> "in"));
    }

    @Test
    void refuses_when_the_server_ends_while_a_submission_waits() throws InterruptedException {
        SubmissionGate gate = new SubmissionGate(1, LONG);
        Thread.currentThread().interrupt();

        assertOverloaded(gate);

        assertTrue(Thread.interrupted(), "the thread still knows that it shall end");
        assertEquals("in", gate.pass(() -> "in"));
    }

    private CompletableFuture<String> stay(SubmissionGate gate) {
        return CompletableFuture.supplyAsync(
                () -> gate.pass(() -> {
                    inside.countDown();
                    await(leave);
                    return "left";
                }),
                senders);
    }

    private static String soon(CompletableFuture<String> answer) {
        return answer.orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertOverloaded(SubmissionGate gate) {
        KenshinException refusal = assertThrows(KenshinException.class, () -> gate.pass(() -> "in"));
        assertEquals(CollectionError.OVERLOADED, refusal.code());
    }
}
