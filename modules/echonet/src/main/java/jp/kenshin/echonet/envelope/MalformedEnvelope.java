package jp.kenshin.echonet.envelope;

/** Bytes that are no envelope, whoever made them. Carries no stack trace. */
public final class MalformedEnvelope extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedEnvelope(String what) {
        super(what, null, false, false);
    }
}
