package jp.kenshin.echonet.meter;

/** Property data that the standard does not allow: of a wrong length, or out of its range. Carries no stack trace. */
public final class MalformedValue extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedValue(String what) {
        super(what, null, false, false);
    }
}
