package jp.kenshin.collection.internal.listener;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.SecretKey;
import jp.kenshin.collection.internal.unit.FieldSecrets;
import jp.kenshin.collection.internal.unit.KnownUnit;
import jp.kenshin.collection.internal.unit.UnitKey;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.envelope.EnvelopeHeader;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The unit may have got it all the same, and gives its old key up for it as soon as it is answered under it. */
@OnEachDatabase
@Tag("C-10")
@DisplayName("A key that was withdrawn")
class WithdrawnKeyTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(10);

    private final Database database;
    private FieldFixture field;
    private FieldFixture otherNode;
    private Device device;

    WithdrawnKeyTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        FieldFixture.forgetThePast(database);
        field = FieldFixture.over(database);
        otherNode = FieldFixture.over(database);
        device = new Device(otherNode.port);
    }

    @AfterEach
    void close() {
        device.close();
        otherNode.close();
        field.close();
    }

    private static KnownUnit unit(FieldFixture node) {
        return node.units.findKnown("E-2").orElseThrow();
    }

    private UnitKey newKey(FieldFixture node) {
        return node.keys.makeNext("operator", unit(node)).orElseThrow();
    }

    /** Tells something under a key; says under which one the answer came. */
    private Optional<Integer> answerTo(SecretKey key, int keyId, Duration patience) throws Exception {
        device.send(sealed(key, keyId));
        Optional<byte[]> answer = device.receiveBytes(patience);
        return answer.isEmpty()
                ? Optional.empty()
                : Optional.of(EnvelopeHeader.decode(answer.get()).keyId());
    }

    private byte[] sealed(SecretKey key, int keyId) throws IOException {
        return Device.seal(
                key,
                keyId,
                FieldFixture.E2_ADDRESS,
                System.nanoTime(),
                device.frame(Device.METER, ServiceCode.INFC, new Property(0xE1, Edt.ofByte(0x02))));
    }

    @Test
    void has_a_number_that_no_other_key_gets() {
        UnitKey withdrawn = newKey(field);
        assertTrue(field.keys.rollBack("E-2", withdrawn.id()));

        UnitKey next = newKey(field);

        assertNotEquals(withdrawn.id(), next.id());
        assertTrue(field.keys.rollBack("E-2", next.id()));
        assertNotEquals(next.id(), newKey(otherNode).id());
    }

    @Test
    void is_not_answered_under_by_a_node_that_still_remembers_it() throws Exception {
        UnitKey withdrawn = newKey(field);
        assertTrue(unit(otherNode).findKey(withdrawn.id()).isPresent());
        assertTrue(field.keys.rollBack("E-2", withdrawn.id()));

        assertEquals(Optional.empty(), answerTo(withdrawn.key(), withdrawn.id(), SHORT));

        assertEquals(Optional.of(1), answerTo(FieldSecrets.KEY, 1, LONG));
    }

    @Test
    void is_not_made_by_two_nodes_at_once() {
        unit(otherNode);
        UnitKey first = newKey(field);

        assertEquals(first.id(), newKey(otherNode).id());
        assertEquals(
                1, field.audited.size() + otherNode.audited.size(), () -> field.audited + " and " + otherNode.audited);
    }
}
