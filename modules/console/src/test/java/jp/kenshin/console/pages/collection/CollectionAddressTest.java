package jp.kenshin.console.pages.collection;

import java.time.LocalDate;
import java.util.Map;
import jp.kenshin.collection.ProgressFilter;
import jp.kenshin.console.pages.collection.CollectionAddress.Words;
import jp.kenshin.registry.MeterKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The address of the collection dashboard")
@Tag("C-04")
class CollectionAddressTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void is_the_last_week_of_all_meters_when_it_says_nothing() {
        CollectionAddress address = parse(Map.of());
        assertEquals(ProgressFilter.ALL, address.filter());
        assertEquals(LocalDate.of(2026, 11, 15), address.first());
        assertEquals(TODAY, address.last());
        assertEquals("", address.encode());
        assertFalse(address.isNarrowed());
    }

    @Test
    void comes_back_as_it_was() {
        CollectionAddress address = parse(Map.of(
                "kind",
                "low-voltage",
                "area",
                "神奈川県湊南市桜木町",
                "concentrator",
                "N-0000005",
                "partner",
                "P-0001",
                "last",
                "2026-11-19",
                "days",
                "14"));
        assertEquals(MeterKind.LOW_VOLTAGE, address.filter().kind().orElseThrow());
        assertEquals(LocalDate.of(2026, 11, 6), address.first());
        assertTrue(address.isNarrowed());
        assertEquals(
                "kind=low-voltage&area=%E7%A5%9E%E5%A5%88%E5%B7%9D%E7%9C%8C%E6%B9%8A%E5%8D%97%E5%B8%82%E6%A1%9C%E6%9C%A8%E7%94%BA"
                        + "&concentrator=N-0000005&partner=P-0001&last=2026-11-19&days=14",
                address.encode());
    }

    @Test
    void takes_what_it_does_not_understand_for_unsaid() {
        assertEquals(
                parse(Map.of()),
                parse(Map.of(
                        "kind",
                        "steam",
                        "concentrator",
                        "<script>",
                        "partner",
                        "' OR 1=1",
                        "last",
                        "2027-01-01",
                        "days",
                        "9999999999")));
        assertEquals(7, parse(Map.of("days", "3")).days());
    }

    private static CollectionAddress parse(Map<String, String> given) {
        return CollectionAddress.parse(Words.of(given), TODAY);
    }
}
