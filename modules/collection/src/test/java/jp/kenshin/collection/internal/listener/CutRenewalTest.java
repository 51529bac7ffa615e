package jp.kenshin.collection.internal.listener;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import jp.kenshin.collection.internal.unit.FieldSecrets;
import jp.kenshin.collection.internal.unit.ReplayWindows;
import jp.kenshin.collection.internal.unit.UnitKey;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.envelope.Envelope;
import jp.kenshin.echonet.envelope.EnvelopeHeader;
import jp.kenshin.echonet.unit.NextKey;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A server that ends at any moment keeps what it has committed and nothing else: another one on the same database goes on from there. */
@OnEachDatabase
@Tag("C-10")
@Tag("X-5")
@DisplayName("A key renewal that is cut by the end of the server")
class CutRenewalTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(10);

    private final Database database;
    private FieldFixture field;
    private Device device;

    CutRenewalTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        FieldFixture.forgetThePast(database);
        field = FieldFixture.over(database);
        device = new Device(field.port);
        speaksUnder(FieldSecrets.KEY, 1);
    }

    @AfterEach
    void close() {
        device.close();
        field.close();
    }

    private void restart() {
        field.close();
        field = FieldFixture.over(database);
        device.turnTo(field.port);
    }

    /** The unit speaks under a key, and is answered under it. */
    private void speaksUnder(SecretKey key, int keyId) throws IOException {
        Frame frame = device.frame(Device.METER, ServiceCode.INFC, new Property(0xE1, Edt.ofByte(0x02)));
        device.send(Device.seal(key, keyId, FieldFixture.E2_ADDRESS, System.nanoTime(), frame));
        byte[] answer = device.receiveBytes(LONG).orElseThrow();
        assertEquals(keyId, header(answer).keyId());
    }

    private static EnvelopeHeader header(byte[] datagram) {
        try {
            return EnvelopeHeader.decode(datagram);
        } catch (jp.kenshin.echonet.envelope.MalformedEnvelope e) {
            throw new AssertionError(e);
        }
    }

    private UnitKey newKey() {
        return field.keys
                .makeNext("operator", field.units.findKnown("E-2").orElseThrow())
                .orElseThrow();
    }

    private int currentKey() {
        return field.units
                .findKnown("E-2")
                .orElseThrow()
                .currentKey()
                .orElseThrow()
                .id();
    }

    private void assertIsSent(UnitKey key) throws Exception {
        field.renewal(field.clock).run();
        byte[] datagram = device.receiveBytes(LONG).orElseThrow();
        Frame sent = Frame.decode(new Envelope().open(FieldSecrets.KEY, header(datagram), datagram));
        assertArrayEquals(
                key.key().getEncoded(),
                NextKey.decode(sent.find(0xF8).orElseThrow()).key());
    }

    @Test
    void before_the_key_was_sent_sends_the_same_key() throws Exception {
        UnitKey next = newKey();
        restart();
        assertIsSent(next);
        speaksUnder(next.key(), next.id());
        assertEquals(next.id(), currentKey());
    }

    @Test
    void before_the_unit_used_the_key_believes_the_unit_that_does() throws Exception {
        UnitKey next = newKey();
        assertIsSent(next);
        restart();
        assertEquals(1, currentKey());
        speaksUnder(next.key(), next.id());
        assertEquals(next.id(), currentKey());
    }

    @Test
    void before_the_unit_used_the_key_goes_on_with_a_unit_that_never_got_it() throws Exception {
        UnitKey next = newKey();
        restart();
        speaksUnder(FieldSecrets.KEY, 1);
        assertIsSent(next);
        assertEquals(1, currentKey());
    }

    @Test
    void after_the_unit_used_the_key_knows_both_keys() throws Exception {
        UnitKey next = newKey();
        assertIsSent(next);
        speaksUnder(next.key(), next.id());
        restart();
        assertEquals(next.id(), currentKey());
        speaksUnder(FieldSecrets.KEY, 1);
        speaksUnder(next.key(), next.id());
        assertTrue(field.units.findKnown("E-2").orElseThrow().pendingKey().isEmpty());
    }

    @Test
    void between_the_counter_and_the_key_of_the_unit_s_first_frame_takes_its_next_frame_and_not_that_one_again()
            throws Exception {
        UnitKey next = newKey();
        assertIsSent(next);
        long counter = System.nanoTime();
        new ReplayWindows(database).admit(List.of(new ReplayWindows.Arrival("E-2", next.id(), counter)));
        restart();

        Frame frame = device.frame(Device.METER, ServiceCode.INFC, new Property(0xE1, Edt.ofByte(0x02)));
        device.send(Device.seal(next.key(), next.id(), FieldFixture.E2_ADDRESS, counter, frame));
        assertEquals(Optional.empty(), device.receiveBytes(SHORT));
        assertEquals(1, currentKey());

        speaksUnder(next.key(), next.id());
        assertEquals(next.id(), currentKey());
    }
}
