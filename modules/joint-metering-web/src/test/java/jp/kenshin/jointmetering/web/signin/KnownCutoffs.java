package jp.kenshin.jointmetering.web.signin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.kenshin.externalconnection.ConnectionGate;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Cutoffs;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;

/** A node's knowledge of which portal users are cut off, as a test says it. */
public final class KnownCutoffs implements ConnectionGate {
    private final Set<PartnerId> cutOff = new HashSet<>();
    private final List<Cutoff> open = new ArrayList<>();
    private boolean known = true;

    public void cutOff(String partner) {
        cutOff.add(PartnerId.of(partner));
    }

    /** From now on the node knows nothing. */
    public void forget() {
        known = false;
    }

    /** What the database has, which may be ahead of the node. */
    public void stored(Cutoff cutoff) {
        open.add(cutoff);
    }

    @Override
    public void requirePortalUser(PartnerId partner) {
        if (!known) {
            throw new KenshinException(ExternalConnectionError.CONNECTION_STATE_UNKNOWN, "not known");
        }
        if (cutOff.contains(partner)) {
            throw new KenshinException(ExternalConnectionError.CONNECTION_CUT_OFF, "cut off");
        }
    }

    @Override
    public boolean isPortalUserCutOff(PartnerId partner) {
        return !known || cutOff.contains(partner);
    }

    @Override
    public void requireMdms(PartnerId partner) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void requireTerminal(TerminalId terminal) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isMdmsCutOff(PartnerId partner) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isTerminalCutOff(TerminalId terminal) {
        throw new UnsupportedOperationException();
    }

    /** The same as the database has it. */
    public Cutoffs cutoffs() {
        return new Stored();
    }

    /** Only tells what is open. */
    private final class Stored implements Cutoffs {
        @Override
        public List<Cutoff> listOpen(PartnerId partner) {
            return open.stream()
                    .filter(cutoff -> cutoff.scope().partner().equals(partner))
                    .toList();
        }

        @Override
        public List<Cutoff> listOpen(int offset, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Cutoff> listToReconnect(String person, int offset, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long countOpen() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<PartnerId> listPartners(Set<CutoffScope.Kind> kinds, Set<Cutoff.State> states) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Cutoff cutOff(String actor, String incident, CutoffScope scope) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Cutoff cutOffAtOnce(String actor, String reason, CutoffScope scope) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Cutoff get(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Cutoff recordCall(String actor, String id, String spokeTo, String number, String note) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Cutoff reconnect(String actor, String id) {
            throw new UnsupportedOperationException();
        }
    }

    @Override
    public Set<TerminalId> cutOffTerminals() {
        return Set.of();
    }
}
