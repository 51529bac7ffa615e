package jp.kenshin.externalconnection;

/**
 * A place where a cutoff takes effect: this application itself, the identity provider, a gateway, terminal authentication. Implementations
 * are CDI beans, found by themselves; higher modules may bring some. Every call may be repeated, on any node, and comes from a background
 * thread without a transaction: it may take seconds, must end by itself, and fails by an exception whose message says what to do.
 */
public interface EnforcementPoint {
    /** How the point itself says a scope stands with it. */
    enum Standing {
        CUT_OFF,
        CONNECTED,
        /** The point looked and has nothing of the scope: nothing is open there, and nothing is there to be opened. */
        NOTHING_THERE;

        /** Whether nothing more is to be done at the point for a scope that shall be cut off, or connected. */
        public boolean isAsWanted(Standing wanted) {
            return this == wanted || this == NOTHING_THERE;
        }
    }

    /** Stable name in lower case with hyphens, such as {@code ipsec}: key of stored confirmations and of the name on screens. */
    String name();

    /** Whether a cutoff of the kind concerns this point. */
    boolean covers(CutoffScope.Kind kind);

    /** Whether this utility has such a point; one that it does not have is shown as not configured, and none of the calls below is made. */
    boolean isConfigured();

    /** Cuts the scope off here: what is open ends, what comes anew is refused. Cut off already, nothing changes. */
    void enforce(CutoffScope scope);

    /** Lets the scope in again. Connected already, nothing changes. */
    void release(CutoffScope scope);

    /** Asks the point for its real state, not for what it was told. */
    Standing probe(CutoffScope scope);
}
