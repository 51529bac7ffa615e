package jp.kenshin.collection.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.kenshin.externalconnection.ConnectionGate;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;

/** A gate that a test opens and closes. */
public final class SwitchedGate implements ConnectionGate {
    private final Set<TerminalId> terminals = ConcurrentHashMap.newKeySet();
    private final Set<PartnerId> mdms = ConcurrentHashMap.newKeySet();
    private final Set<PartnerId> portalUsers = ConcurrentHashMap.newKeySet();

    public void cutOff(TerminalId terminal) {
        terminals.add(terminal);
    }

    public void letIn(TerminalId terminal) {
        terminals.remove(terminal);
    }

    public void cutOffMdms(PartnerId partner) {
        mdms.add(partner);
    }

    public void letInMdms(PartnerId partner) {
        mdms.remove(partner);
    }

    @Override
    public void requireMdms(PartnerId partner) {
        require(!mdms.contains(partner), ExternalConnectionError.CONNECTION_CUT_OFF);
    }

    @Override
    public void requirePortalUser(PartnerId partner) {
        require(!portalUsers.contains(partner), ExternalConnectionError.CONNECTION_CUT_OFF);
    }

    @Override
    public void requireTerminal(TerminalId terminal) {
        require(!terminals.contains(terminal), ExternalConnectionError.TERMINAL_CUT_OFF);
    }

    private static void require(boolean open, ExternalConnectionError otherwise) {
        if (!open) {
            throw new KenshinException(otherwise, "cut off");
        }
    }

    @Override
    public boolean isPortalUserCutOff(PartnerId partner) {
        return portalUsers.contains(partner);
    }

    @Override
    public boolean isMdmsCutOff(PartnerId partner) {
        return mdms.contains(partner);
    }

    @Override
    public boolean isTerminalCutOff(TerminalId terminal) {
        return terminals.contains(terminal);
    }

    @Override
    public Set<TerminalId> cutOffTerminals() {
        return Set.copyOf(terminals);
    }
}
