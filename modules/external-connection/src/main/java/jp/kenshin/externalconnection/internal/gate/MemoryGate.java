package jp.kenshin.externalconnection.internal.gate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import jp.kenshin.externalconnection.ConnectionGate;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.platform.database.Database;

/**
 * What is kept out, in the memory of this node; closed for everybody once it has not been renewed for a while. How long that is, is measured by a
 * clock that nobody can set.
 */
@Singleton
public class MemoryGate implements ConnectionGate {
    /** A node that could not renew for so long lets no partner in. */
    static final Duration LONGEST_BLIND = Duration.ofSeconds(3);

    /** A node that has been silent for so long counts no more: it lets nobody in by itself. */
    static final Duration LONGEST_SILENT = LONGEST_BLIND.multipliedBy(3);

    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(2);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Database database;
    private final LongSupplier nanos;
    private final String node = UUID.randomUUID().toString();
    private volatile Known known;
    private long lastSign;

    @Inject
    public MemoryGate(Database database) {
        this(database, System::nanoTime);
    }

    /** @param nanos as {@link System#nanoTime} */
    public MemoryGate(Database database, LongSupplier nanos) {
        this.database = database.urgent();
        this.nanos = nanos;
        long longAgo = nanos.getAsLong() - FORGOTTEN.toNanos();
        this.known = new Known(CutScopes.NONE, longAgo);
        this.lastSign = longAgo;
    }

    /** What was read, and when the reading began. */
    private record Known(CutScopes scopes, long at) {}

    /** Reads anew, and tells the other nodes what this one knows. */
    synchronized void renew() {
        long now = nanos.getAsLong();
        CutScopes scopes = database.read(connection -> new CutScopeTable(connection).read());
        boolean changed = scopes.revision() != known.scopes().revision();
        known = new Known(scopes, now);
        if (changed || now - lastSign >= BETWEEN_SIGNS.toNanos()) {
            lastSign = now;
            database.inTransaction(connection -> {
                new CutScopeTable(connection).seen(node, scopes.revision());
            });
            database.inTransaction(connection -> {
                new CutScopeTable(connection).tidyNodes(FORGOTTEN);
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
        return nanos.getAsLong() - known.at() > LONGEST_BLIND.toNanos();
    }

    private static KenshinException cutOff() {
        return new KenshinException(
                ExternalConnectionError.CONNECTION_CUT_OFF,
                "This connection is cut off because of an incident. Its state can be asked for, and the incident be declared over; for"
                        + " anything else phone the network operator's response desk.");
    }
}
