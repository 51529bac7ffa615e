package jp.kenshin.externalconnection.internal.ipsec.vici;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Runs over the kept corpus in every build; {@code JAZZER_FUZZ=1} makes it search for more. */
@Tag("X-2")
@DisplayName("A VICI packet of any bytes")
class PacketFuzzTest {
    private static final String NO_UTF_8 = "\uFFFD";

    @FuzzTest
    void is_refused_or_read(byte[] bytes) {
        try {
            Packet packet = Packet.decode(bytes);
            if (!packet.toString().contains(NO_UTF_8)) {
                assertArrayEquals(bytes, packet.encode());
            }
        } catch (MalformedPacket refused) {
            assertTrue(refused.position() <= bytes.length);
        }
    }
}
