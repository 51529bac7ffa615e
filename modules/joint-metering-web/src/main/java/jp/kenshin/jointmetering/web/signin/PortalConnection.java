package jp.kenshin.jointmetering.web.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jp.kenshin.externalconnection.ConnectionGate;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Cutoffs;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;

/** How a partner's connection to the portal stands: asked at every request, at every piece of a file, and while a page waits for news. */
@Singleton
public class PortalConnection {
    /** As this node knows it. */
    public enum Standing {
        OPEN,
        CUT_OFF,
        /** This node does not know at the moment; nobody is let in meanwhile. */
        UNKNOWN
    }

    private final ConnectionGate gate;
    private final Cutoffs cutoffs;

    @Inject
    public PortalConnection(ConnectionGate gate, Cutoffs cutoffs) {
        this.gate = gate;
        this.cutoffs = cutoffs;
    }

    /** Answers from memory. */
    public Standing of(PartnerId partner) {
        try {
            gate.requirePortalUser(partner);
            return Standing.OPEN;
        } catch (KenshinException refusal) {
            if (refusal.code() == ExternalConnectionError.CONNECTION_CUT_OFF) {
                return Standing.CUT_OFF;
            }
            if (refusal.code() == ExternalConnectionError.CONNECTION_STATE_UNKNOWN) {
                return Standing.UNKNOWN;
            }
            throw refusal;
        }
    }

    /**
     * Lets pass, or does not.
     *
     * @throws KenshinException as {@link ConnectionGate#requirePortalUser}
     */
    public void require(PartnerId partner) {
        gate.requirePortalUser(partner);
    }

    /** Why a session ended that nobody signed out of: asks the database, since a session may end a moment before this node knows why. */
    boolean isCutOff(PartnerId partner) {
        return cutoffs.listOpen(partner).stream()
                .anyMatch(cutoff -> cutoff.scope().kind() == CutoffScope.Kind.PORTAL_USER && keepsOut(cutoff));
    }

    private static boolean keepsOut(Cutoff cutoff) {
        return cutoff.isInForce() || cutoff.state() == Cutoff.State.RECONNECTING;
    }
}
