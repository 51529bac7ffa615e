package jp.kenshin.externalconnection.internal.agreement;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.StandardEdition;
import jp.kenshin.platform.database.Sql;

/** The editions, on the connection of one unit of work. */
final class EditionTable {
    private static final String SELECT =
            """
            SELECT edition, title, valid_from, required_from, document, document_sha256 FROM external_connection.standard_edition
            """;

    private final Sql sql;

    EditionTable(Connection connection) {
        this.sql = new Sql(connection);
    }

    List<StandardEdition> list() throws SQLException {
        return sql.list(SELECT + " ORDER BY valid_from DESC, edition DESC", EditionTable::read);
    }

    Optional<StandardEdition> find(String edition) throws SQLException {
        return sql.find(SELECT + " WHERE edition = ?", EditionTable::read, edition);
    }

    void insert(StandardEdition edition, String actor, Instant now) throws SQLException {
        sql.update(
                """
                INSERT INTO external_connection.standard_edition
                    (edition, title, valid_from, required_from, document, document_sha256, registered_by, registered_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                edition.edition(),
                edition.title(),
                edition.validFrom(),
                edition.requiredFrom(),
                edition.document(),
                edition.documentSha256(),
                actor,
                now);
    }

    private static StandardEdition read(ResultSet row) throws SQLException {
        return new StandardEdition(
                row.getString("edition"),
                row.getString("title"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("required_from", LocalDate.class)),
                row.getString("document"),
                Optional.ofNullable(row.getString("document_sha256")));
    }
}
