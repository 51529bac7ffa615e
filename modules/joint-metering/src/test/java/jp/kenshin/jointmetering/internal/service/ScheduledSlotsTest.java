package jp.kenshin.jointmetering.internal.service;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@Tag("C-04")
class ScheduledSlotsTest {
    private static final Map<Integer, Long> CHANNELS = Map.of(3_600, 10L, 1_800, 4L);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void a_past_day_owes_every_slot() {
        assertEquals(10 * 24 + 4 * 48, slots("2026-11-25T00:00:00+09:00"));
    }

    @Test
    void today_owes_what_has_ended_by_now() {
        assertEquals(10 * 9 + 4 * 19, slots("2026-11-20T09:59:59+09:00"));
    }

    @Test
    void a_future_day_owes_nothing() {
        assertEquals(0, slots("2026-11-19T23:59:59+09:00"));
    }

    private static long slots(String now) {
        return ScheduledSlots.of(DAY, OffsetDateTime.parse(now).toInstant()).of(CHANNELS);
    }
}
