package jp.kenshin.registry.internal.catalogue;

import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.time.TestClock;
import jp.kenshin.registry.MeterPage;
import jp.kenshin.registry.MeterQuery;
import jp.kenshin.registry.MeterQuery.Sort;
import jp.kenshin.registry.MeterView;
import jp.kenshin.registry.PartnerScope;
import jp.kenshin.registry.Registry;
import jp.kenshin.registry.RegistryFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@Tag("J-05")
class MeterSearchTest {
    private static final PartnerScope GAS = PartnerScope.ofAllPurposes(PartnerId.of("P-0001"));

    private final Registry registry;

    MeterSearchTest(Database database) {
        registry = RegistryFixture.withDemonstration(database, new TestClock()).registry();
    }

    @Test
    void findsAMeterHoweverItsIdIsTyped() {
        for (String typed : List.of("G-0000123", "g0000123", "Ｇ－００００１２３", "0000123")) {
            assertEquals(List.of("G-0000123"), ids(search(typed, Sort.METER, false, 0, 10)), typed);
        }
    }

    @Test
    void findsByTerminalSerialAndPlace() {
        MeterView meter = registry.findMeter(GAS, MeterId.of("G-0000055")).orElseThrow();

        assertTrue(ids(search(meter.serial(), Sort.METER, false, 0, 10)).contains("G-0000055"));
        assertEquals(List.of("G-0000055"), ids(search("t0000055", Sort.METER, false, 0, 10)));
        assertTrue(ids(search(meter.place(), Sort.METER, false, 0, 400)).contains("G-0000055"));
    }

    @Test
    void findsNothingOfOthersAndTakesWildcardsAsText() {
        assertEquals(0, search("W-0000001", Sort.METER, false, 0, 10).total());
        assertEquals(0, search("%", Sort.METER, false, 0, 10).total());
        assertEquals(0, search("_", Sort.METER, false, 0, 10).total());
    }

    @Test
    void sortsAndPagesOverTheWholeResult() {
        MeterPage last = search("", Sort.METER, true, 0, 3);
        assertEquals(320, last.total());
        assertEquals(List.of("G-0000320", "G-0000319", "G-0000318"), ids(last));

        for (Sort sort : Sort.values()) {
            List<MeterView> all = search("", sort, false, 0, 320).meters();
            List<MeterView> second = search("", sort, false, 100, 50).meters();
            assertEquals(all.subList(100, 150), second, sort.name());
            assertEquals(320, all.stream().map(MeterView::id).distinct().count());
        }
    }

    @Test
    void sortsPlacesAlikeOnEveryDatabase() {
        List<String> places = search("", Sort.PLACE, false, 0, 320).meters().stream()
                .map(MeterView::place)
                .toList();

        assertEquals(places.stream().sorted().toList(), places);
    }

    @Test
    @Tag("J-01")
    void listsOnlyTheOwnersMetersPageByPage() {
        List<MeterView> first = registry.listMeters(GAS, Optional.empty(), 200);
        List<MeterView> rest =
                registry.listMeters(GAS, Optional.of(first.get(199).id()), 200);

        assertEquals(200, first.size());
        assertEquals(120, rest.size());
        assertEquals("G-0000201", rest.get(0).id().value());
        assertEquals(
                List.of(),
                registry.listMeters(PartnerScope.ofAllPurposes(PartnerId.of("P-9999")), Optional.empty(), 10));
    }

    private MeterPage search(String text, Sort sort, boolean descending, int offset, int limit) {
        return registry.searchMeters(GAS, new MeterQuery(text, sort, descending, offset, limit));
    }

    private static List<String> ids(MeterPage page) {
        return page.meters().stream().map(meter -> meter.id().value()).toList();
    }
}
