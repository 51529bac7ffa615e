package jp.kenshin.externalconnection.internal.gate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.platform.database.Sql;

/**
 * What is kept out, and which node knows it, on the connection of one unit of work.
 *
 * @param connection of the unit of work
 */
public record CutScopeTable(Connection connection) {
    /** So many seconds ago. */
    private static final String BEFORE_NOW = " CURRENT_TIMESTAMP - CAST(? AS INTEGER) * INTERVAL '1' SECOND";

    /** The cutoff that holds a scope, if one does; the scope stays as it is until the unit of work ends. */
    public Optional<String> lockHolder(CutoffScope scope) throws SQLException {
        lock();
        return new Sql(connection)
                .find(
                        "SELECT cutoff_id FROM external_connection.cut_scope WHERE scope_key = ?",
                        row -> row.getString("cutoff_id"),
                        scope.key());
    }

    /** Keeps a scope out; kept out already by the same cutoff, nothing changes. */
    public void keepOut(CutoffScope scope, String cutoff) throws SQLException {
        lock();
        long revision = raise();
        Sql sql = new Sql(connection);
        sql.update(
                "DELETE FROM external_connection.cut_scope WHERE scope_key = ? AND cutoff_id = ?", scope.key(), cutoff);
        sql.update(
                """
                INSERT INTO external_connection.cut_scope (scope_key, scope_kind, partner_id, terminal_id, cutoff_id, revision)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                scope.key(),
                scope.kind(),
                scope.partner().value(),
                scope.terminal().map(TerminalId::value),
                cutoff,
                revision);
    }

    /** Lets a scope in whose cutoff is being reconnected; one that was ordered again meanwhile stays out. */
    void letIn(CutoffScope scope) throws SQLException {
        lock();
        int removed = new Sql(connection)
                .update(
                        """
                        DELETE FROM external_connection.cut_scope WHERE scope_key = ? AND cutoff_id IN
                            (SELECT id FROM external_connection.cutoff WHERE scope_key = ? AND state = 'RECONNECTING')
                        """,
                        scope.key(),
                        scope.key());
        if (removed > 0) {
            raise();
        }
    }

    /** Keeps a scope out again whose cutoff is in force and whose row is gone, whoever removed it. */
    void mend(CutoffScope scope) throws SQLException {
        lock();
        Sql sql = new Sql(connection);
        Optional<String> inForce = sql.find(
                """
                SELECT id FROM external_connection.cutoff WHERE scope_key = ? AND state IN ('CUTTING_OFF', 'CUT_OFF')
                    AND NOT EXISTS (SELECT 1 FROM external_connection.cut_scope WHERE scope_key = ?)
                """,
                row -> row.getString("id"),
                scope.key(),
                scope.key());
        if (inForce.isPresent()) {
            keepOut(scope, inForce.get());
        }
    }

    /** Whether another cutoff keeps the same terminal out: two partners may share one. */
    public boolean isTerminalKeptOutByAnother(CutoffScope scope) throws SQLException {
        return scope.terminal().isPresent()
                && new Sql(connection)
                        .find(
                                "SELECT 1 FROM external_connection.cut_scope WHERE terminal_id = ? AND scope_key <> ?",
                                row -> row.getInt(1),
                                scope.terminal().get().value(),
                                scope.key())
                        .isPresent();
    }

    /** One change at a time: who comes first, the others wait for. */
    private void lock() throws SQLException {
        new Sql(connection)
                .list("SELECT revision FROM external_connection.gate_revision FOR UPDATE", row -> row.getLong(1));
    }

    /** Only what changes something raises the revision: each raise is news that every node has to confirm. */
    private long raise() throws SQLException {
        new Sql(connection).update("UPDATE external_connection.gate_revision SET revision = revision + 1");
        return revision();
    }

    long revision() throws SQLException {
        return new Sql(connection)
                .find("SELECT revision FROM external_connection.gate_revision", row -> row.getLong(1))
                .orElseThrow();
    }

    /** Revision since which a scope is kept out; empty when it is not. */
    OptionalLong keptOutSince(CutoffScope scope) throws SQLException {
        return new Sql(connection)
                .find(
                        "SELECT revision FROM external_connection.cut_scope WHERE scope_key = ?",
                        row -> OptionalLong.of(row.getLong(1)),
                        scope.key())
                .orElse(OptionalLong.empty());
    }

    CutScopes read() throws SQLException {
        Set<CutoffScope> scopes = new HashSet<>(new Sql(connection)
                .list(
                        "SELECT scope_kind, partner_id, terminal_id FROM external_connection.cut_scope",
                        row -> new CutoffScope(
                                CutoffScope.Kind.valueOf(row.getString("scope_kind")),
                                PartnerId.of(row.getString("partner_id")),
                                Optional.ofNullable(row.getString("terminal_id"))
                                        .map(TerminalId::of))));
        return CutScopes.of(revision(), scopes);
    }

    /** A sign of life, by the database's clock, so that nodes whose clocks differ agree on who lives. */
    void seen(String node, long revision) throws SQLException {
        Sql sql = new Sql(connection);
        int known = sql.update(
                "UPDATE external_connection.gate_node SET revision = ?, seen_at = CURRENT_TIMESTAMP WHERE node = ?",
                revision,
                node);
        if (known == 0) {
            sql.update(
                    "INSERT INTO external_connection.gate_node (node, revision, seen_at) VALUES (?, ?, CURRENT_TIMESTAMP)",
                    node,
                    revision);
        }
    }

    /** How many nodes have given a sign of life within a while and do not know the revision yet. */
    long nodesBehind(long revision, Duration silence) throws SQLException {
        return new Sql(connection)
                .find(
                        "SELECT COUNT(*) FROM external_connection.gate_node WHERE revision < ? AND seen_at >"
                                + BEFORE_NOW,
                        row -> row.getLong(1),
                        revision,
                        silence.toSeconds())
                .orElse(0L);
    }

    /**
     * Forgets those that were silent for long. A sign of a time to come tells that the database's clock was set back: a node that is gone would count
     * as living until then, and does from now on.
     */
    void tidyNodes(Duration silence) throws SQLException {
        Sql sql = new Sql(connection);
        sql.update("DELETE FROM external_connection.gate_node WHERE seen_at <" + BEFORE_NOW, silence.toSeconds());
        sql.update("UPDATE external_connection.gate_node SET seen_at = CURRENT_TIMESTAMP"
                + " WHERE seen_at > CURRENT_TIMESTAMP + INTERVAL '1' SECOND");
    }
}
