package jp.kenshin.externalconnection.internal.gate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.kenshin.externalconnection.ConnectionGate;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.platform.database.Database;

/** What is kept out, in the memory of this node; closed for everybody once it has not been renewed for a while. */
@Singleton
public class MemoryGate implements ConnectionGate {
    /** A node that could not renew for so long lets no partner in. */
    static final Duration LONGEST_BLIND = Duration.ofSeconds(3);

    /** A node that has been silent for so long counts no more: it lets nobody in by itself. */
    static final Duration LONGEST_SILENT = LONGEST_BLIND.multipliedBy(3);

    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(2);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Database database;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();
    private volatile Known known = new Known(CutScopes.NONE, Instant.MIN);
    private Instant nextSign = Instant.MIN;

    @Inject
    public MemoryGate(Database database, Clock clock) {
        this.database = database.urgent();
        this.clock = clock;
    }

    /** What was read, and when the reading began. */
    private record Known(CutScopes scopes, Instant at) {}

    /** Reads anew, and tells the other nodes what this one knows. */
    synchronized void renew() {
        Instant now = clock.instant();
        CutScopes scopes = database.read(connection -> new CutScopeTable(connection).read());
        boolean changed = scopes.revision() != known.scopes().revision();
        known = new Known(scopes, now);
        if (changed || !now.isBefore(nextSign)) {
            nextSign = now.plus(BETWEEN_SIGNS);
            database.inTransaction(connection -> {
                CutScopeTable table = new CutScopeTable(connection);
                table.seen(node, scopes.revision(), now);
                table.forgetNodes(now.minus(FORGOTTEN));
            });
        }
    }

    @Override
    public void requireMdms(PartnerId partner) {
        if (known().mdms().contains(partner)) {
            throw cutOff();
        }
    }

    @Override
    public void requirePortalUser(PartnerId partner) {
        if (known().portalUsers().contains(partner)) {
            throw cutOff();
        }
    }

    @Override
    public void requireTerminal(TerminalId terminal) {
        if (known().terminals().contains(terminal)) {
            throw new KenshinException(
                    ExternalConnectionError.TERMINAL_CUT_OFF,
                    "Terminal " + terminal + " is cut off. What it sent before stays readable; nothing is sent to it.");
        }
    }

    @Override
    public boolean isPortalUserCutOff(PartnerId partner) {
        return isBlind() || known.scopes().portalUsers().contains(partner);
    }

    @Override
    public boolean isMdmsCutOff(PartnerId partner) {
        return isBlind() || known.scopes().mdms().contains(partner);
    }

    @Override
    public boolean isTerminalCutOff(TerminalId terminal) {
        return isBlind() || known.scopes().terminals().contains(terminal);
    }

    @Override
    public Set<TerminalId> cutOffTerminals() {
        return known().terminals();
    }

    private CutScopes known() {
        if (isBlind()) {
            throw new KenshinException(
                    ExternalConnectionError.CONNECTION_STATE_UNKNOWN,
                    "This server cannot find out at the moment who is cut off, and lets nobody in until it can. Please try again in a few"
                            + " seconds.");
        }
        return known.scopes();
    }

    private boolean isBlind() {
        return known.at().isBefore(clock.instant().minus(LONGEST_BLIND));
    }

    private static KenshinException cutOff() {
        return new KenshinException(
                ExternalConnectionError.CONNECTION_CUT_OFF,
                "This connection is cut off because of an incident. Its state can be asked for, and the incident be declared over; for"
                        + " anything else phone the network operator's response desk.");
    }
}
