package jp.kenshin.externalconnection;

import java.util.List;

/**
 * The registers of §12: risks, vulnerabilities and penetration tests of each connection point. A change is a further version of an entry, and
 * in the audit log; nothing is removed.
 */
public interface SecurityRegisters {
    /**
     * Adds an entry.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#REGISTER_ENTRY_REFUSED} when something is missing
     */
    RegisterEntry add(String actor, RegisterEntry.Facts facts);

    /**
     * Changes an entry as it was seen.
     *
     * @param version the version that was seen
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#REGISTER_ENTRY_NOT_FOUND},
     *     {@link ExternalConnectionError#REGISTER_ENTRY_CHANGED} when somebody was faster,
     *     {@link ExternalConnectionError#REGISTER_ENTRY_REFUSED} when something is missing, or it becomes an entry of another register
     */
    RegisterEntry change(String actor, long number, int version, RegisterEntry.Facts facts);

    /** A portion of the entries of a register as they are now: those to be dealt with first, the most urgent on top. */
    List<RegisterEntry> list(RegisterEntry.Register register, int offset, int limit);

    /** How many entries a register has. */
    long count(RegisterEntry.Register register);

    /** All versions of an entry, the newest first; empty when there is none. */
    List<RegisterEntry> history(long number);
}
