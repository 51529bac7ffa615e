package jp.kenshin.externalconnection;

/** What came of a packet that came to terminal authentication, or of the conversation it belongs to. */
public enum AuthenticationOutcome {
    /** The terminal is let in. */
    ACCEPTED,
    /** No credential has this identity. */
    UNKNOWN_IDENTITY,
    /** The terminal is cut off. */
    CUT_OFF,
    /** The terminal's proof is not made with the key of its identity. */
    WRONG_KEY,
    /** A message of EAP was altered on its way, or belongs to another conversation. */
    ALTERED,
    /** The terminal changed its identity within a conversation, or the authenticator names another one than the terminal. */
    IDENTITY_CHANGED,
    /** The terminal does not want EAP-PSK. */
    METHOD_REFUSED,
    /** The request does not carry EAP. */
    NO_EAP,
    /** A conversation that this node does not have: over, never begun here, or a replay of an old one. */
    UNKNOWN_CONVERSATION,
    /** A packet from an address that is no authenticator's. */
    UNKNOWN_AUTHENTICATOR,
    /** A packet that is not signed with the authenticator's secret, or not signed at all. */
    FORGED,
    /** Bytes that are no RADIUS or EAP packet. */
    MALFORMED,
    /** A packet that came before; it got the same answer again. */
    REPEATED,
    /** More came than can wait. */
    OVERLOADED,
    /** Kenshin itself could not decide, as when the database is away: nobody is let in. */
    FAILED;

    /** Whether a person may want to hear of it: someone tries what no well-made terminal and authenticator do. */
    public boolean isSuspicious() {
        return switch (this) {
            case UNKNOWN_IDENTITY, CUT_OFF, WRONG_KEY, ALTERED, IDENTITY_CHANGED, UNKNOWN_AUTHENTICATOR, FORGED -> true;
            case ACCEPTED, METHOD_REFUSED, NO_EAP, UNKNOWN_CONVERSATION, MALFORMED, REPEATED, OVERLOADED, FAILED ->
                false;
        };
    }
}
