package jp.kenshin.collection.internal.event;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kenshin.collection.Observation;
import jp.kenshin.collection.Observation.Kind;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-07")
class TableCatalogueTest {
    private static final List<CatalogueRow> ROWS = CatalogueFile.shipped();
    private static final TableCatalogue CATALOGUE = new TableCatalogue(ROWS);

    static Stream<Arguments> triggers() {
        return ROWS.stream().flatMap(row -> row.triggers().stream()
                .map(trigger -> Arguments.of(row.type().code(), trigger)));
    }

    private static Eoj object(Trigger trigger) {
        return trigger.deviceClass() == Trigger.ANY_CLASS ? Eoj.NODE_PROFILE : Eoj.of(trigger.deviceClass(), 1);
    }

    private static Frame saying(Trigger trigger, boolean raised) {
        byte[] data;
        if (trigger.test() instanceof Trigger.Bit bit) {
            data = new byte[bit.index() + 1];
            data[bit.index()] = (byte) (raised ? bit.mask() : 0);
        } else {
            Trigger.Values values = (Trigger.Values) trigger.test();
            data = new byte[] {(raised ? values.raised() : values.over()).get(0).byteValue()};
        }
        return Told.by(object(trigger), 1, new Property(trigger.epc(), Edt.of(data)));
    }

    private static Stream<Kind> kinds(Frame frame, String code) {
        return CATALOGUE.observe(frame).stream()
                .filter(observation -> observation.type().code().equals(code))
                .map(Observation::kind);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("triggers")
    void everyRowIsRaisedAndEndedByTheFrameMadeForIt(String code, Trigger trigger) {
        Kind set = trigger.test() instanceof Trigger.Bit bit && bit.end() ? Kind.OVER_TOLD : Kind.RAISED;

        assertTrue(CATALOGUE.concerns(saying(trigger, true)));
        assertTrue(kinds(saying(trigger, true), code).anyMatch(set::equals));
        assertTrue(kinds(saying(trigger, false), code).allMatch(Kind.OVER::equals));
        assertEquals(
                1,
                CATALOGUE.observe(saying(trigger, true)).stream()
                        .filter(each -> each.kind() == set)
                        .count(),
                "and nothing else is raised");
    }

    @ParameterizedTest(name = "{0} {1}={2} says {3} {4} ({5})")
    @CsvSource({
        "028901, E7, 02000000000000000000, GAS_SEISMIC_SHUTOFF, RAISED, 4.31.144.68",
        "028901, E7, 01000000000000000000, GAS_LEAK, RAISED, 4.4.48.47",
        "028901, E7, 00010000000000000000, GAS_BATTERY_LOW, RAISED, 4.2.22.150",
        "028901, EA, 41, GAS_EMERGENCY_SHUTOFF, RAISED, 4.31.17.68",
        "028902, EB, 42, GAS_VALVE_CLOSED, RAISED, 4.31.0.68",
        "028902, EB, 41, GAS_VALVE_CLOSED, OVER, 4.31.0.42",
        "028301, E9, 32, LPG_RESIDUAL_2, RAISED, 4.40.261.150",
        "028301, E9, 42, LPG_RESIDUAL_3, OVER, 4.40.261.292",
        "028301, E7, 41, LPG_EMERGENCY_SHUTOFF, RAISED, 4.31.17.68",
        "028301, E8, 42, LPG_VALVE_CLOSED, RAISED, 4.31.0.68",
        "028101, E4, 02000000, WATER_LEAK_2, RAISED, 24.5.48.47",
        "028101, E4, 08000000, WATER_BACKFLOW, RAISED, 24.5.48.219",
        "0EF001, F2, 01000000, POWER_OUTAGE, RAISED, 26.26.0.85",
        "028801, F2, 01000000, POWER_OUTAGE, RAISED, 3.26.0.85",
        "028801, F2, 02000000, POWER_OUTAGE, OVER_TOLD, 3.26.0.216",
        "0EF001, F2, 00040000, JAMMING, RAISED, 26.1.136.69",
        "028101, 88, 41, DEVICE_FAULT, RAISED, 24.21.0.79",
        "028801, 88, 42, DEVICE_FAULT, OVER, 3.21.0.279"
    })
    void theTableSaysWhatTheDocumentationSays(
            String object, String epc, String data, String code, Kind kind, String cim) {
        Eoj eoj = new Eoj(Integer.parseInt(object, 16));
        Frame frame = Told.by(eoj, 1, Told.property(Integer.parseInt(epc, 16), data));

        assertTrue(CATALOGUE.observe(frame).stream()
                .filter(each -> each.type().code().equals(code))
                .anyMatch(each -> each.kind() == kind
                        && each.object().equals(eoj)
                        && each.type().cim(kind == Kind.RAISED, eoj).equals(cim)));
    }

    @Test
    void bitsAndValuesThatAreNotInTheTableSayNothing() {
        Frame bits = Told.by(Told.GAS, 1, Told.property(0xE7, "00F8FFFFFFFFFFFFFFFF"));
        Frame value = Told.by(Told.GAS, 1, Told.property(0xEB, "43"));
        Frame shorter = Told.by(Told.GAS, 1, Told.property(0xE7, "02"));

        assertTrue(CATALOGUE.observe(bits).stream().allMatch(each -> each.kind() == Kind.OVER));
        assertTrue(CATALOGUE.observe(value).isEmpty());
        assertEquals(
                1,
                kinds(shorter, "GAS_SEISMIC_SHUTOFF")
                        .filter(Kind.RAISED::equals)
                        .count());
        assertEquals(0, kinds(shorter, "GAS_BATTERY_LOW").count(), "a byte that is not there says nothing");
    }

    @Test
    void readingsQuestionsAndRefusalsAreNoEvents() {
        Property registers = Told.property(0xEA, "07EA0B15000000000003E8");
        assertFalse(CATALOGUE.concerns(Told.by(Told.ELECTRICITY, 1, registers)));
        assertFalse(CATALOGUE.concerns(Told.frame(ServiceCode.GET, Told.GAS, 1, Property.named(0xEA))));
        assertFalse(CATALOGUE.concerns(Told.frame(ServiceCode.GET_SNA, Told.GAS, 1, Told.property(0xEA, "41"))));
        assertFalse(CATALOGUE.concerns(Told.frame(ServiceCode.SET_C, Told.GAS, 1, Told.property(0xEA, "41"))));
        assertFalse(CATALOGUE.concerns(Told.frame(ServiceCode.INF, Told.GAS, 1, Property.named(0xEA))));
        assertTrue(CATALOGUE.concerns(Told.frame(ServiceCode.GET_RES, Told.GAS, 1, Told.property(0xEA, "41"))));
        assertTrue(CATALOGUE.observe(Told.by(Told.ELECTRICITY, 1, registers)).isEmpty());
    }

    @Test
    void anEventHasTheTimeThatItsAnnouncementCarries() {
        Instant time = Instant.parse("2026-11-21T05:30:15Z");
        Property shut = Told.property(0xEA, "41");
        assertEquals(Optional.of(time), occurredAt(Told.by(Told.GAS, 1, shut, Told.at(time))));
        assertEquals(Optional.empty(), occurredAt(Told.by(Told.GAS, 1, shut)));
        assertEquals(
                Optional.empty(),
                occurredAt(Told.by(Told.GAS, 1, shut, Told.property(0xF3, "FFFFFFFFFFFFFF"))),
                "a clock that has lost its time");
        assertEquals(
                Optional.empty(),
                occurredAt(Told.frame(ServiceCode.GET_RES, Told.GAS, 1, shut, Told.at(time))),
                "the time of an answer is not that of the event");
    }

    private static Optional<Instant> occurredAt(Frame frame) {
        return CATALOGUE.observe(frame).get(0).occurredAt();
    }

    @Test
    void aRepeatedFrameIsKnownByItsNumberAndAnyOtherFrameHasAnother() {
        Property shut = Told.property(0xEA, "41");
        long first = announcement(Told.by(Told.GAS, 7, shut));
        assertEquals(first, announcement(Told.by(Told.GAS, 7, shut)));
        assertTrue(first != announcement(Told.by(Told.GAS, 8, shut)));
        assertTrue(first != announcement(Told.by(Told.GAS, 7, Told.property(0xEA, "42"))));
        assertTrue(first != 0);
    }

    private static long announcement(Frame frame) {
        return CATALOGUE.observe(frame).get(0).announcement();
    }

    @Test
    void aFaultSaysWhichOne() {
        Frame frame = Told.by(Told.WATER, 1, Told.property(0x88, "41"), Told.property(0x89, "03E9"));
        assertEquals("03E9", CATALOGUE.observe(frame).get(0).detail());
    }

    @Test
    void aCodeThatIsNoLongerInTheTableCanStillBeShown() {
        assertEquals("GAS_LEAK", CATALOGUE.get("GAS_LEAK").code());
        assertTrue(CATALOGUE.get("OF_OLD").words(true).ja().contains("OF_OLD"));
    }

    @Test
    void askingWhetherAFrameConcernsAnybodyTakesNoMemory() {
        List<Frame> frames = List.of(
                Told.by(Told.ELECTRICITY, 1, Told.property(0xEA, "07EA0B15000000000003E8")),
                Told.by(Told.GAS, 2, Told.property(0xD0, "07EA0B15000000000003E8"), Told.property(0xEB, "42")));
        assertEquals(20_000, concerned(frames, 20_000));

        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        int concerned = concerned(frames, 100_000);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertEquals(100_000, concerned);
        assertTrue(allocated < 10_000, allocated + " bytes for 200,000 frames");
    }

    private static int concerned(List<Frame> frames, int times) {
        int concerned = 0;
        for (int i = 0; i < times; i++) {
            for (int j = 0; j < frames.size(); j++) {
                concerned += CATALOGUE.concerns(frames.get(j)) ? 1 : 0;
            }
        }
        return concerned;
    }
}
