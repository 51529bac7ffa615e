package jp.kenshin.echonet.words;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

@Tag("C-12")
@DisplayName("What a unit tells of itself")
class UnitMeaningsTest {
    private static DescribedFrame.DescribedProperty described(int epc, String hex) {
        Frame frame = new Frame(
                1, Eoj.NODE_PROFILE, Eoj.CONTROLLER, ServiceCode.INF, List.of(new Property(epc, Edt.ofHex(hex))));
        return DescribedFrame.of(frame, Language.ENGLISH).properties().get(0);
    }

    @Test
    void is_put_in_words() {
        assertEquals("firmware", described(0xF4, "312E32").name());
        assertEquals("1.2", described(0xF4, "312E32").value());
        assertEquals(
                "{dBm=-80, linkQuality=200}",
                String.valueOf(described(0xF5, "B0C8").value()));
        assertEquals(
                "{percent=80, monthsLeft=60}",
                String.valueOf(described(0xF7, "50003C").value()));
        assertEquals("2026-11-20T01:02:03", described(0xF3, "07EA0B14010203").value());
        Map<?, ?> series = (Map<?, ?>) Objects.requireNonNull(
                described(0xF0, "07EA0B14010000003C0100000005").value());
        assertEquals("[5]", String.valueOf(series.get("registers")));
    }

    @Test
    void keeps_a_key_to_itself() {
        assertFalse(String.valueOf(described(0xF8, "0002" + "11".repeat(16)).value())
                .contains("1111"));
    }

    @Test
    void says_what_is_wrong_with_it() {
        assertNull(described(0xF7, "FE0000").value());
        assertEquals("battery at 254 per cent", described(0xF7, "FE0000").fault());
    }
}
