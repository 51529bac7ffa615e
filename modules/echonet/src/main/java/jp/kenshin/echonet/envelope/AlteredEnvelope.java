package jp.kenshin.echonet.envelope;

/** An envelope that the key does not open: header, frame or tag are not what somebody who has the key has written. Carries no stack trace. */
public final class AlteredEnvelope extends Exception {
    private static final long serialVersionUID = 1L;

    AlteredEnvelope() {
        super("the envelope is not authentic", null, false, false);
    }
}
