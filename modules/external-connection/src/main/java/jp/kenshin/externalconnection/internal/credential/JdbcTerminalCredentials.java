package jp.kenshin.externalconnection.internal.credential;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.externalconnection.TerminalAuthenticationError;
import jp.kenshin.externalconnection.TerminalCredential;
import jp.kenshin.externalconnection.TerminalCredentials;
import jp.kenshin.externalconnection.internal.credential.CredentialTable.Row;
import jp.kenshin.externalconnection.internal.eappsk.PskKeys;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.secret.SealingKey;
import jp.kenshin.registry.Radios;

/** Credentials in the database; asked anew at each step of a conversation, so that a change takes effect at the next one on every node. */
@Singleton
public class JdbcTerminalCredentials implements TerminalCredentials {
    private static final String SYSTEM = "system";

    private final Database database;
    private final Radios radios;
    private final CredentialSeal seal;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public JdbcTerminalCredentials(Database database, Radios radios, CredentialSeal seal, AuditLog audit, Clock clock) {
        this.database = database;
        this.radios = radios;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public TerminalCredential register(String actor, TerminalId terminal, String identity, byte[] key) {
        requireForm(identity, key);
        if (radios.list(List.of(terminal.value())).isEmpty()) {
            throw new KenshinException(
                    TerminalAuthenticationError.TERMINAL_NOT_FOUND, "there is no terminal " + terminal);
        }
        SealingKey sealing = seal.key();
        byte[] sealed = sealing.seal(place(terminal, identity), key);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.inTransaction((Connection connection) -> {
            CredentialTable table = new CredentialTable(connection);
            table.lock(terminal);
            requireFree(table, terminal, identity);
            table.put(terminal, identity, sealed, sealing.fingerprint(), actor, now);
            record(connection, actor, "terminal.credential.register", terminal, identity);
            return table.find(terminal).orElseThrow().view();
        });
    }

    private static void requireForm(String identity, byte[] key) {
        if (PrintableText.of(identity).isEmpty()) {
            throw new KenshinException(
                    TerminalAuthenticationError.INVALID_CREDENTIAL,
                    "the identity must have 1 to " + PrintableText.LONGEST + " bytes and no control characters");
        }
        if (key.length != PskKeys.PSK_LENGTH) {
            throw new KenshinException(
                    TerminalAuthenticationError.INVALID_CREDENTIAL,
                    "the key must have " + PskKeys.PSK_LENGTH + " bytes, not " + key.length);
        }
    }

    private static void requireFree(CredentialTable table, TerminalId terminal, String identity) throws SQLException {
        Optional<Row> holder =
                table.findByIdentity(identity).filter(row -> !row.terminal().equals(terminal));
        if (holder.isPresent()) {
            throw new KenshinException(
                    TerminalAuthenticationError.IDENTITY_TAKEN,
                    "the identity " + identity + " is that of terminal "
                            + holder.get().terminal());
        }
    }

    @Override
    public void remove(String actor, TerminalId terminal) {
        database.inTransaction(connection -> {
            CredentialTable table = new CredentialTable(connection);
            Row row = table.find(terminal)
                    .orElseThrow(() -> new KenshinException(
                            TerminalAuthenticationError.CREDENTIAL_NOT_FOUND,
                            "terminal " + terminal + " has no credential"));
            if (table.delete(terminal)) {
                record(connection, actor, "terminal.credential.remove", terminal, row.identity());
            }
        });
    }

    @Override
    public Optional<TerminalCredential> find(TerminalId terminal) {
        return database.read(connection -> new CredentialTable(connection).find(terminal))
                .map(Row::view);
    }

    @Override
    public List<TerminalCredential> list(String after, int limit) {
        return database.read(connection -> new CredentialTable(connection).list(after, limit)).stream()
                .map(Row::view)
                .toList();
    }

    /**
     * The credential of an identity, opened.
     *
     * @throws KenshinException {@link TerminalAuthenticationError#CREDENTIAL_KEY_UNAVAILABLE} when the master key does not open it
     */
    public Optional<Credential> findByIdentity(String identity) {
        return database.read(connection -> new CredentialTable(connection).findByIdentity(identity))
                .map(this::open);
    }

    private Credential open(Row row) {
        byte[] key = seal.key()
                .open(place(row.terminal(), row.identity()), row.sealed())
                .orElseThrow(() -> new KenshinException(
                        TerminalAuthenticationError.CREDENTIAL_KEY_UNAVAILABLE,
                        "the credential of " + row.terminal() + " was sealed with another key than the one in "
                                + "kenshin.external-connection.keystore, or altered"));
        return new Credential(row.terminal(), row.identity(), key, row.blocked());
    }

    private static String place(TerminalId terminal, String identity) {
        return "terminal:" + terminal + ':' + identity;
    }

    /** Within a transaction that lets the terminal in: whether it may still be. Whoever wants to block it waits until that is done. */
    public boolean admits(Connection connection, TerminalId terminal) throws SQLException {
        CredentialTable table = new CredentialTable(connection);
        return table.lock(terminal) && !table.isBlocked(terminal);
    }

    public boolean isBlocked(TerminalId terminal) {
        return database.read(connection -> new CredentialTable(connection).isBlocked(terminal));
    }

    /** From now on the terminal is not let in, with whatever credential. */
    public void block(TerminalId terminal) {
        Instant now = clock.instant();
        database.inTransaction(connection -> {
            CredentialTable table = new CredentialTable(connection);
            table.lock(terminal);
            if (table.block(terminal, now)) {
                record(connection, SYSTEM, "terminal.credential.disable", terminal, "");
            }
        });
    }

    /** Takes the block away. */
    public void unblock(TerminalId terminal) {
        database.inTransaction(connection -> {
            if (new CredentialTable(connection).unblock(terminal)) {
                record(connection, SYSTEM, "terminal.credential.enable", terminal, "");
            }
        });
    }

    private void record(Connection connection, String actor, String action, TerminalId terminal, String identity) {
        audit.record(
                connection,
                new AuditEvent(
                        actor,
                        action,
                        "terminal:" + terminal,
                        AuditEvent.Outcome.DONE,
                        identity.isEmpty() ? Map.of() : Map.of("identity", identity)));
    }
}
