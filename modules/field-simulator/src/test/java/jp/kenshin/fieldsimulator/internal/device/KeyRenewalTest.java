package jp.kenshin.fieldsimulator.internal.device;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.envelope.Envelope;
import jp.kenshin.echonet.envelope.EnvelopeHeader;
import jp.kenshin.echonet.envelope.EnvelopeHeader.Direction;
import jp.kenshin.echonet.unit.NextKey;
import jp.kenshin.echonet.unit.UnitProperty;
import jp.kenshin.fieldsimulator.internal.population.UnitKey;
import jp.kenshin.fieldsimulator.internal.record.UnitLedger.Count;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A unit in the envelope")
@Tag("C-10")
class KeyRenewalTest {
    private static final UnitKey NEW =
            new UnitKey(2, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});

    private final Bench bench = new Bench(Bench.spec("E-0000202"));
    private final UnitKey old = bench.unit.spec().key().orElseThrow();
    private long counter = 1;

    @Test
    void sends_every_frame_and_every_repetition_under_a_counter_of_its_own() throws Exception {
        bench.pass(Duration.ofMinutes(10));
        List<Long> counters = new ArrayList<>();
        for (Bench.Sent each : bench.sent) {
            EnvelopeHeader header = EnvelopeHeader.decode(each.datagram());
            assertEquals(Direction.FROM_DEVICE, header.direction());
            assertEquals(bench.unit.spec().address(), header.device());
            counters.add(header.counter());
            open(each.datagram(), old);
        }
        assertTrue(counters.size() > 8);
        for (int i = 1; i < counters.size(); i++) {
            assertTrue(counters.get(i) > counters.get(i - 1));
        }
    }

    @Test
    void answers_in_an_envelope_and_refuses_a_replayed_an_altered_and_a_foreign_one() {
        byte[] question = seal(old, Direction.TO_DEVICE, get());
        assertEquals(1, answersTo(question));
        assertEquals(0, answersTo(question));
        byte[] altered = seal(old, Direction.TO_DEVICE, get());
        altered[30] ^= 1;
        assertEquals(0, answersTo(altered));
        assertEquals(0, answersTo(seal(old, Direction.FROM_DEVICE, get())));
        assertEquals(0, answersTo(seal(NEW, Direction.TO_DEVICE, get())));
        assertEquals(4, bench.unit.ledger().of(Count.ENVELOPES_REFUSED));
    }

    @Test
    void refuses_a_plain_question() {
        assertEquals(0, answersTo(get().encode()));
    }

    @Test
    void takes_a_key_over_when_a_frame_sealed_with_it_has_come() throws Exception {
        offer();
        bench.pass(Duration.ofMinutes(5));
        assertEquals(List.of(), bench.kept);
        assertEquals(1, answersTo(seal(NEW, Direction.TO_DEVICE, get())));
        assertEquals("[UnitKey[2]]", bench.kept.toString());
        assertEquals(0, answersTo(seal(old, Direction.TO_DEVICE, get())));
        assertEquals(2, keyOf(bench.sent.get(bench.sent.size() - 1)));
    }

    @Test
    void goes_back_to_its_old_key_after_three_sendings_that_nobody_answered() throws Exception {
        offer();
        bench.sent.clear();
        bench.pass(Duration.ofMinutes(10));
        List<Integer> keys = new ArrayList<>();
        for (Bench.Sent each : bench.sent) {
            EnvelopeHeader header = EnvelopeHeader.decode(each.datagram());
            Frame frame = open(each.datagram(), header.keyId() == 2 ? NEW : old);
            if (frame.service() == ServiceCode.INFC) {
                keys.add(header.keyId());
            }
        }
        assertEquals(List.of(2, 2, 2, 1, 1), keys.subList(0, 5));
        assertEquals(1, bench.unit.ledger().of(Count.KEYS_ROLLED_BACK));
    }

    @Test
    void tries_a_key_again_that_is_offered_again_after_it_has_gone_back() throws Exception {
        offer();
        bench.pass(Duration.ofMinutes(30));
        bench.sent.clear();
        offer();
        bench.pass(Duration.ofSeconds(2));
        assertEquals(2, keyOf(bench.sent.get(1)));
    }

    @Test
    void accepts_both_keys_after_it_has_gone_back() {
        offer();
        bench.pass(Duration.ofMinutes(10));
        assertEquals(1, answersTo(seal(old, Direction.TO_DEVICE, get())));
        assertEquals(1, answersTo(seal(NEW, Direction.TO_DEVICE, get())));
        assertEquals("[UnitKey[2]]", bench.kept.toString());
    }

    private void offer() {
        NextKey next = new NextKey(NEW.number(), NEW.bytes());
        Frame set = new Frame(
                9,
                Eoj.CONTROLLER,
                Eoj.NODE_PROFILE,
                ServiceCode.SET_C,
                List.of(new Property(UnitProperty.NEXT_KEY, next.encode())));
        assertEquals(1, answersTo(seal(old, Direction.TO_DEVICE, set)));
        assertEquals(1, keyOf(bench.sent.get(bench.sent.size() - 1)));
    }

    private static int keyOf(Bench.Sent sent) {
        try {
            return EnvelopeHeader.decode(sent.datagram()).keyId();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private int answersTo(byte[] question) {
        int before = bench.sent.size();
        bench.unit.receive(question);
        return bench.sent.size() - before;
    }

    private static Frame get() {
        return new Frame(8, Eoj.CONTROLLER, Eoj.NODE_PROFILE, ServiceCode.GET, List.of(Property.named(0x83)));
    }

    private byte[] seal(UnitKey key, Direction direction, Frame frame) {
        EnvelopeHeader header =
                new EnvelopeHeader(direction, key.number(), bench.unit.spec().address(), counter++);
        return new Envelope().seal(Envelope.key(key.bytes()), header, frame.encode());
    }

    private static Frame open(byte[] datagram, UnitKey key) throws Exception {
        EnvelopeHeader header = EnvelopeHeader.decode(datagram);
        byte[] frame = new Envelope().open(Envelope.key(key.bytes()), header, datagram);
        return Frame.decode(Arrays.copyOf(frame, frame.length));
    }

    @Test
    void refuses_a_key_that_is_none() {
        Frame set = new Frame(
                9,
                Eoj.CONTROLLER,
                Eoj.NODE_PROFILE,
                ServiceCode.SET_C,
                List.of(new Property(UnitProperty.NEXT_KEY, Edt.ofHex("0002AA"))));
        assertEquals(1, answersTo(seal(old, Direction.TO_DEVICE, set)));
        assertEquals(1, bench.unit.ledger().of(Count.REQUESTS_REFUSED));
    }
}
