package jp.kenshin.jointmetering.web.meters;

import jp.kenshin.registry.MeterQuery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The address of the list of meters")
@Tag("J-05")
class MeterListAddressTest {
    @Test
    void says_nothing_of_what_is_usual() {
        assertEquals("", MeterListAddress.parse(null, null, null, null, null).encode());
        assertEquals("", MeterListAddress.parse("", "meter", "asc", "1", "25").encode());
    }

    @Test
    void keeps_search_sort_and_page() {
        MeterListAddress address = MeterListAddress.parse(" 桜木町 ", "place", "desc", "3", "50");
        assertEquals("q=%E6%A1%9C%E6%9C%A8%E7%94%BA&sort=place&order=desc&page=3&size=50", address.encode());
        assertEquals(new MeterQuery("桜木町", MeterQuery.Sort.PLACE, true, 100, 50), address.query());
    }

    @Test
    void that_is_broken_becomes_the_nearest_that_works() {
        MeterListAddress address = MeterListAddress.parse("x".repeat(500), "colour", "up", "-4", "1000000");
        assertEquals(100, address.text().length());
        assertEquals(MeterQuery.Sort.METER, address.sort());
        assertEquals(1, address.page());
        assertEquals(25, address.size());
        assertTrue(MeterListAddress.parse(null, null, null, "999999999999", null)
                        .query()
                        .offset()
                >= 0);
    }

    @Test
    void sorts_the_other_way_round_at_the_second_click() {
        MeterListAddress address = MeterListAddress.parse("桜", null, null, "7", null);
        MeterListAddress once = address.sortedBy(MeterQuery.Sort.SERIAL);
        assertEquals(false, once.descending());
        assertEquals(1, once.page());
        assertTrue(once.sortedBy(MeterQuery.Sort.SERIAL).descending());
    }
}
