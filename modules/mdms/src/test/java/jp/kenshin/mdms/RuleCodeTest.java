package jp.kenshin.mdms;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("M-01")
class RuleCodeTest {
    @Test
    void aRulesBitIsItsNumberSoThatStoredJudgementsStayReadable() {
        assertEquals(1L, RuleCode.V01.bit());
        assertEquals(1L << 6, RuleCode.V07.bit());
        assertEquals(1L << 15, RuleCode.V16.bit());
    }

    @Test
    void bitsReadBackAsRules() {
        assertEquals(Set.of(RuleCode.V03, RuleCode.V16), RuleCode.of(RuleCode.V03.bit() | RuleCode.V16.bit()));
        assertEquals(Set.of(), RuleCode.of(0));
    }

    @Test
    void aHoleFlagAloneLeavesAValueValid() {
        assertFalse(RuleCode.invalidates(RuleCode.V07.bit()));
        assertTrue(RuleCode.invalidates(RuleCode.V07.bit() | RuleCode.V14.bit()));
        assertFalse(RuleCode.invalidates(0));
    }
}
