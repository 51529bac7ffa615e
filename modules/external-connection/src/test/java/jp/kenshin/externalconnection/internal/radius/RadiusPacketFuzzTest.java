package jp.kenshin.externalconnection.internal.radius;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import jp.kenshin.externalconnection.internal.eappsk.EapPacket;
import jp.kenshin.externalconnection.internal.eappsk.MalformedEap;
import jp.kenshin.externalconnection.internal.eappsk.PskConversation;
import jp.kenshin.externalconnection.internal.eappsk.PskKeys;
import jp.kenshin.externalconnection.internal.eappsk.Step;
import org.aaa4j.radius.core.attribute.attributes.EapMessage;
import org.aaa4j.radius.core.packet.Packet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

/** Runs over the kept corpus in every build; {@code JAZZER_FUZZ=1} makes it search for more. */
@Tag("X-2")
@DisplayName("A datagram of any bytes at the port of authenticators")
class RadiusPacketFuzzTest {
    private static final RadiusClient CLIENT = new RadiusClient(
            InetAddress.getLoopbackAddress(),
            "roof-1",
            "a-secret-of-tests-and-of-nobody-else".getBytes(StandardCharsets.UTF_8),
            3_799);
    private static final RadiusCodec CODEC = new RadiusCodec();

    @FuzzTest
    void is_refused_or_read_and_lets_nobody_in(byte[] datagram) {
        byte[] before = datagram.clone();
        try {
            RadiusDatagram frame = RadiusDatagram.read(datagram);
            frame.isSigned(CLIENT.secret());
            frame.isDigested(CLIENT.secret());
            Packet packet = CODEC.read(frame, CLIENT);
            CODEC.answerAccess(RadiusCodec.ACCESS_REJECT, List.of(), packet, frame, CLIENT);
            if (packet.getAttribute(EapMessage.class).isPresent()) {
                speak(packet.getAttribute(EapMessage.class).get().getData().getData());
            }
        } catch (MalformedPacket refused) {
            speak(Arrays.copyOfRange(datagram, Math.min(datagram.length, 20), datagram.length));
        }
        assertArrayEquals(before, datagram);
    }

    /** What a terminal may say, at the beginning of a conversation. */
    private static void speak(byte[] bytes) {
        try {
            EapPacket packet = EapPacket.decode(bytes);
            assertArrayEquals(Arrays.copyOf(bytes, packet.encode().length), packet.encode());
            PskConversation conversation =
                    new PskConversation("kenshin", "t", PskKeys.of(new byte[16]), new SecureRandom());
            EapPacket first = conversation.begin(packet);
            Step step =
                    conversation.answer(new EapPacket(packet.code(), first.identifier(), packet.type(), packet.data()));
            assertFalse(step instanceof Step.Accepted);
        } catch (MalformedEap refused) {
            assertNotNull(refused.getMessage());
        }
    }
}
