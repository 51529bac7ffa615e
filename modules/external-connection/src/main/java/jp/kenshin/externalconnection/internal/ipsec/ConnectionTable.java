package jp.kenshin.externalconnection.internal.ipsec;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.externalconnection.IpsecConnection.Authentication;
import jp.kenshin.externalconnection.IpsecConnection.Child;
import jp.kenshin.externalconnection.IpsecConnection.Ends;
import jp.kenshin.externalconnection.IpsecConnection.Keying;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Sql;

/**
 * The rows of defined connections.
 *
 * @param sql on the connection of one unit of work
 */
record ConnectionTable(Sql sql) {
    private static final String SELECT =
            """
            SELECT partner_id, name, remote_address, remote_id, local_id, authentication, proposals, dpd_seconds, udp_encapsulation, sealed_key
            FROM external_connection.ipsec_connection""";

    /** Facts of a row; the children stand in rows of their own. */
    private record Row(
            PartnerId partner,
            String name,
            Ends ends,
            Authentication authentication,
            Keying keying,
            Optional<SealedSecret> sealedKey) {}

    Optional<DefinedConnection> find(PartnerId partner) throws SQLException {
        Optional<Row> row = sql.find(SELECT + " WHERE partner_id = ?", ConnectionTable::row, partner.value());
        return row.isEmpty() ? Optional.empty() : Optional.of(withChildren(row.get()));
    }

    List<DefinedConnection> list() throws SQLException {
        List<DefinedConnection> connections = new ArrayList<>();
        for (Row row : sql.list(SELECT + " ORDER BY partner_id", ConnectionTable::row)) {
            connections.add(withChildren(row));
        }
        return connections;
    }

    /** Whose a name or a remote identity is, if it is another partner's. */
    Optional<PartnerId> findOther(IpsecConnection connection) throws SQLException {
        return sql.find(
                "SELECT partner_id FROM external_connection.ipsec_connection WHERE partner_id <> ? AND (name = ? OR"
                        + " LOWER(remote_id) = LOWER(?))",
                row -> PartnerId.of(row.getString(1)),
                connection.partner().value(),
                connection.name(),
                connection.ends().remoteId());
    }

    private DefinedConnection withChildren(Row row) throws SQLException {
        List<Child> children = sql.list(
                """
                SELECT name, local_networks, remote_networks, proposals FROM external_connection.ipsec_child
                WHERE partner_id = ? ORDER BY position""",
                child -> new Child(
                        child.getString(1),
                        split(child.getString(2)),
                        split(child.getString(3)),
                        split(child.getString(4))),
                row.partner().value());
        return new DefinedConnection(
                new IpsecConnection(
                        row.partner(), row.name(), row.ends(), row.authentication(), row.keying(), children),
                row.sealedKey());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                PartnerId.of(row.getString("partner_id")),
                row.getString("name"),
                new Ends(row.getString("remote_address"), row.getString("remote_id"), row.getString("local_id")),
                Authentication.valueOf(row.getString("authentication")),
                new Keying(
                        split(row.getString("proposals")),
                        Duration.ofSeconds(row.getInt("dpd_seconds")),
                        row.getBoolean("udp_encapsulation")),
                Optional.ofNullable(row.getBytes("sealed_key")).map(SealedSecret::new));
    }

    /** Puts a connection in place of the partner's old one. */
    void put(DefinedConnection defined, String actor, Instant now) throws SQLException {
        IpsecConnection connection = defined.connection();
        String partner = connection.partner().value();
        delete(connection.partner());
        sql.update(
                """
                INSERT INTO external_connection.ipsec_connection (partner_id, name, remote_address, remote_id, local_id, authentication,
                    proposals, dpd_seconds, udp_encapsulation, sealed_key, defined_by, defined_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                partner,
                connection.name(),
                connection.ends().remoteAddress(),
                connection.ends().remoteId(),
                connection.ends().localId(),
                connection.authentication(),
                join(connection.keying().proposals()),
                (int) connection.keying().deadPeerDetection().toSeconds(),
                connection.keying().udpEncapsulation(),
                defined.sealedKey().map(SealedSecret::bytes),
                actor,
                now);
        for (int i = 0; i < connection.children().size(); i++) {
            insert(partner, i, connection.children().get(i));
        }
    }

    void delete(PartnerId partner) throws SQLException {
        sql.update("DELETE FROM external_connection.ipsec_child WHERE partner_id = ?", partner.value());
        sql.update("DELETE FROM external_connection.ipsec_connection WHERE partner_id = ?", partner.value());
    }

    private void insert(String partner, int position, Child child) throws SQLException {
        sql.update(
                "INSERT INTO external_connection.ipsec_child (partner_id, position, name, local_networks, remote_networks,"
                        + " proposals) VALUES (?, ?, ?, ?, ?, ?)",
                partner,
                position,
                child.name(),
                join(child.localNetworks()),
                join(child.remoteNetworks()),
                join(child.proposals()));
    }

    private static String join(List<String> items) {
        return String.join(" ", items);
    }

    private static List<String> split(String text) {
        return Stream.of(text.split(" ")).filter(item -> !item.isEmpty()).toList();
    }
}
