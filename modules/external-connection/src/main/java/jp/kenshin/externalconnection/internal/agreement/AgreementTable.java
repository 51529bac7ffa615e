package jp.kenshin.externalconnection.internal.agreement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.externalconnection.AgreementItem;
import jp.kenshin.externalconnection.PartnerAgreement;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Sql;

/** What partners signed, on the connection of one unit of work. */
final class AgreementTable {
    private final Connection connection;
    private final Sql sql;

    AgreementTable(Connection connection) {
        this.connection = connection;
        this.sql = new Sql(connection);
    }

    long insert(String actor, PartnerId partner, PartnerAgreement.Signature signature, Instant now)
            throws SQLException {
        long number = insertRow(actor, partner, signature, now);
        for (AgreementItem item : signature.items()) {
            sql.update(
                    "INSERT INTO external_connection.partner_agreement_item (agreement_id, item) VALUES (?, ?)",
                    number,
                    item);
        }
        return number;
    }

    private long insertRow(String actor, PartnerId partner, PartnerAgreement.Signature signature, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO external_connection.partner_agreement
                    (partner_id, edition, signed_by, signed_on, paper, registered_by, registered_at) VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                new String[] {"id"})) {
            insert.setString(1, partner.value());
            insert.setString(2, signature.edition());
            insert.setString(3, signature.signedBy());
            insert.setObject(4, signature.signedOn());
            insert.setString(5, signature.paper());
            insert.setString(6, actor);
            insert.setObject(7, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                if (!key.next()) {
                    throw new IllegalStateException("an inserted row has a number");
                }
                return key.getLong(1);
            }
        }
    }

    /** The newest first. */
    List<PartnerAgreement> listOf(PartnerId partner) throws SQLException {
        return sql.list(
                """
                SELECT id, partner_id, edition, signed_by, signed_on, paper, registered_by, registered_at,
                    withdrawn_by, withdrawn_at, withdrawn_why
                FROM external_connection.partner_agreement WHERE partner_id = ? ORDER BY id DESC
                """,
                this::read,
                partner.value());
    }

    /** False when the partner has none such that stands. */
    boolean withdraw(String actor, PartnerId partner, long number, String reason, Instant now) throws SQLException {
        return sql.update(
                        """
                        UPDATE external_connection.partner_agreement SET withdrawn_by = ?, withdrawn_at = ?, withdrawn_why = ?
                        WHERE id = ? AND partner_id = ? AND withdrawn_at IS NULL
                        """,
                        actor,
                        now,
                        reason,
                        number,
                        partner.value())
                == 1;
    }

    private PartnerAgreement read(ResultSet row) throws SQLException {
        long number = row.getLong("id");
        Optional<Instant> withdrawnAt = Sql.findInstant(row, "withdrawn_at");
        String by = row.getString("withdrawn_by");
        String why = row.getString("withdrawn_why");
        return new PartnerAgreement(
                number,
                PartnerId.of(row.getString("partner_id")),
                row.getString("edition"),
                items(number),
                row.getString("signed_by"),
                row.getObject("signed_on", LocalDate.class),
                row.getString("paper"),
                row.getString("registered_by"),
                Sql.instant(row, "registered_at"),
                withdrawnAt.map(at -> new PartnerAgreement.Withdrawal(at, by, why)));
    }

    private Set<AgreementItem> items(long number) throws SQLException {
        Set<AgreementItem> items = EnumSet.noneOf(AgreementItem.class);
        items.addAll(sql.list(
                "SELECT item FROM external_connection.partner_agreement_item WHERE agreement_id = ?",
                row -> AgreementItem.valueOf(row.getString(1)),
                number));
        return items;
    }
}
