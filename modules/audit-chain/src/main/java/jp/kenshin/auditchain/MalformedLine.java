package jp.kenshin.auditchain;

/** A line of an exported file that nobody wrote like this. */
final class MalformedLine extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedLine(String message) {
        super(message);
    }
}
