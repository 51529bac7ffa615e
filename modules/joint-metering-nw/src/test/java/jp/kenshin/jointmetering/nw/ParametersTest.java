package jp.kenshin.jointmetering.nw;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.registry.Purpose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ParametersTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T03:00:00.75Z"), ZoneOffset.UTC);
    private static final Duration LONGEST = Duration.ofDays(70);

    @Test
    void a_time_is_understood_with_its_offset_even_when_the_plus_was_not_escaped() {
        Optional<Instant> expected = Optional.of(Instant.parse("2026-11-19T15:00:00Z"));
        assertEquals(expected, Parameters.instant("from", "2026-11-20T00:00:00+09:00"));
        assertEquals(expected, Parameters.instant("from", "2026-11-20T00:00:00 09:00"));
        assertEquals(expected, Parameters.instant("from", "2026-11-19T15:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20", "2026-11-20T00:00:00", "yesterday", "2026-02-30T00:00:00Z"})
    void a_time_that_is_none_is_refused_with_the_name_of_the_parameter(String text) {
        String message = refusal(() -> Parameters.instant("asKnownAt", text));
        assertTrue(message.contains("asKnownAt") && message.contains(text), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "ten", "99999999999"})
    void a_limit_outside_of_its_range_is_refused(String text) {
        assertTrue(refusal(() -> Parameters.limit(text, 100, 1_000)).contains("limit"));
    }

    @Test
    void a_limit_may_be_left_out() {
        assertEquals(100, Parameters.limit(null, 100, 1_000));
        assertEquals(1_000, Parameters.limit("1000", 100, 1_000));
    }

    @Test
    void without_a_period_the_last_24_hours_are_meant() {
        assertEquals(
                new Period(Instant.parse("2026-11-19T03:00:00Z"), Instant.parse("2026-11-20T03:00:00Z")),
                Period.of(null, null, LONGEST, CLOCK));
    }

    @Test
    void a_period_that_is_turned_round_or_too_long_is_refused() {
        assertTrue(refusal(() -> Period.of("2026-11-20T00:00:00Z", "2026-11-19T00:00:00Z", LONGEST, CLOCK))
                .contains("from"));
        assertTrue(refusal(() -> Period.of("2026-01-20T00:00:00Z", null, LONGEST, CLOCK))
                .contains("70 days"));
    }

    @Test
    void an_impossible_meter_in_the_path_does_not_exist() {
        assertEquals(
                "METER_NOT_FOUND",
                assertThrows(KenshinException.class, () -> Parameters.pathMeter("../etc"))
                        .code()
                        .name());
    }

    private static String refusal(Runnable call) {
        return String.valueOf(assertThrows(KenshinException.class, call::run).getMessage());
    }

    @Test
    @Tag("R-03")
    void mixesUsesOnlyWhereBothAreNamed() {
        assertEquals(Set.of(Purpose.NOT_REGULATED), Parameters.purposes(null));
        assertEquals(Set.of(Purpose.NETWORK_SERVICE), Parameters.purposes("NETWORK_SERVICE"));
        assertEquals(Set.of(Purpose.values()), Parameters.purposes("NETWORK_SERVICE,NOT_REGULATED"));
        for (String wrong : List.of("ALL", "network_service", ",", "NOT_REGULATED,")) {
            assertThrows(KenshinException.class, () -> Parameters.purposes(wrong), wrong);
        }
    }
}
