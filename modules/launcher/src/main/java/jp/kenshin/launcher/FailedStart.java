package jp.kenshin.launcher;

/** A server that did not come up. The message is one line that says why and, where known, what to do. */
public final class FailedStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FailedStart(String message) {
        super(message);
    }

    FailedStart(String message, Throwable cause) {
        super(message, cause);
    }
}
