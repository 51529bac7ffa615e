package jp.kenshin.platform.internal.database;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.DatabaseError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The turnstile before the connections")
@Tag("S-04")
class TurnstileTest {
    private final Turnstile turnstile = new Turnstile(16, Duration.ofMillis(50));

    private void fill() {
        for (int i = 0; i < 14; i++) {
            turnstile.enter(false);
        }
    }

    @Test
    void keeps_one_in_eight_free_for_what_must_not_wait() {
        fill();
        assertEquals(DatabaseError.DATABASE_UNAVAILABLE, refusal(false).code());

        turnstile.enter(true);
        turnstile.enter(true);
        assertEquals(DatabaseError.DATABASE_UNAVAILABLE, refusal(true).code());
    }

    @Test
    void says_how_many_there_are_and_what_to_do() {
        fill();
        String words = String.valueOf(refusal(false).getMessage());

        assertTrue(words.contains("16 connections"), words);
        assertTrue(words.contains("kenshin.database.connections"), words);
    }

    @Test
    void lets_the_next_in_when_one_leaves_and_loses_no_place_by_who_gave_up() throws Exception {
        fill();
        refusal(false);
        turnstile.leave(false);
        turnstile.enter(false);

        Turnstile patient = new Turnstile(2, Duration.ofSeconds(10));
        patient.enter(false);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> patient.enter(false));
        patient.leave(false);
        waiting.get(5, TimeUnit.SECONDS);
    }

    @Test
    void counts_urgent_work_beyond_its_share_against_all() {
        for (int i = 0; i < 16; i++) {
            turnstile.enter(true);
        }
        refusal(false);
        turnstile.leave(true);
        turnstile.enter(false);
    }

    @Test
    void is_not_made_for_fewer_than_two() {
        assertThrows(IllegalArgumentException.class, () -> new Turnstile(1, Duration.ofSeconds(1)));
    }

    private KenshinException refusal(boolean urgent) {
        return assertThrows(KenshinException.class, () -> turnstile.enter(urgent));
    }
}
