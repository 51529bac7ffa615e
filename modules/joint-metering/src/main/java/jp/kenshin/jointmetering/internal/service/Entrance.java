package jp.kenshin.jointmetering.internal.service;

import jp.kenshin.externalconnection.ConnectionGate;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.kernel.PartnerId;

/**
 * The way a partner came in, which may be cut off at any moment: asked anew at every step of its service.
 *
 * @param through which way it is
 * @param partner who came
 * @param check lets it pass, or throws
 */
record Entrance(CutoffScope.Kind through, PartnerId partner, Check check) {
    /** Lets the partner pass, or throws. */
    @FunctionalInterface
    interface Check {
        void require(PartnerId partner);
    }

    static Entrance ofMdms(ConnectionGate gate, PartnerId partner) {
        return new Entrance(CutoffScope.Kind.MDMS, partner, gate::requireMdms);
    }

    static Entrance ofPortalUser(ConnectionGate gate, PartnerId partner) {
        return new Entrance(CutoffScope.Kind.PORTAL_USER, partner, gate::requirePortalUser);
    }

    /** @throws jp.kenshin.kernel.KenshinException while it is cut off, or nobody knows */
    void require() {
        check.require(partner);
    }
}
