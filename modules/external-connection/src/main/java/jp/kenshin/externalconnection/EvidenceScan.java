package jp.kenshin.externalconnection;

import java.io.InputStream;

/**
 * Looks into a file of a case for malware. Implementations are CDI beans, found by themselves; all that are configured must find a file clean.
 * Called from a background thread without a transaction; may take minutes, must end by itself, and fails by an exception when it cannot tell.
 */
public interface EvidenceScan {
    /**
     * What it found.
     *
     * @param infected whether the file must not be given to anybody
     * @param words what the scanner said
     */
    record Verdict(boolean infected, String words) {}

    /** Whether this utility has such a scanner. */
    boolean isConfigured();

    Verdict scan(InputStream content);
}
