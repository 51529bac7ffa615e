package jp.kenshin.echonet;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jp.kenshin.echonet.words.DescribedFrame;
import jp.kenshin.echonet.words.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Runs over the kept corpus in every build; {@code JAZZER_FUZZ=1} makes it search for more. */
@Tag("X-2")
@DisplayName("A datagram of any bytes")
class FrameFuzzTest {
    @FuzzTest
    void is_refused_or_read_and_put_in_words(byte[] datagram) {
        try {
            Frame frame = Frame.decode(datagram);
            assertArrayEquals(datagram, frame.encode());
            DescribedFrame described = DescribedFrame.of(frame, Language.ENGLISH);
            assertEquals(frame.properties().size(), described.properties().size());
        } catch (MalformedFrame refused) {
            assertTrue(refused.position() <= datagram.length);
        }
    }
}
