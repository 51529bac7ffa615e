package jp.kenshin.externalconnection.internal.radius;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.aaa4j.radius.core.attribute.Attribute;
import org.aaa4j.radius.core.attribute.ConcatData;
import org.aaa4j.radius.core.attribute.EnumData;
import org.aaa4j.radius.core.attribute.attributes.AcctStatusType;
import org.aaa4j.radius.core.attribute.attributes.EapMessage;
import org.aaa4j.radius.core.attribute.attributes.MessageAuthenticator;
import org.aaa4j.radius.core.dictionary.dictionaries.StandardDictionary;
import org.aaa4j.radius.core.packet.Packet;
import org.aaa4j.radius.core.packet.PacketCodec;
import org.aaa4j.radius.core.packet.PacketCodecException;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("S-12")
@Tag("X-2")
@Label("A RADIUS packet")
class RadiusDatagramTest {
    private static final byte[] SECRET = "a-secret-of-tests-and-of-nobody-else".getBytes(StandardCharsets.UTF_8);
    private static final RadiusClient CLIENT =
            new RadiusClient(InetAddress.getLoopbackAddress(), "roof-1", SECRET, 3_799);

    @Property(tries = 200)
    @Label("carries EAP of any length in fragments, and is its sender's")
    void carries_eap(
            @ForAll @Size(min = 1, max = 2_000) byte[] eap, @ForAll @Size(min = 16, max = 16) byte[] authenticator)
            throws Exception {
        RadiusDatagram datagram = RadiusDatagram.read(
                encode(1, List.of(new EapMessage(new ConcatData(eap)), new MessageAuthenticator()), authenticator));

        assertTrue(datagram.isSigned(SECRET));
        assertFalse(datagram.isSigned("another".getBytes(StandardCharsets.UTF_8)));
        Packet packet = new RadiusCodec().read(datagram, CLIENT);
        assertArrayEquals(
                eap,
                packet.getAttribute(EapMessage.class).orElseThrow().getData().getData());
    }

    @Property(tries = 1000)
    @Label("is nobody's once a bit of it has changed")
    void is_nobodys_once_altered(@ForAll boolean accounting, @ForAll @IntRange(max = 100_000) int at) throws Exception {
        byte[] packet = accounting
                ? encode(4, List.of(new AcctStatusType(new EnumData(1))), new byte[16])
                : encode(
                        1,
                        List.of(new EapMessage(new ConcatData(new byte[40])), new MessageAuthenticator()),
                        new byte[16]);
        int bit = at % (packet.length * Byte.SIZE);
        packet[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);

        try {
            RadiusDatagram altered = RadiusDatagram.read(packet);
            assertFalse(altered.isSigned(SECRET) || altered.isDigested(SECRET));
        } catch (MalformedPacket refused) {
            assertNotNull(refused.getMessage());
        }
    }

    @Example
    @Label("is not signed when it is signed twice, or not at all")
    void is_signed_once() throws Exception {
        List<Attribute<?>> twice = new ArrayList<>(List.of(new MessageAuthenticator(), new MessageAuthenticator()));

        assertFalse(RadiusDatagram.read(encode(1, twice, new byte[16])).isSigned(SECRET));
        assertFalse(RadiusDatagram.read(encode(1, List.of(), new byte[16])).isSigned(SECRET));
    }

    @Example
    @Label("may be followed by padding, and is not longer than 4096 bytes")
    void has_a_length() throws Exception {
        byte[] packet = encode(1, List.of(new MessageAuthenticator()), new byte[16]);

        assertTrue(RadiusDatagram.read(java.util.Arrays.copyOf(packet, packet.length + 7))
                .isSigned(SECRET));
        byte[] long4097 = new byte[4_097];
        long4097[2] = 0x10;
        long4097[3] = 1;
        assertThrows(MalformedPacket.class, () -> RadiusDatagram.read(long4097));
    }

    private static byte[] encode(int code, List<Attribute<?>> attributes, byte[] authenticator)
            throws PacketCodecException {
        return new PacketCodec(new StandardDictionary())
                .encodeRequest(new Packet(code, attributes), SECRET, authenticator);
    }
}
