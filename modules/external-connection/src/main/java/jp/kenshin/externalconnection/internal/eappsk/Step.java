package jp.kenshin.externalconnection.internal.eappsk;

/** What follows from a packet of the peer. */
public sealed interface Step {
    /** The next request to the peer. */
    record Ask(EapPacket request) implements Step {}

    /** The peer is who it says. */
    record Accepted(EapPacket success, SessionKeys keys) implements Step {}

    /** The peer is not let in, and the conversation is over. */
    record Refused(EapPacket failure, Flaw flaw) implements Step {}

    /** The packet answers no request of this conversation, so nothing follows from it (RFC 3748 section 4.1). */
    record Ignored() implements Step {}

    /** Why a peer is not let in. */
    enum Flaw {
        /** The peer's proof is not made with the key of this identity. */
        WRONG_KEY,
        /** A message was altered on its way, belongs to another conversation, or is none. */
        ALTERED,
        /** The peer names another identity than the one it began with. */
        IDENTITY_CHANGED,
        /** The peer does not want EAP-PSK. */
        METHOD_REFUSED
    }
}
