package jp.kenshin.externalconnection.internal.agreement;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.externalconnection.AgreementItem;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.PartnerAgreement;
import jp.kenshin.externalconnection.PartnerAgreement.Signature;
import jp.kenshin.externalconnection.StandardEdition;
import jp.kenshin.externalconnection.internal.RecordedAudit;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.time.TestClock;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@DisplayName("A partner is served under an agreement, and not without")
@Tag("J-09")
class AgreementsTest {
    private static final PartnerId SAKURA = PartnerId.of("P-0001");
    private static final PartnerId YAMA = PartnerId.of("P-0003");
    private static final String OPERATOR = "operator";
    private static final Set<AgreementItem> ALL = EnumSet.allOf(AgreementItem.class);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final StandardEdition FIRST = edition("2023-03", LocalDate.of(2023, 3, 1), Optional.empty());

    private final TestClock clock = new TestClock();
    private final RecordedAudit audit = new RecordedAudit();
    private final Database database;
    private final JdbcAgreements agreements;

    AgreementsTest(Database database) {
        this.database = database;
        this.agreements = new JdbcAgreements(database, audit, clock);
    }

    @BeforeEach
    void forgetAll() {
        database.inTransaction(connection -> {
            for (String table : List.of("partner_agreement_item", "partner_agreement", "standard_edition")) {
                try (var delete = connection.prepareStatement("DELETE FROM external_connection." + table)) {
                    delete.executeUpdate();
                }
            }
        });
    }

    @Test
    void nobody_is_served_before_an_agreement_is_registered() {
        assertMissing(SAKURA, "no agreement is registered");
        agreements.registerEdition(OPERATOR, FIRST);

        PartnerAgreement registered = agreements.register(OPERATOR, SAKURA, signature("2023-03", ALL));

        assertDoesNotThrow(() -> agreements.requireInForce(SAKURA));
        assertEquals(Optional.of(registered), agreements.findInForce(SAKURA));
        assertEquals(ALL, registered.items());
        assertEquals("花田 実", registered.signedBy());
        assertMissing(YAMA, "no agreement is registered");
        assertEquals(List.of("standard.register", "agreement.register"), audit.actions());
    }

    @Test
    void every_single_item_is_needed() {
        agreements.registerEdition(OPERATOR, FIRST);
        for (AgreementItem item : AgreementItem.values()) {
            PartnerAgreement lacking =
                    agreements.register(OPERATOR, SAKURA, signature("2023-03", EnumSet.complementOf(EnumSet.of(item))));

            assertMissing(SAKURA, item.name());
            assertEquals(List.of(item), lacking.missing());
        }
    }

    @Test
    void a_withdrawal_ends_the_service_and_stays_on_record() {
        agreements.registerEdition(OPERATOR, FIRST);
        PartnerAgreement registered = agreements.register(OPERATOR, SAKURA, signature("2023-03", ALL));

        agreements.withdraw(OPERATOR, SAKURA, registered.number(), "契約終了");

        assertMissing(SAKURA, "no agreement is registered");
        assertEquals(
                "契約終了",
                agreements.listOf(SAKURA).get(0).withdrawal().orElseThrow().reason());
        assertRefused(
                ExternalConnectionError.AGREEMENT_NOT_FOUND,
                () -> agreements.withdraw(OPERATOR, SAKURA, registered.number(), "again"));
    }

    @Test
    void nobody_withdraws_the_agreement_of_another_partner() {
        agreements.registerEdition(OPERATOR, FIRST);
        PartnerAgreement registered = agreements.register(OPERATOR, SAKURA, signature("2023-03", ALL));

        assertRefused(
                ExternalConnectionError.AGREEMENT_NOT_FOUND,
                () -> agreements.withdraw(OPERATOR, YAMA, registered.number(), "mistaken"));
        assertDoesNotThrow(() -> agreements.requireInForce(SAKURA));
    }

    @Test
    @Tag("S-11")
    void a_new_edition_leaves_agreements_alone_until_the_day_it_is_required() {
        agreements.registerEdition(OPERATOR, FIRST);
        agreements.register(OPERATOR, SAKURA, signature("2023-03", ALL));
        agreements.registerEdition(OPERATOR, edition("2026-11", TODAY, Optional.of(TODAY.plusDays(2))));

        clock.advance(Duration.ofHours(47));
        assertDoesNotThrow(() -> agreements.requireInForce(SAKURA));
        clock.advance(Duration.ofHours(1));
        assertMissing(SAKURA, "edition 2026-11 is required since 2026-11-23; the agreement is to 2023-03");

        agreements.register(OPERATOR, SAKURA, signature("2026-11", ALL));
        assertDoesNotThrow(() -> agreements.requireInForce(SAKURA));
    }

    @Test
    void an_agreement_to_an_edition_to_come_does_not_count_before() {
        agreements.registerEdition(OPERATOR, edition("2026-12", TODAY.plusDays(1), Optional.empty()));
        agreements.register(OPERATOR, SAKURA, signature("2026-12", ALL));

        assertMissing(SAKURA, "valid from 2026-11-22");
        clock.advance(Duration.ofDays(1));
        assertDoesNotThrow(() -> agreements.requireInForce(SAKURA));
    }

    @Test
    @Tag("S-11")
    void an_edition_is_registered_once_and_never_becomes_another_document() {
        agreements.registerEdition(OPERATOR, FIRST);
        agreements.registerEdition(OPERATOR, FIRST);

        assertEquals(List.of(FIRST), agreements.listEditions());
        assertRefused(
                ExternalConnectionError.AGREEMENT_REFUSED,
                () -> agreements.registerEdition(OPERATOR, edition("2023-03", TODAY, Optional.empty())));
        assertRefused(
                ExternalConnectionError.AGREEMENT_REFUSED,
                () -> agreements.registerEdition(OPERATOR, edition("2027-01", TODAY, Optional.of(TODAY.minusDays(1)))));
    }

    @Test
    void what_makes_no_sense_is_refused() {
        agreements.registerEdition(OPERATOR, FIRST);

        assertRefused(
                ExternalConnectionError.AGREEMENT_NOT_FOUND,
                () -> agreements.register(OPERATOR, SAKURA, signature("1999-01", ALL)));
        assertRefused(
                ExternalConnectionError.AGREEMENT_REFUSED,
                () -> agreements.register(OPERATOR, SAKURA, new Signature("2023-03", ALL, " ", TODAY, "書庫")));
        assertRefused(
                ExternalConnectionError.AGREEMENT_REFUSED,
                () -> agreements.register(
                        OPERATOR, SAKURA, new Signature("2023-03", ALL, "花田 実", TODAY.plusDays(1), "書庫")));
    }

    @Test
    void the_demonstration_begins_with_agreements_and_gives_none_to_partners_that_come_later() {
        List<Partner> partners = new ArrayList<>(List.of(partner(SAKURA)));
        DemonstrationAgreements demonstration =
                new DemonstrationAgreements(true, () -> true, () -> partners, agreements);

        demonstration.run();
        partners.add(partner(YAMA));
        demonstration.run();

        assertDoesNotThrow(() -> agreements.requireInForce(SAKURA));
        assertMissing(YAMA, "no agreement is registered");
    }

    @Test
    void without_the_demonstration_nothing_is_registered_by_itself() {
        new DemonstrationAgreements(false, () -> true, () -> List.of(partner(SAKURA)), agreements).run();

        assertEquals(List.of(), agreements.listEditions());
    }

    private static Partner partner(PartnerId id) {
        return new Partner(id, "さくらガス", Set.of(Service.WEB), Optional.of("sakura-gas"), Optional.empty());
    }

    private static StandardEdition edition(String number, LocalDate validFrom, Optional<LocalDate> requiredFrom) {
        return new StandardEdition(number, "外部接続基準", validFrom, requiredFrom, "文書庫 A-1", Optional.empty());
    }

    private static Signature signature(String edition, Set<AgreementItem> items) {
        return new Signature(edition, items, "花田 実", LocalDate.of(2026, 11, 20), "書庫 3-12");
    }

    private void assertMissing(PartnerId partner, String why) {
        assertRefused(ExternalConnectionError.AGREEMENT_MISSING, () -> agreements.requireInForce(partner));
        String obstacle = agreements.findObstacle(partner).orElseThrow();
        assertTrue(obstacle.contains(why), obstacle);
    }

    private static void assertRefused(ExternalConnectionError code, Executable step) {
        assertEquals(code, assertThrows(KenshinException.class, step).code());
    }
}
