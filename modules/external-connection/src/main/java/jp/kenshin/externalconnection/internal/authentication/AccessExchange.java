package jp.kenshin.externalconnection.internal.authentication;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.internal.eappsk.EapPacket;
import jp.kenshin.externalconnection.internal.eappsk.Step;
import jp.kenshin.externalconnection.internal.radius.MppeKeys;
import jp.kenshin.externalconnection.internal.radius.RadiusClient;
import jp.kenshin.externalconnection.internal.radius.RadiusCodec;
import jp.kenshin.externalconnection.internal.radius.RadiusDatagram;
import org.aaa4j.radius.core.attribute.Attribute;
import org.aaa4j.radius.core.attribute.ConcatData;
import org.aaa4j.radius.core.attribute.EnumData;
import org.aaa4j.radius.core.attribute.IntegerData;
import org.aaa4j.radius.core.attribute.StringData;
import org.aaa4j.radius.core.attribute.TextData;
import org.aaa4j.radius.core.attribute.attributes.Class;
import org.aaa4j.radius.core.attribute.attributes.EapMessage;
import org.aaa4j.radius.core.attribute.attributes.SessionTimeout;
import org.aaa4j.radius.core.attribute.attributes.State;
import org.aaa4j.radius.core.attribute.attributes.TerminationAction;
import org.aaa4j.radius.core.attribute.attributes.UserName;
import org.aaa4j.radius.core.packet.Packet;

/**
 * One Access-Request and the ways to answer it.
 *
 * @param client who asks
 * @param datagram as it came
 * @param request read from it
 */
record AccessExchange(RadiusClient client, RadiusDatagram datagram, Packet request) {
    private static final RadiusCodec CODEC = new RadiusCodec();
    private static final MppeKeys MPPE = new MppeKeys();

    /** When the time is up the authenticator asks again instead of ending the session (RFC 2865 section 5.29). */
    private static final int ASK_AGAIN = 1;

    /** Numeric address of who asks. */
    String host() {
        return client.host();
    }

    Answer challenge(EapPacket eap, byte[] state) {
        return Answer.of(answer(RadiusCodec.ACCESS_CHALLENGE, List.of(message(eap), new State(new StringData(state)))));
    }

    /** No, with the EAP failure that answers a packet. */
    Answer refuse(EapPacket packet) {
        return reject(List.of(message(EapPacket.failure(packet.identifier()))));
    }

    Answer reject(List<Attribute<?>> attributes) {
        return Answer.of(answer(RadiusCodec.ACCESS_REJECT, attributes));
    }

    Answer accept(Step.Accepted accepted, TerminalSession session, Duration length) {
        List<Attribute<?>> attributes = new ArrayList<>();
        attributes.add(message(accepted.success()));
        attributes.add(new UserName(new TextData(session.identity())));
        attributes.add(new Class(new StringData(HexFormat.of().parseHex(session.sessionClass()))));
        attributes.add(new SessionTimeout(new IntegerData((int) length.toSeconds())));
        attributes.add(new TerminationAction(new EnumData(ASK_AGAIN)));
        attributes.addAll(MPPE.of(accepted.keys().msk(), datagram, client));
        return new Answer(answer(RadiusCodec.ACCESS_ACCEPT, attributes), Optional.of(session));
    }

    private static EapMessage message(EapPacket eap) {
        return new EapMessage(new ConcatData(eap.encode()));
    }

    private byte[] answer(int code, List<Attribute<?>> attributes) {
        return CODEC.answerAccess(code, attributes, request, datagram, client);
    }
}
