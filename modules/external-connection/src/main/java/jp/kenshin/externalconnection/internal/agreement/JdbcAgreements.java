package jp.kenshin.externalconnection.internal.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.kenshin.externalconnection.Agreements;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.PartnerAgreement;
import jp.kenshin.externalconnection.StandardEdition;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;

/** Agreements in the database, asked each time, so that a withdrawal holds on every node at once. */
@Singleton
public class JdbcAgreements implements Agreements {
    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public JdbcAgreements(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<StandardEdition> listEditions() {
        return database.read(connection -> new EditionTable(connection).list());
    }

    @Override
    public StandardEdition registerEdition(String actor, StandardEdition edition) {
        require(
                !edition.edition().isBlank()
                        && !edition.title().isBlank()
                        && !edition.document().isBlank(),
                "an edition has a number, a title and a place where its document is kept");
        require(
                edition.requiredFrom().filter(edition.validFrom()::isAfter).isEmpty(),
                "an edition cannot be required before it is valid");
        Database.Work<StandardEdition> work = connection -> {
            EditionTable table = new EditionTable(connection);
            Optional<StandardEdition> known = table.find(edition.edition());
            if (known.isEmpty()) {
                table.insert(edition, actor, clock.instant());
                audit.record(connection, AuditEvent.done(actor, "standard.register", "standard:" + edition.edition()));
            }
            require(
                    known.filter(each -> !each.equals(edition)).isEmpty(),
                    "edition " + edition.edition() + " is registered with another document or other dates");
            return edition;
        };
        return database.inTransaction(work);
    }

    @Override
    public PartnerAgreement register(String actor, PartnerId partner, PartnerAgreement.Signature signature) {
        require(
                !signature.signedBy().isBlank() && !signature.paper().isBlank(),
                "an agreement names who signed it and where the paper is kept");
        require(!signature.signedOn().isAfter(today()), "an agreement is signed before it is registered");
        Database.Work<PartnerAgreement> work = connection -> {
            if (new EditionTable(connection).find(signature.edition()).isEmpty()) {
                throw notFound("there is no edition " + signature.edition() + " of the standard; register it first");
            }
            AgreementTable table = new AgreementTable(connection);
            long number = table.insert(actor, partner, signature, clock.instant());
            audit.record(
                    connection,
                    event(actor, "agreement.register", partner, number, Map.of("edition", signature.edition())));
            return table.listOf(partner).stream()
                    .filter(agreement -> agreement.number() == number)
                    .findFirst()
                    .orElseThrow();
        };
        return database.inTransaction(work);
    }

    @Override
    public void withdraw(String actor, PartnerId partner, long number, String reason) {
        require(!reason.isBlank(), "a withdrawal has a reason");
        database.inTransaction(connection -> {
            if (!new AgreementTable(connection).withdraw(actor, partner, number, reason, clock.instant())) {
                throw notFound("partner " + partner + " has no agreement " + number + " that stands");
            }
            audit.record(connection, event(actor, "agreement.withdraw", partner, number, Map.of("reason", reason)));
        });
    }

    private static AuditEvent event(
            String actor, String action, PartnerId partner, long number, Map<String, String> more) {
        Map<String, String> detail = new TreeMap<>(more);
        detail.put("agreement", String.valueOf(number));
        return new AuditEvent(actor, action, "partner:" + partner, AuditEvent.Outcome.DONE, detail);
    }

    @Override
    public List<PartnerAgreement> listOf(PartnerId partner) {
        return database.read(connection -> new AgreementTable(connection).listOf(partner));
    }

    @Override
    public Optional<PartnerAgreement> findInForce(PartnerId partner) {
        return database.read(connection -> standing(connection, partner)).inForce();
    }

    @Override
    public Optional<String> findObstacle(PartnerId partner) {
        return database.read(connection -> standing(connection, partner)).obstacle();
    }

    @Override
    public void requireInForce(PartnerId partner) {
        if (findInForce(partner).isEmpty()) {
            throw new KenshinException(
                    ExternalConnectionError.AGREEMENT_MISSING,
                    "No agreement to the external connection standard is in force for " + partner
                            + ". The service begins when the network operator has registered it.");
        }
    }

    private Standing standing(Connection connection, PartnerId partner) throws SQLException {
        return new Standing(
                new EditionTable(connection).list(), new AgreementTable(connection).listOf(partner), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Jst.ZONE);
    }

    private static void require(boolean condition, String rule) {
        if (!condition) {
            throw new KenshinException(ExternalConnectionError.AGREEMENT_REFUSED, rule);
        }
    }

    private static KenshinException notFound(String what) {
        return new KenshinException(ExternalConnectionError.AGREEMENT_NOT_FOUND, what);
    }
}
