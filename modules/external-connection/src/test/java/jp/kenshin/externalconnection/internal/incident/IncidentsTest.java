package jp.kenshin.externalconnection.internal.incident;

import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentQuery;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.externalconnection.IncidentReport.Channel;
import jp.kenshin.externalconnection.IncidentReport.Kind;
import jp.kenshin.externalconnection.IncidentReport.Place;
import jp.kenshin.externalconnection.internal.KnownPartners;
import jp.kenshin.externalconnection.internal.RecordedAudit;
import jp.kenshin.externalconnection.internal.ToldPartners;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.platform.time.TestClock;
import jp.kenshin.registry.Service;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@DisplayName("An incident report")
@Tag("S-01")
class IncidentsTest {
    private final ToldPartners mail = new ToldPartners();
    private final TestClock clock = new TestClock();
    private final Database database;
    private final DefaultIncidents incidents;

    IncidentsTest(Database database) {
        this.database = database;
        incidents = new DefaultIncidents(
                database, new ReportCheck(new KnownPartners(), clock), mail, new RecordedAudit(), clock);
    }

    @BeforeEach
    void beginWithoutCases() {
        database.inTransaction(connection -> {
            Sql sql = new Sql(connection);
            sql.update("DELETE FROM external_connection.case_entry");
            sql.update("DELETE FROM external_connection.incident");
        });
    }

    private static IncidentReport report(
            Service service,
            Place place,
            String partner,
            String name,
            @Nullable String terminal,
            @Nullable String portalUser) {
        return new IncidentReport(
                Kind.THEFT,
                service,
                place,
                partner,
                name,
                Optional.ofNullable(terminal),
                Optional.ofNullable(portalUser),
                "山田 太郎",
                "盗難");
    }

    private static IncidentReport mdms() {
        return report(Service.NW, Place.MDMS, "P-0002", "みなと水道", null, null);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "NW, MDMS, P-0003, ,",
        "NW, TERMINAL, P-0003, T-0003,",
        "WEB, PC, P-0003, , yama-lpg",
        "WEB, TERMINAL, P-0003, T-0003,"
    })
    void with_the_fields_of_table_1_opens_a_case(
            Service service, Place place, String partner, @Nullable String terminal, @Nullable String user) {
        Incident incident =
                incidents.report("desk", Channel.PHONE, report(service, place, partner, "やまLPガス", terminal, user));

        assertEquals(Incident.State.REPORTED, incident.state());
        assertTrue(incident.id().matches("I-[0-9]{7}"), incident::id);
    }

    @ParameterizedTest(name = "{6}")
    @CsvSource({
        "NW, MDMS, P-0003, やま, T-0003, , a terminal too many",
        "NW, MDMS, P-0003, '', , , no name",
        "NW, MDMS, '', やま, , , no business id",
        "NW, TERMINAL, P-0003, やま, , , no terminal",
        "NW, PC, P-0003, やま, , yama-lpg, a PC of the NW service",
        "WEB, MDMS, P-0003, やま, , , an MDMS of the Web service",
        "WEB, PC, P-0003, やま, , , no portal user"
    })
    void that_is_not_as_table_1_says_is_refused_and_says_what_is_wrong(
            Service service,
            Place place,
            String partner,
            String name,
            @Nullable String terminal,
            @Nullable String user,
            String what) {
        KenshinException refusal = assertThrows(
                KenshinException.class,
                () -> incidents.report("desk", Channel.PHONE, report(service, place, partner, name, terminal, user)),
                what);
        assertEquals(ExternalConnectionError.INVALID_REPORT, refusal.code());
        assertTrue(String.valueOf(refusal.getMessage()).contains("table 1"), refusal::toString);
    }

    @ParameterizedTest(name = "{6}")
    @CsvSource({
        "NW, MDMS, P-9999, , , UNKNOWN_PARTNER, an unknown business id",
        "NW, MDMS, P 1;--, , , UNKNOWN_PARTNER, no business id at all",
        "NW, TERMINAL, P-0003, T-0001, , FOREIGN_TERMINAL, another partner's terminal",
        "NW, TERMINAL, P-0003, T-9999, , FOREIGN_TERMINAL, an unknown terminal",
        "WEB, PC, P-0003, , sakura-gas, FOREIGN_SERVICE, another partner's portal user",
        "NW, MDMS, P-0001, , , FOREIGN_SERVICE, a service the partner does not hold"
    })
    void about_what_is_not_the_partners_is_refused(
            Service service,
            Place place,
            String partner,
            String terminal,
            String user,
            ExternalConnectionError code,
            String what) {
        KenshinException refusal = assertThrows(
                KenshinException.class,
                () -> incidents.report("desk", Channel.PHONE, report(service, place, partner, "名", terminal, user)),
                what);
        assertEquals(code, refusal.code());
        assertEquals(0, incidents.count(IncidentQuery.open(1)));
    }

    @Test
    @Tag("S-02")
    void says_whether_the_caller_is_one_of_the_registered_contacts() {
        assertTrue(incidents.report("desk", Channel.PHONE, mdms()).callerKnown());
        IncidentReport stranger = new IncidentReport(
                Kind.LOSS, Service.NW, Place.MDMS, "P-0002", "みなと水道", Optional.empty(), Optional.empty(), "佐藤", "");
        assertFalse(incidents.report("desk", Channel.PHONE, stranger).callerKnown());
    }

    @Test
    @Tag("S-07")
    void of_what_the_utility_found_itself_is_told_to_the_partner_once() {
        incidents.report("desk", Channel.PHONE, report(Service.NW, Place.MDMS, "P-0003", "やまLPガス", null, null));
        Incident found = incidents.report("desk", Channel.UTILITY, mdms());
        incidents.report("desk", Channel.UTILITY, mdms());

        assertEquals(List.of(found.id()), mail.incidents());
    }

    @Test
    void of_the_same_while_the_case_is_open_becomes_a_line_of_that_case() {
        Incident first = incidents.report("desk", Channel.PHONE, mdms());
        Incident second = incidents.report("minato-water", Channel.API, mdms());

        assertEquals(first.id(), second.id());
        assertEquals(
                List.of(CaseEntry.Kind.REPORTED, CaseEntry.Kind.REPORTED_AGAIN),
                incidents.timeLine(first.id()).stream().map(CaseEntry::kind).toList());
    }

    @Test
    void that_was_refused_is_over_and_the_next_one_is_a_new_case() {
        Incident first = incidents.report("desk", Channel.PHONE, mdms());
        incidents.refuse("desk", first.id(), "いたずら電話");

        assertEquals(Incident.State.REFUSED, incidents.get(first.id()).state());
        assertFalse(first.id()
                .equals(incidents.report("desk", Channel.PHONE, mdms()).id()));
    }

    @Test
    void is_found_by_words_and_by_nobody_elses_partner() {
        Incident incident = incidents.report("desk", Channel.PHONE, mdms());

        assertEquals(
                List.of(incident.id()),
                incidents.list(new IncidentQuery(Optional.empty(), true, "みなと", 0, 10)).stream()
                        .map(Incident::id)
                        .toList());
        assertTrue(incidents
                .list(new IncidentQuery(Optional.empty(), true, "%", 0, 10))
                .isEmpty());
        assertTrue(incidents.find(KnownPartners.WATER, incident.id()).isPresent());
        assertTrue(incidents.find(KnownPartners.GAS, incident.id()).isEmpty());
    }
}
