package jp.kenshin.externalconnection.internal.mail;

/** Brings one mail to the mail server. */
@FunctionalInterface
interface Post {
    /** What came of an attempt. */
    enum Outcome {
        TAKEN,
        /** Perhaps later. */
        NOT_NOW,
        /** This address never. */
        NEVER,
        /** The server itself cannot be reached or used: the next mail would fare no better now. */
        SERVER_AWAY
    }

    /**
     * What came of it, in words too.
     *
     * @param outcome what came of it
     * @param trouble what the server or the network said; empty when it was taken
     */
    record Answer(Outcome outcome, String trouble) {}

    Answer send(WaitingMail mail);
}
