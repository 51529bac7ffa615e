package jp.kenshin.externalconnection;

/**
 * Signs of an attack, counted over ten minutes (S-13). When one kind of sign about one subject passes its limit, a suspected case is opened
 * with the cutoff it proposes; a person decides. What the audit log tells is found by itself; other contexts bring what only they see.
 */
public interface Suspicions {
    /** What a sign is about. */
    enum Kind {
        /** A wrong password or certificate at the portal; the subject is the user name. */
        FAILED_SIGN_IN,
        /** Calls of a partner that is cut off; the subject is its business id. */
        TRAFFIC_WHILE_CUT_OFF,
        /** More commands than may be asked for; the subject is the business id. */
        TOO_MANY_COMMANDS,
        /** A terminal that was refused by authentication; the subject is the terminal id, as far as it is known. */
        TERMINAL_REFUSED,
        /** Frames that were altered, replayed or sent by somebody else; the subject is the terminal id. */
        HOSTILE_FRAME
    }

    /** Takes a sign down; never fails and never waits for long. */
    void see(Kind kind, String subject);
}
