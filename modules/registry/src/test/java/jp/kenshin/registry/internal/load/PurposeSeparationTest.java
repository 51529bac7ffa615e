package jp.kenshin.registry.internal.load;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.time.TestClock;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.MeterQuery;
import jp.kenshin.registry.MeterView;
import jp.kenshin.registry.PartnerScope;
import jp.kenshin.registry.Purpose;
import jp.kenshin.registry.RegistryFixture;
import jp.kenshin.registry.RegistryImport.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A partner with two meters: one that has a channel of each use, and one for network service alone. */
@OnEachDatabase
@Tag("R-03")
class PurposeSeparationTest {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final String IMPORT = "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0";
    private static final String EXPORT = "0.0.0.1.19.1.12.0.0.0.0.0.0.0.0.3.72.0";

    private final RegistryFixture fixture;
    private final String name = "U" + COUNTER.incrementAndGet();
    private final String mixed = "W-" + name;
    private final String regulated = "X-" + name;

    PurposeSeparationTest(Database database) {
        fixture = new RegistryFixture(database, new TestClock());
        fixture.registryImport()
                .load(
                        "clerk",
                        RegistryFiles.ofOneMeter(name)
                                .replacing(Table.METERS, "WATER", "SPECIFIED")
                                .adding(Table.METERS, regulated + ",SPECIFIED,湊南市本町1-2")
                                .adding(Table.INSTALLS, regulated + ",2024-01-01T00:00:00+09:00,,X" + name)
                                .adding(Table.OWNERS, regulated + ",2024-01-01T00:00:00+09:00,,P-" + name)
                                .replacing(Table.CHANNELS, RegistryFiles.WATER + ",60", IMPORT + ",30")
                                .adding(Table.CHANNELS, mixed + "," + EXPORT + ",30,3,8,3438,yes,no,A,NETWORK_SERVICE")
                                .adding(
                                        Table.CHANNELS,
                                        regulated + "," + IMPORT + ",30,3,8,3438,yes,yes,A,NETWORK_SERVICE")
                                .streams());
    }

    @Test
    void showsOfAMeterOnlyTheChannelsOfTheUsesThatAreNamed() {
        assertEquals(List.of(IMPORT), types(Purpose.NOT_REGULATED));
        assertEquals(List.of(EXPORT), types(Purpose.NETWORK_SERVICE));
        assertEquals(List.of(IMPORT, EXPORT), types(Purpose.NOT_REGULATED, Purpose.NETWORK_SERVICE));
    }

    private List<String> types(Purpose... purposes) {
        return fixture.registry().findMeter(scope(purposes), MeterId.of(mixed)).orElseThrow().channels().stream()
                .map(Channel::type)
                .map(Object::toString)
                .toList();
    }

    @Test
    void hidesAMeterThatHasNoChannelOfTheUse() {
        assertEquals(
                Optional.empty(), fixture.registry().findMeter(scope(Purpose.NOT_REGULATED), MeterId.of(regulated)));
        assertEquals(List.of(mixed), listed(Purpose.NOT_REGULATED));
        assertEquals(List.of(mixed, regulated), listed(Purpose.NETWORK_SERVICE));
        assertEquals(1, found(Purpose.NOT_REGULATED));
        assertEquals(2, found(Purpose.NETWORK_SERVICE));
    }

    private List<String> listed(Purpose purpose) {
        return fixture.registry().listMeters(scope(purpose), Optional.empty(), 10).stream()
                .map(MeterView::id)
                .map(MeterId::value)
                .toList();
    }

    private int found(Purpose purpose) {
        return fixture.registry()
                .searchMeters(scope(purpose), new MeterQuery("", MeterQuery.Sort.METER, false, 0, 10))
                .total();
    }

    @Test
    void knowsTheUseOfEveryChannelInMemoryToo() {
        List<Purpose> purposes = fixture.directory().snapshot().findMeter(mixed).orElseThrow().channels().stream()
                .map(channel -> channel.channel().purpose())
                .toList();

        assertEquals(List.of(Purpose.NOT_REGULATED, Purpose.NETWORK_SERVICE), purposes);
    }

    private PartnerScope scope(Purpose... purposes) {
        return new PartnerScope(PartnerId.of("P-" + name), Set.of(purposes));
    }
}
