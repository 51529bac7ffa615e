package jp.kenshin.fieldsimulator.internal.hostile;

import java.time.Duration;
import java.util.Arrays;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.MalformedFrame;
import jp.kenshin.echonet.MalformedFrame.Flaw;
import jp.kenshin.echonet.envelope.AlteredEnvelope;
import jp.kenshin.echonet.envelope.Envelope;
import jp.kenshin.echonet.envelope.EnvelopeHeader;
import jp.kenshin.echonet.envelope.MalformedEnvelope;
import jp.kenshin.echonet.meter.Cumulative;
import jp.kenshin.echonet.meter.TimedCumulative;
import jp.kenshin.fieldsimulator.internal.device.Bench;
import jp.kenshin.fieldsimulator.internal.load.Chance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A hostile datagram")
@Tag("C-15")
class HostileDatagramTest {
    private final Bench plain = new Bench(Bench.spec("E-0000201"));
    private final Bench enveloped = new Bench(Bench.spec("E-0000202"));

    @BeforeEach
    void letThemSpeak() {
        plain.pass(Duration.ofMinutes(5));
        enveloped.pass(Duration.ofMinutes(5));
    }

    private static byte[] of(Bench bench, Hostility kind) {
        return new HostileDatagram(bench.unit, new Chance(5)).of(kind, bench.now(), 1);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "TRUNCATED, TRUNCATED",
        "WRONG_HEADER, NOT_ECHONET_LITE",
        "WRONG_COUNT, TRUNCATED",
        "WRONG_LENGTH, TRUNCATED"
    })
    void is_no_frame(Hostility kind, Flaw flaw) {
        assertEquals(
                flaw,
                assertThrows(MalformedFrame.class, () -> Frame.decode(of(plain, kind)))
                        .flaw());
    }

    @Test
    void tells_a_register_that_was_never_measured() throws Exception {
        long backwards = told(Hostility.BACKWARDS).value().getAsLong();
        assertEquals(1, backwards);
        assertTrue(told(Hostility.YEAR_OFF)
                .at()
                .isAfter(told(Hostility.BACKWARDS).at().plusDays(300)));
        assertEquals(told(Hostility.SPOOFED), told(Hostility.FLOOD));
    }

    private TimedCumulative told(Hostility kind) throws Exception {
        Frame frame = Frame.decode(of(plain, kind));
        return TimedCumulative.decode(frame.find(0xEA).orElseThrow(), Cumulative.EIGHT_DIGITS);
    }

    @Test
    void names_somebody_else() throws MalformedFrame {
        Frame frame = Frame.decode(of(plain, Hostility.FOREIGN_ID));
        assertArrayEquals(
                plain.unit.spec().id().identification(),
                frame.find(0x83).orElseThrow().toBytes());
        assertTrue(Hostility.FOREIGN_ID.isFromStranger());
    }

    @Test
    void has_a_counter_of_long_ago_in_an_envelope_that_opens() throws Exception {
        byte[] datagram = of(enveloped, Hostility.OLD_COUNTER);
        EnvelopeHeader header = EnvelopeHeader.decode(datagram);
        assertEquals(1, header.counter());
        Frame.decode(open(header, datagram));
    }

    @Test
    void is_what_came_before_or_that_with_one_bit_changed() {
        byte[] last = enveloped.unit.last();
        assertArrayEquals(last, of(enveloped, Hostility.REPLAYED));
        byte[] flipped = of(enveloped, Hostility.FLIPPED);
        int bits = 0;
        for (int i = 0; i < last.length; i++) {
            bits += Integer.bitCount((last[i] ^ flipped[i]) & 0xFF);
        }
        assertEquals(1, bits);
        assertThrows(Exception.class, () -> open(EnvelopeHeader.decode(flipped), flipped));
    }

    private byte[] open(EnvelopeHeader header, byte[] datagram) throws AlteredEnvelope, MalformedEnvelope {
        byte[] key = enveloped.unit.spec().key().orElseThrow().bytes();
        return new Envelope().open(Envelope.key(key), header, datagram);
    }

    @Test
    void is_known_by_its_name() {
        assertTrue(Arrays.stream(Hostility.values())
                .allMatch(kind -> Hostility.find(kind.text()).orElseThrow() == kind));
        assertNotEquals("wrong_length", Hostility.WRONG_LENGTH.text());
    }
}
