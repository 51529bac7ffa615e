package jp.kenshin.externalconnection.internal.authentication;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.internal.RadiusConfig;
import jp.kenshin.externalconnection.internal.credential.JdbcTerminalCredentials;
import jp.kenshin.externalconnection.internal.credential.PrintableText;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.platform.database.Database;
import org.aaa4j.radius.core.attribute.attributes.CallingStationId;
import org.aaa4j.radius.core.attribute.attributes.NasIdentifier;
import org.aaa4j.radius.core.packet.Packet;

/** Sessions that terminals have, in the database, so that a cutoff on any node finds them. */
@Singleton
public class Admissions {
    private static final int CLASS_LENGTH = 16;
    /** An authenticator's clock may run a little slower than ours. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private static final Duration KEPT = Duration.ofDays(1);

    private final Database database;
    private final JdbcTerminalCredentials credentials;
    private final Duration length;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public Admissions(Database database, JdbcTerminalCredentials credentials, RadiusConfig config, Clock clock) {
        this.database = database;
        this.credentials = credentials;
        this.length = config.session();
        this.clock = clock;
    }

    /** How long a session lasts unless the terminal authenticates again. */
    Duration length() {
        return length;
    }

    /** Takes a session down; empty when the terminal has been cut off meanwhile. */
    Optional<TerminalSession> begin(TerminalId terminal, String identity, AccessExchange exchange) {
        byte[] sessionClass = new byte[CLASS_LENGTH];
        random.nextBytes(sessionClass);
        TerminalSession session = session(
                terminal,
                identity,
                exchange.host(),
                HexFormat.of().formatHex(sessionClass),
                Optional.empty(),
                exchange.request());
        return database.inTransaction(connection -> {
            if (!credentials.admits(connection, terminal)) {
                return Optional.empty();
            }
            new TerminalSessionTable(connection).put(session);
            return Optional.of(session);
        });
    }

    /** Whether a session is still on record, and its terminal not cut off. */
    boolean stands(TerminalSession session) {
        return !credentials.isBlocked(session.terminal())
                && listLive(session.terminal()).stream()
                        .anyMatch(live -> live.sessionClass().equals(session.sessionClass()));
    }

    private TerminalSession session(
            TerminalId terminal,
            String identity,
            String host,
            String sessionClass,
            Optional<String> accountingId,
            Packet request) {
        Instant now = clock.instant();
        return new TerminalSession(
                terminal,
                host,
                sessionClass,
                identity,
                accountingId,
                request.getAttribute(CallingStationId.class)
                        .flatMap(attribute ->
                                PrintableText.of(attribute.getData().getValue())),
                request.getAttribute(NasIdentifier.class)
                        .flatMap(attribute ->
                                PrintableText.of(attribute.getData().getValue())),
                now,
                now.plus(length).plus(GRACE));
    }

    /** A session that the authenticator tells of and nobody here remembers, so that a cutoff finds it all the same. */
    void found(TerminalId terminal, String identity, String host, String accountingId, Packet request) {
        TerminalSession session = session(terminal, identity, host, "", Optional.of(accountingId), request);
        database.inTransaction(connection -> {
            new TerminalSessionTable(connection).put(session);
        });
    }

    /** The authenticator names a session; false when it is not on record. */
    boolean named(String host, String sessionClass, String accountingId) {
        Database.Work<Boolean> naming =
                connection -> new TerminalSessionTable(connection).name(host, sessionClass, accountingId);
        return database.inTransaction(naming);
    }

    /** @param sessionClass empty when the authenticator did not repeat it */
    void ended(String host, Optional<String> sessionClass, String accountingId) {
        database.inTransaction(connection -> {
            TerminalSessionTable table = new TerminalSessionTable(connection);
            if (sessionClass.isPresent()) {
                table.end(host, sessionClass.get(), accountingId);
            } else {
                table.end(host, accountingId);
            }
        });
    }

    /** The authenticator has begun or ended its work: it has no sessions. */
    void allEnded(String host) {
        database.inTransaction(connection -> {
            new TerminalSessionTable(connection).endAll(host);
        });
    }

    void ended(TerminalSession session) {
        database.inTransaction(connection -> {
            new TerminalSessionTable(connection).end(session);
        });
    }

    List<TerminalSession> listLive(TerminalId terminal) {
        Instant now = clock.instant();
        return database.read(connection -> new TerminalSessionTable(connection).listLive(terminal, now));
    }

    /** Forgets sessions that ended by themselves long ago: should the clock be wrong now, they count again when it is right. */
    void tidy() {
        Instant now = clock.instant().minus(KEPT);
        database.inTransaction(connection -> {
            new TerminalSessionTable(connection).endBefore(now);
        });
    }
}
