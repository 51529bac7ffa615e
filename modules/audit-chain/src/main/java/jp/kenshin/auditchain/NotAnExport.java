package jp.kenshin.auditchain;

/** The file is no exported audit log, or one of a format that this build does not know. */
public final class NotAnExport extends Exception {
    private static final long serialVersionUID = 1L;

    NotAnExport(String message) {
        super(message);
    }
}
