package jp.kenshin.jointmetering.internal.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.registry.CarriedMeter;
import jp.kenshin.registry.MeterKind;
import jp.kenshin.registry.TerminalInterface;
import jp.kenshin.registry.TerminalView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A partner's share of a terminal")
@Tag("J-01")
class OwnShareTest {
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final PartnerId GAS = PartnerId.of("P-0001");
    private static final PartnerId WATER = PartnerId.of("P-0002");
    private static final TerminalView SHARED = terminal(of("G-0000004", GAS), of("W-0000004", WATER));

    @Test
    void is_its_own_meters_and_not_those_of_others_behind_the_same_terminal() {
        OwnShare share = OwnShare.of(SHARED, List.of(), GAS, NOW).orElseThrow();
        assertEquals(List.of(MeterId.of("G-0000004")), share.meters());
    }

    @Test
    void is_nothing_where_the_terminal_carries_only_others() {
        assertTrue(OwnShare.of(SHARED, List.of(), PartnerId.of("P-0003"), NOW).isEmpty());
        assertTrue(OwnShare.of(terminal(), List.of(), GAS, NOW).isEmpty());
    }

    @Test
    void begins_when_the_terminal_began_to_carry_the_first_of_them() {
        List<CarriedMeter> carried = List.of(
                carried("W-0000004", NOW.minusSeconds(9_000), Instant.MAX),
                carried("G-0000004", NOW.minusSeconds(8_000), NOW.minusSeconds(7_000)),
                carried("G-0000004", NOW.minusSeconds(500), Instant.MAX));
        assertEquals(
                NOW.minusSeconds(500),
                OwnShare.of(SHARED, carried, GAS, NOW).orElseThrow().since());
    }

    @Test
    void begins_now_where_collection_knows_nothing_of_it() {
        assertEquals(NOW, OwnShare.of(SHARED, List.of(), GAS, NOW).orElseThrow().since());
    }

    private static TerminalView terminal(TerminalView.CarriedMeter... meters) {
        return new TerminalView(
                TerminalId.of("T-0000004"), "Demo", "WT-1", Optional.empty(), Optional.empty(), List.of(meters));
    }

    private static TerminalView.CarriedMeter of(String meter, PartnerId owner) {
        return new TerminalView.CarriedMeter(
                MeterId.of(meter), TerminalInterface.U_BUS, Optional.of(owner), Optional.empty());
    }

    private static CarriedMeter carried(String meter, Instant from, Instant to) {
        return new CarriedMeter(
                MeterId.of(meter),
                MeterKind.GAS,
                "somewhere",
                from.getEpochSecond(),
                to.equals(Instant.MAX) ? Long.MAX_VALUE : to.getEpochSecond());
    }
}
