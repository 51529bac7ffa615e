package jp.kenshin.echonet.envelope;

import com.code_intelligence.jazzer.junit.FuzzTest;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

/** Runs over the kept corpus in every build; {@code JAZZER_FUZZ=1} makes it search for more. */
@Tag("X-2")
@DisplayName("A datagram that claims to be an envelope")
class EnvelopeFuzzTest {
    private static final SecretKey KEY = Envelope.key(new byte[Envelope.KEY_LENGTH]);

    @FuzzTest
    void is_refused_or_opened_to_what_was_sealed(byte[] datagram) {
        Envelope envelope = new Envelope();
        try {
            EnvelopeHeader header = EnvelopeHeader.decode(datagram);
            byte[] frame = envelope.open(KEY, header, datagram);
            assertArrayEquals(datagram, envelope.seal(KEY, header, frame));
        } catch (MalformedEnvelope | AlteredEnvelope refused) {
            assertArrayEquals(new StackTraceElement[0], refused.getStackTrace());
        }
    }
}
