package jp.kenshin.externalconnection.internal.ipsec.vici;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("S-04")
@DisplayName("A VICI packet")
class PacketTest {
    private static final Section EXAMPLE = Section.EMPTY
            .with("key1", "value1")
            .with(
                    "section1",
                    Section.EMPTY
                            .with("sub-section", Section.EMPTY.with("key2", "value2"))
                            .with("list1", List.of("item1", "item2")));

    /** The example of the protocol's description: what each of its elements looks like on the wire. */
    private static byte[] exampleOnTheWire() {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        append(wire, "\3\4key1\0\6value1");
        append(wire, "\1\10section1");
        append(wire, "\1\13sub-section");
        append(wire, "\3\4key2\0\6value2");
        append(wire, "\2");
        append(wire, "\4\5list1\5\0\5item1\5\0\5item2\6");
        append(wire, "\2");
        return wire.toByteArray();
    }

    private static void append(ByteArrayOutputStream wire, String bytes) {
        wire.writeBytes(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void is_written_as_the_protocol_describes_it() {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        append(expected, "\0\11load-conn");
        expected.writeBytes(exampleOnTheWire());

        assertArrayEquals(expected.toByteArray(), new Packet(PacketType.CMD_REQUEST, "load-conn", EXAMPLE).encode());
        assertArrayEquals(
                new byte[] {3, 7, 'l', 'i', 's', 't', '-', 's', 'a'},
                Packet.of(PacketType.EVENT_REGISTER, "list-sa").encode());
    }

    @Test
    void is_read_as_the_protocol_describes_it() throws MalformedPacket {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        wire.write(1);
        wire.writeBytes(exampleOnTheWire());

        Packet packet = Packet.decode(wire.toByteArray());

        assertEquals(new Packet(PacketType.CMD_RESPONSE, "", EXAMPLE), packet);
        assertEquals(Optional.of("value1"), packet.message().findText("key1"));
        assertEquals(Optional.empty(), packet.message().findText("section1"));
        assertEquals(
                List.of("section1"), List.copyOf(packet.message().sections().keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list-conn", "list-sa", "stats", "response-refused", "unknown-command", "confirm"})
    void is_read_as_a_real_daemon_sends_it(String captured) throws IOException {
        byte[] bytes;
        try (InputStream in =
                PacketTest.class.getResourceAsStream("PacketFuzzTestInputs/is_refused_or_read/" + captured)) {
            bytes = Objects.requireNonNull(in).readAllBytes();
        }

        assertArrayEquals(bytes, Packet.decode(bytes).encode());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "08, type 8",
        "'', cut short",
        "0000, no name",
        "01FF, element 255",
        "0102, element 2 out of place",
        "0105000178, element 5 out of place",
        "01030161, cut short",
        "0103016100, cut short",
        "010301610005, 5 bytes announced",
        "0103016100000301610000, a name twice",
        "01010161, cut short",
        "0104016103, element 3 in a list",
        "0500, something after its end",
    })
    void is_refused_where_it_is_none(String hex, String flaw) {
        byte[] bytes = HexFormat.of().parseHex(hex);

        MalformedPacket refusal = assertThrows(MalformedPacket.class, () -> Packet.decode(bytes));

        assertTrue(String.valueOf(refusal.getMessage()).contains(flaw), refusal::getMessage);
    }

    @Test
    void is_refused_when_sections_lie_too_deep_instead_of_exhausting_the_stack() {
        byte[] bytes = new byte[Packet.LONGEST];
        bytes[0] = 1;
        for (int i = 1; i + 1 < bytes.length; i += 2) {
            bytes[i] = Element.SECTION_START;
        }

        MalformedPacket refusal = assertThrows(MalformedPacket.class, () -> Packet.decode(bytes));

        assertTrue(String.valueOf(refusal.getMessage()).contains("too deep"), refusal::getMessage);
    }

    @Test
    void is_not_written_when_something_is_too_long_and_does_not_tell_what() {
        String secret = "s".repeat(0x1_0000);
        Section message = Section.EMPTY.with("data", secret);

        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> new Packet(PacketType.CMD_REQUEST, "load-shared", message).encode());

        assertTrue(String.valueOf(refusal.getMessage()).contains("65536 bytes"), refusal::getMessage);
        assertTrue(String.valueOf(refusal.getMessage()).length() < 200);
    }
}
