package jp.kenshin.platform.internal.outbox;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RetryPolicyTest {
    private static final RetryPolicy POLICY = new RetryPolicy(4, Duration.ofSeconds(1), Duration.ofSeconds(5));

    @Test
    void eachPauseIsTwiceTheOneBeforeUpToTheLongest() {
        assertEquals(Duration.ofSeconds(1), POLICY.pauseAfter(1));
        assertEquals(Duration.ofSeconds(2), POLICY.pauseAfter(2));
        assertEquals(Duration.ofSeconds(4), POLICY.pauseAfter(3));
        assertEquals(Duration.ofSeconds(5), POLICY.pauseAfter(4));
        assertEquals(Duration.ofSeconds(5), POLICY.pauseAfter(Integer.MAX_VALUE));
    }

    @Test
    void afterTheLastAttemptItIsGivenUp() {
        assertFalse(POLICY.exhausted(3));
        assertTrue(POLICY.exhausted(4));
    }

    @Test
    void whatIsNoPolicyIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new RetryPolicy(0, Duration.ZERO, Duration.ZERO));
        assertThrows(
                IllegalArgumentException.class, () -> new RetryPolicy(1, Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }
}
