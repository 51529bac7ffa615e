package jp.kenshin.externalconnection.internal.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.PortalSessions;
import jp.kenshin.externalconnection.PortalSignIn;
import jp.kenshin.externalconnection.internal.ExternalConnectionConfig;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;

/** Sessions in the database; every opening and every end is in the audit log, in the same transaction. */
@Singleton
public class JdbcPortalSessions implements PortalSessions {
    private final Database database;
    private final AuditLog audit;
    private final ExternalConnectionConfig config;
    private final Clock clock;

    @Inject
    public JdbcPortalSessions(Database database, AuditLog audit, ExternalConnectionConfig config, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** What an attempt to open came to. */
    private enum Attempt {
        OPENED,
        FULL,
        /** Another node took the slot in the same moment. */
        COLLIDED
    }

    @Override
    public String open(PortalSignIn signIn) {
        String key = SessionKey.random();
        Database.Work<Attempt> opening = connection -> attempt(connection, signIn, key);
        Attempt attempt = database.inTransaction(opening);
        while (attempt == Attempt.COLLIDED) {
            attempt = database.inTransaction(opening);
        }
        if (attempt == Attempt.FULL) {
            String code = ExternalConnectionError.TOO_MANY_SESSIONS.name();
            audit.record(AuditEvent.refused(signIn.userName(), "portal.sign-in", "partner:" + signIn.partner(), code));
            throw new KenshinException(
                    ExternalConnectionError.TOO_MANY_SESSIONS,
                    "This business has " + config.sessionsPerPartner()
                            + " portal sessions open, which is as many as it may have. Sign out of one of them; an"
                            + " unused one ends by itself after "
                            + config.idleTimeout().toMinutes() + " minutes.");
        }
        return key;
    }

    private Attempt attempt(Connection connection, PortalSignIn signIn, String key) throws SQLException {
        Instant now = now();
        SessionTable table = new SessionTable(connection);
        Set<Integer> taken = new HashSet<>();
        for (PortalSession session : table.listOf(signIn.partner().value())) {
            if (!session.isIdle(now, config.idleTimeout()) || !endIdle(connection, session)) {
                taken.add(session.slot());
            }
        }
        int slot = IntStream.rangeClosed(1, config.sessionsPerPartner())
                .filter(number -> !taken.contains(number))
                .findFirst()
                .orElse(0);
        if (slot == 0 || taken.size() >= config.sessionsPerPartner()) {
            return Attempt.FULL;
        }
        PortalSession session = PortalSession.opened(signIn, slot, now);
        if (!table.insert(
                session,
                SessionKey.hash(key),
                signIn.providerSession().map(SessionKey::hash).orElse(null))) {
            connection.rollback();
            return Attempt.COLLIDED;
        }
        audit.record(connection, session.began());
        return Attempt.OPENED;
    }

    @Override
    public boolean touch(String sessionKey) {
        String hash = SessionKey.hash(sessionKey);
        Instant now = now();
        Optional<PortalSession> found = database.read(connection -> new SessionTable(connection).find(hash));
        if (found.isEmpty()) {
            return false;
        }
        PortalSession session = found.get();
        if (session.isIdle(now, config.idleTimeout())) {
            return database.inTransaction(connection -> !endIdle(connection, session)
                    && new SessionTable(connection).find(hash).isPresent());
        }
        if (session.needsMark(now)) {
            database.inTransaction(connection -> {
                new SessionTable(connection).mark(session, now);
            });
        }
        return true;
    }

    @Override
    public Set<String> standing(Collection<String> sessionKeys) {
        Map<String, String> keys =
                sessionKeys.stream().distinct().collect(Collectors.toMap(SessionKey::hash, Function.identity()));
        Instant usedSince = now().minus(config.idleTimeout());
        return database
                .read(connection -> new SessionTable(connection).listUsedSince(keys.keySet(), usedSince))
                .stream()
                .map(keys::get)
                .collect(Collectors.toSet());
    }

    @Override
    public void close(String sessionKey, String reason) {
        String hash = SessionKey.hash(sessionKey);
        database.inTransaction(connection -> {
            Optional<PortalSession> session = new SessionTable(connection).find(hash);
            if (session.isPresent()) {
                end(connection, session.get(), reason);
            }
        });
    }

    @Override
    public void closeOpenedBy(String providerSession, String reason) {
        String hash = SessionKey.hash(providerSession);
        database.inTransaction(connection -> {
            for (PortalSession session : new SessionTable(connection).listOpenedBy(hash)) {
                end(connection, session, reason);
            }
        });
    }

    /** Ends all sessions of a partner, in the unit of work at hand. */
    public void closeAllOf(Connection connection, PartnerId partner, String reason) throws SQLException {
        for (PortalSession session : new SessionTable(connection).listOf(partner.value())) {
            end(connection, session, reason);
        }
    }

    private void end(Connection connection, PortalSession session, String reason) throws SQLException {
        if (new SessionTable(connection).delete(session)) {
            audit.record(connection, session.ended(reason));
        }
    }

    @Override
    public int limit() {
        return config.sessionsPerPartner();
    }

    @Override
    public Duration idleTimeout() {
        return config.idleTimeout();
    }

    /**
     * Ends the sessions that nobody used for too long; for the background. Where the clock has been set back the while begins anew, or an unattended
     * session would stay open until that time comes again.
     */
    void endIdle() {
        Instant now = now();
        Instant idleSince = now.minus(config.idleTimeout());
        database.inTransaction(connection -> {
            new SessionTable(connection).markThoseOfTheFuture(now);
            Collection<PortalSession> idle = new SessionTable(connection).listUnusedSince(idleSince);
            for (PortalSession session : idle) {
                endIdle(connection, session);
            }
        });
    }

    /** False when another node ended or used it in the same moment. */
    private boolean endIdle(Connection connection, PortalSession session) throws SQLException {
        boolean ended = new SessionTable(connection).deleteUnused(session);
        if (ended) {
            audit.record(connection, session.ended("idle"));
        }
        return ended;
    }

    /** As exact as the database keeps it, so that a row is found again by its times. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
