package jp.kenshin.externalconnection;

import java.util.Set;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;

/**
 * The application's own enforcement point, asked at every step of a partner: at each call, at each piece of a stream, before each command is
 * sent. Answers from memory that every node renews several times a second; a node that cannot renew it lets no partner in (nothing fails
 * open).
 */
public interface ConnectionGate {
    /**
     * Lets a partner's MDMS pass, or does not.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#CONNECTION_CUT_OFF} or
     *     {@link ExternalConnectionError#CONNECTION_STATE_UNKNOWN}
     */
    void requireMdms(PartnerId partner);

    /** The same for its portal user. */
    void requirePortalUser(PartnerId partner);

    /**
     * Lets a command to a terminal pass.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#TERMINAL_CUT_OFF} or
     *     {@link ExternalConnectionError#CONNECTION_STATE_UNKNOWN}
     */
    void requireTerminal(TerminalId terminal);

    /** Whether the partner's portal user is cut off; true also while this node does not know. */
    boolean isPortalUserCutOff(PartnerId partner);

    boolean isMdmsCutOff(PartnerId partner);

    boolean isTerminalCutOff(TerminalId terminal);

    /**
     * Terminals that are cut off, for the field.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#CONNECTION_STATE_UNKNOWN}: what is not taken is not acknowledged
     *     either, and comes again
     */
    Set<TerminalId> cutOffTerminals();
}
