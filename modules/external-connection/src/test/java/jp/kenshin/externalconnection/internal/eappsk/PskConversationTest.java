package jp.kenshin.externalconnection.internal.eappsk;

import java.security.SecureRandom;
import jp.kenshin.externalconnection.internal.eappsk.Step.Flaw;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

@Tag("S-12")
@Label("An EAP-PSK conversation")
class PskConversationTest {
    private static final String SERVER = "kenshin";
    private static final String PEER = "t-0000001@kenshin.example";

    private final SecureRandom random = new SecureRandom();

    @Provide
    Arbitrary<byte[]> keys() {
        return Arbitraries.bytes().array(byte[].class).ofSize(PskKeys.PSK_LENGTH);
    }

    @Property(tries = 200)
    @Label("accepts who has the key, and both sides hold the same session keys")
    void accepts_who_has_the_key(@ForAll("keys") byte[] psk, @ForAll("keys") byte[] randP, @ForAll byte identifier) {
        PskConversation conversation = conversation(psk);
        PskPeer peer = new PskPeer(PEER, SERVER, psk, randP);

        EapPacket first = conversation.begin(peer.identity(identifier & 0xff));
        EapPacket third = asked(conversation.answer(peer.second(first)));
        Step.Accepted accepted = assertInstanceOf(Step.Accepted.class, conversation.answer(peer.fourth(third)));

        assertEquals(EapPacket.SUCCESS, accepted.success().code());
        assertArrayEquals(peer.session().msk(), accepted.keys().msk());
        assertArrayEquals(peer.session().emsk(), accepted.keys().emsk());
    }

    @Property(tries = 200)
    @Label("refuses who has another key")
    void refuses_another_key(@ForAll("keys") byte[] psk, @ForAll @IntRange(max = 127) int bit) {
        PskConversation conversation = conversation(psk);
        PskPeer peer = new PskPeer(PEER, SERVER, flipped(psk, bit), new byte[16]);

        assertRefused(Flaw.WRONG_KEY, conversation.answer(peer.second(conversation.begin(peer.identity(1)))));
    }

    @Property(tries = 1000)
    @Label("lets nobody in whose message has one bit flipped, whichever it is")
    void refuses_any_flipped_bit(
            @ForAll("keys") byte[] psk, @ForAll boolean inSecond, @ForAll @IntRange(max = 100_000) int at)
            throws MalformedEap {
        PskConversation conversation = conversation(psk);
        PskPeer peer = new PskPeer(PEER, SERVER, psk, new byte[16]);
        EapPacket message = peer.second(conversation.begin(peer.identity(1)));
        if (!inSecond) {
            message = peer.fourth(asked(conversation.answer(message)));
        }
        byte[] bytes = message.encode();

        Step step;
        try {
            step = conversation.answer(EapPacket.decode(flipped(bytes, at % (bytes.length * Byte.SIZE))));
        } catch (MalformedEap refused) {
            return;
        }

        assertFalse(step instanceof Step.Ask || step instanceof Step.Accepted, () -> "went on with " + step);
    }

    @Property(tries = 50)
    @Label("survives anything a peer may say")
    void survives_anything(@ForAll @Size(max = 200) byte[] data, @ForAll byte type) {
        PskConversation conversation = conversation(new byte[16]);
        EapPacket first = conversation.begin(new PskPeer(PEER, SERVER, new byte[16], new byte[16]).identity(255));

        Step step = conversation.answer(new EapPacket(EapPacket.RESPONSE, first.identifier(), type & 0xff, data));

        assertInstanceOf(Step.Refused.class, step);
    }

    @Example
    @Label("ignores what answers no request, a repetition too, and goes on")
    void ignores_repetitions() {
        byte[] psk = new byte[16];
        PskConversation conversation = conversation(psk);
        PskPeer peer = new PskPeer(PEER, SERVER, psk, new byte[16]);
        EapPacket second = peer.second(conversation.begin(peer.identity(1)));
        EapPacket third = asked(conversation.answer(second));

        assertInstanceOf(Step.Ignored.class, conversation.answer(second));
        EapPacket fourth = peer.fourth(third);
        assertInstanceOf(Step.Accepted.class, conversation.answer(fourth));
        assertInstanceOf(Step.Ignored.class, conversation.answer(fourth));
    }

    @Example
    @Label("refuses the second message of another conversation")
    void refuses_a_replay_from_another_conversation() {
        byte[] psk = new byte[16];
        PskPeer peer = new PskPeer(PEER, SERVER, psk, new byte[16]);
        EapPacket recorded = peer.second(conversation(psk).begin(peer.identity(1)));
        PskConversation conversation = conversation(psk);
        conversation.begin(peer.identity(1));

        assertRefused(Flaw.ALTERED, conversation.answer(recorded));
    }

    @Example
    @Label("refuses another counter, a result that is no success, and an extension that was not offered")
    void refuses_other_endings() {
        assertRefused(Flaw.ALTERED, ending(0, (byte) 0x80));
        assertRefused(Flaw.ALTERED, ending(2, (byte) 0x80));
        assertRefused(Flaw.ALTERED, ending(1, (byte) 0xc0));
        assertRefused(Flaw.ALTERED, ending(1, (byte) 0x40));
        assertRefused(Flaw.ALTERED, ending(1, (byte) 0xa0, (byte) 1));
        assertRefused(Flaw.ALTERED, ending(1));
    }

    private Step ending(int counter, byte... result) {
        byte[] psk = new byte[16];
        PskConversation conversation = conversation(psk);
        PskPeer peer = new PskPeer(PEER, SERVER, psk, new byte[16]);
        EapPacket third = asked(conversation.answer(peer.second(conversation.begin(peer.identity(1)))));
        return conversation.answer(peer.fourth(third, counter, result));
    }

    @Example
    @Label("tells a peer that wants another method or changes its name from one with a wrong key")
    void tells_flaws_apart() {
        byte[] psk = new byte[16];
        PskConversation conversation = conversation(psk);
        EapPacket first = conversation.begin(new PskPeer(PEER, SERVER, psk, new byte[16]).identity(1));
        EapPacket nak = new EapPacket(EapPacket.RESPONSE, first.identifier(), EapPacket.NAK, new byte[] {13});
        assertRefused(Flaw.METHOD_REFUSED, conversation.answer(nak));

        PskConversation another = conversation(psk);
        PskPeer changed = new PskPeer("t-0000002@kenshin.example", SERVER, psk, new byte[16]);
        assertRefused(Flaw.IDENTITY_CHANGED, another.answer(changed.second(another.begin(changed.identity(1)))));
    }

    private PskConversation conversation(byte[] psk) {
        return new PskConversation(SERVER, PEER, PskKeys.of(psk), random);
    }

    private static EapPacket asked(Step step) {
        return assertInstanceOf(Step.Ask.class, step).request();
    }

    private static void assertRefused(Flaw flaw, Step step) {
        Step.Refused refused = assertInstanceOf(Step.Refused.class, step);
        assertEquals(flaw, refused.flaw());
        assertEquals(EapPacket.FAILURE, refused.failure().code());
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        return changed;
    }
}
