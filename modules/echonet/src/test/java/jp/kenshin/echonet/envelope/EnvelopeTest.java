package jp.kenshin.echonet.envelope;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.SecretKey;
import jp.kenshin.echonet.envelope.EnvelopeHeader.Direction;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-10")
@Tag("X-5")
class EnvelopeTest {
    private static final SecretKey KEY = Envelope.key(HexFormat.of().parseHex("000102030405060708090A0B0C0D0E0F"));
    private static final EnvelopeHeader HEADER =
            new EnvelopeHeader(Direction.FROM_DEVICE, 1, 0x0200_0000_5400_00CAL, 7);

    @Property
    void what_was_sealed_is_opened_again(
            @ForAll @IntRange(min = 1, max = 0xFFFF) int keyId,
            @ForAll long device,
            @ForAll long counter,
            @ForAll Direction direction,
            @ForAll @Size(min = 1, max = 1_200) byte[] frame)
            throws Exception {
        EnvelopeHeader header = new EnvelopeHeader(direction, keyId, device, counter);
        byte[] datagram = new Envelope().seal(KEY, header, frame);

        assertEquals(header, EnvelopeHeader.decode(datagram));
        assertArrayEquals(frame, new Envelope().open(KEY, header, datagram));
    }

    @Property(tries = 300)
    void a_single_bit_changed_anywhere_is_found(
            @ForAll @Size(min = 1, max = 60) byte[] frame, @ForAll @IntRange(max = 10_000) int bit) {
        byte[] datagram = new Envelope().seal(KEY, HEADER, frame);
        int flipped = bit % (datagram.length * 8);
        datagram[flipped / 8] ^= (byte) (1 << flipped % 8);

        assertThrows(Exception.class, () -> new Envelope().open(KEY, EnvelopeHeader.decode(datagram), datagram));
    }

    @Example
    void another_key_does_not_open_it() {
        byte[] datagram = new Envelope().seal(KEY, HEADER, new byte[] {1, 2, 3});
        SecretKey other = Envelope.key(new byte[Envelope.KEY_LENGTH]);
        assertThrows(AlteredEnvelope.class, () -> new Envelope().open(other, HEADER, datagram));
    }

    @Property
    void bytes_of_any_kind_are_a_header_or_refused(@ForAll @Size(max = 1_400) byte[] bytes) {
        try {
            assertArrayEquals(
                    Arrays.copyOf(bytes, EnvelopeHeader.LENGTH),
                    EnvelopeHeader.decode(bytes).encode());
        } catch (MalformedEnvelope refused) {
            assertEquals(0, refused.getStackTrace().length);
        }
    }

    @Example
    void the_documented_vectors_hold() throws Exception {
        Path page = Path.of("../../docs/field-envelope.md");
        List<String[]> vectors = Files.readAllLines(page).stream()
                .filter(line -> line.matches("\\| v\\d .*"))
                .map(line -> line.replaceAll("[ `]", "").split("\\|", -1))
                .toList();
        assertEquals(4, vectors.size());
        for (String[] vector : vectors) {
            byte[] datagram = HexFormat.of().parseHex(vector[4]);
            SecretKey key = Envelope.key(HexFormat.of().parseHex(vector[2]));
            EnvelopeHeader header = EnvelopeHeader.decode(datagram);
            byte[] frame = HexFormat.of().parseHex(vector[3]);
            assertArrayEquals(datagram, new Envelope().seal(key, header, frame), vector[1]);
            assertArrayEquals(frame, new Envelope().open(key, header, datagram), vector[1]);
        }
    }

    @Property
    void a_window_takes_each_counter_once_in_whatever_order(
            @ForAll @Size(max = 200) List<@LongRange(min = 1, max = 150) Long> counters) {
        ReplayWindow window = ReplayWindow.EMPTY;
        Set<Long> taken = new HashSet<>();
        for (long counter : counters) {
            long highest = window.highest();
            boolean isNew = window.accept(counter).isPresent();
            boolean isTooOld = window.seen() != 0 && counter <= highest - ReplayWindow.WIDTH;
            assertEquals(!taken.contains(counter) && !isTooOld, isNew, counter + " after " + taken);
            if (isNew) {
                taken.add(counter);
                window = window.accept(counter).orElseThrow();
            }
        }
    }

    @Example
    void a_window_counts_without_a_sign() {
        ReplayWindow window = ReplayWindow.EMPTY.accept(Long.MAX_VALUE).orElseThrow();
        ReplayWindow after = window.accept(Long.MIN_VALUE).orElseThrow();
        assertEquals(Long.MIN_VALUE, after.highest());
        assertTrue(after.accept(Long.MAX_VALUE).isEmpty());
        assertNotEquals(window, after);
    }
}
