package jp.kenshin.echonet;

/** Bytes that are no ECHONET Lite frame. Carries no stack trace: hostile datagrams are frequent and nobody needs to know where we looked. */
public final class MalformedFrame extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Flaw {
        /** Ends before it is complete. */
        TRUNCATED,
        /** EHD1 is not 0x10. */
        NOT_ECHONET_LITE,
        /** EHD2 is not 0x81, the specified message format. */
        NOT_SPECIFIED_FORMAT,
        /** ESV is none of the specification's. */
        UNKNOWN_SERVICE,
        /** OPC is zero. */
        NO_PROPERTY,
        /** Data goes on after the last property. */
        TOO_LONG
    }

    private final Flaw flaw;
    private final int position;

    MalformedFrame(Flaw flaw, int position) {
        super(flaw + " at byte " + position, null, false, false);
        this.flaw = flaw;
        this.position = position;
    }

    public Flaw flaw() {
        return flaw;
    }

    /** Which byte, counted from 0, does not fit; the frame's length when it ends too early. */
    public int position() {
        return position;
    }
}
