package jp.kenshin.fieldsimulator.internal.device;

import java.util.Optional;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.unit.NextKey;

/** How frames become datagrams and back: plain, or in the envelope. */
interface Link {
    /** A frame the unit sends by itself. */
    byte[] wrap(Frame frame, boolean wantsAnswer);

    /** A frame the unit answers with, sealed as the question was. */
    byte[] wrapAnswer(Frame answer, Incoming question);

    /** The frame in a datagram; empty when it is none, or none for this unit. */
    Optional<Incoming> unwrap(byte[] datagram);

    /** Takes a key to be used next; it must have come in an envelope. */
    Offer offerKey(Incoming carrier, NextKey key);

    /** What becomes of a key that is offered. */
    enum Offer {
        REFUSED,
        /** The unit has it already. */
        KNOWN,
        TO_BE_TRIED
    }

    /**
     * A frame that has come.
     *
     * @param keyNumber of the key it was sealed with, 0 for a plain one
     */
    record Incoming(Frame frame, int keyNumber) {}
}
