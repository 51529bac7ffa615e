package jp.kenshin.echonet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-02")
@Label("Any frame")
class FramePropertyTest {
    @Property
    void is_read_as_it_was_written(@ForAll("frames") Frame frame) throws MalformedFrame {
        assertEquals(frame, Frame.decode(frame.encode()));
    }

    @Property
    void is_as_long_as_it_says(@ForAll("frames") Frame frame) {
        assertEquals(frame.length(), frame.encode().length);
    }

    @Property
    void is_either_refused_or_written_again_byte_by_byte(@ForAll("damaged") byte[] bytes) {
        try {
            assertArrayEquals(bytes, Frame.decode(bytes).encode());
        } catch (MalformedFrame refused) {
            assertTrue(refused.position() <= bytes.length);
        }
    }

    @Property
    void map_is_read_as_it_was_written(@ForAll("codes") Set<Integer> codes) {
        SortedSet<Integer> sorted = new TreeSet<>(codes);
        assertEquals(Optional.of(sorted), PropertyMap.decode(PropertyMap.encode(sorted)));
    }

    @Provide
    Arbitrary<Set<Integer>> codes() {
        return Arbitraries.integers().between(0x80, 0xFF).set();
    }

    @Provide
    Arbitrary<Frame> frames() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 0xFFFF),
                        objects(),
                        objects(),
                        Arbitraries.of(ServiceCode.values()),
                        properties(),
                        properties())
                .as((tid, source, destination, service, first, second) ->
                        new Frame(tid, source, destination, service, first, service.isTwofold() ? second : List.of()));
    }

    /** Frames of which one byte is another. */
    @Provide
    Arbitrary<byte[]> damaged() {
        return Combinators.combine(frames(), Arbitraries.integers().greaterOrEqual(0), Arbitraries.bytes())
                .as((frame, place, value) -> {
                    byte[] bytes = frame.encode();
                    bytes[place % bytes.length] = value;
                    return bytes;
                });
    }

    private static Arbitrary<Eoj> objects() {
        return Arbitraries.integers().between(0, 0xFFFFFF).map(Eoj::new);
    }

    private static Arbitrary<List<jp.kenshin.echonet.Property>> properties() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 0xFF),
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(255))
                .as((epc, edt) -> new jp.kenshin.echonet.Property(epc, Edt.of(edt)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}
