package jp.kenshin.externalconnection.internal.ipsec.vici;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("S-04")
@Label("Any VICI packet")
class MessagePropertyTest {
    private static final int DEEPEST_MADE = 2;
    private static final String NO_UTF_8 = "\uFFFD";

    @Property(tries = 300)
    void is_read_as_it_was_written(@ForAll("packets") Packet packet) throws MalformedPacket {
        Packet read = Packet.decode(packet.encode());
        assertEquals(packet, read);
        assertEquals(
                List.copyOf(packet.message().values().keySet()),
                List.copyOf(read.message().values().keySet()),
                "in its order");
    }

    @Example
    void is_as_long_as_its_longest_parts_may_be() throws MalformedPacket {
        Packet longest =
                new Packet(PacketType.EVENT, "n".repeat(255), Section.EMPTY.with("k".repeat(255), "v".repeat(0xFFFF)));
        assertEquals(longest, Packet.decode(longest.encode()));
    }

    @Property(tries = 300)
    void is_refused_when_it_is_cut_short_within_an_element(@ForAll("named") Section message) {
        byte[] bytes = new Packet(PacketType.CMD_RESPONSE, "", Section.EMPTY.with("all", message)).encode();
        byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
        assertThrows(MalformedPacket.class, () -> Packet.decode(cut));
    }

    @Property(tries = 300)
    void is_either_refused_or_written_again_byte_by_byte(@ForAll("damaged") byte[] bytes) {
        try {
            Packet packet = Packet.decode(bytes);
            if (!packet.toString().contains(NO_UTF_8)) {
                assertArrayEquals(bytes, packet.encode());
            }
        } catch (MalformedPacket refused) {
            assertTrue(refused.position() <= bytes.length);
        }
    }

    @Provide
    Arbitrary<Packet> packets() {
        return Arbitraries.of(PacketType.values()).flatMap(type -> Combinators.combine(
                        type.named ? names() : Arbitraries.just(""),
                        type.carriesMessage ? sections(DEEPEST_MADE) : Arbitraries.just(Section.EMPTY))
                .as((name, message) -> new Packet(type, name, message)));
    }

    @Provide
    Arbitrary<Section> named() {
        return sections(DEEPEST_MADE);
    }

    /** Packets of which one byte is another. */
    @Provide
    Arbitrary<byte[]> damaged() {
        return Combinators.combine(packets(), Arbitraries.integers().greaterOrEqual(0), Arbitraries.bytes())
                .as((packet, place, value) -> {
                    byte[] bytes = packet.encode();
                    bytes[place % bytes.length] = value;
                    return bytes;
                });
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(20);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange(' ', '\uD7FF')
                .withCharRange('\uE000', '\uFFFC')
                .ofMaxLength(40);
    }

    private static Arbitrary<Section> sections(int depth) {
        return Arbitraries.maps(names(), values(depth)).ofMaxSize(3).map(MessagePropertyTest::section);
    }

    private static Section section(Map<String, Value> values) {
        return new Section(new LinkedHashMap<>(values));
    }

    private static Arbitrary<Value> values(int depth) {
        Arbitrary<Value> text = texts().map(Text::new);
        Arbitrary<Value> list = texts().list().ofMaxSize(3).map(TextList::new);
        return depth == 0
                ? Arbitraries.oneOf(text, list)
                : Arbitraries.lazyOf(
                        () -> text, () -> list, () -> sections(depth - 1).map(section -> section));
    }
}
