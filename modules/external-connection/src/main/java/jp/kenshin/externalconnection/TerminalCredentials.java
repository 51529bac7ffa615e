package jp.kenshin.externalconnection;

import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.TerminalId;

/**
 * The registry of what terminals authenticate with (S-12): one pre-shared key and one identity a terminal. Keys are sealed in the database
 * and never given out. Whether a credential is enabled is the cutoff's to say, not the registry's: see {@link EnforcementPoint}. Every change is
 * in the audit log.
 */
public interface TerminalCredentials {
    /**
     * Registers a terminal's credential, in place of the one before. A terminal that is cut off stays so.
     *
     * @param actor who asked
     * @param identity 1 to 253 bytes of UTF-8 without control characters, such as {@code t-0000001@ami.example}
     * @param key pre-shared key, 16 bytes; the caller may overwrite it afterwards
     * @throws jp.kenshin.kernel.KenshinException {@link TerminalAuthenticationError#TERMINAL_NOT_FOUND},
     *     {@link TerminalAuthenticationError#IDENTITY_TAKEN}, {@link TerminalAuthenticationError#INVALID_CREDENTIAL},
     *     {@link TerminalAuthenticationError#CREDENTIAL_KEY_UNAVAILABLE}
     */
    TerminalCredential register(String actor, TerminalId terminal, String identity, byte[] key);

    /**
     * Removes a terminal's credential: it is not let in any more.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link TerminalAuthenticationError#CREDENTIAL_NOT_FOUND}
     */
    void remove(String actor, TerminalId terminal);

    Optional<TerminalCredential> find(TerminalId terminal);

    /**
     * Credentials in order of terminal id.
     *
     * @param after the last one of the page before; empty text for the first page
     */
    List<TerminalCredential> list(String after, int limit);
}
