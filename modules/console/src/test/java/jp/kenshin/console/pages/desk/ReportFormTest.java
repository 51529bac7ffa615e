package jp.kenshin.console.pages.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.console.pages.cases.CaseFixture;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.registry.Service;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@DisplayName("A report taken down by the desk")
@Tag("S-01")
class ReportFormTest {
    @ParameterizedTest
    @CsvSource({"mdms,NW,MDMS", "portal-user,WEB,PC", "terminal,WEB,TERMINAL"})
    void has_the_place_of_table_1_for_the_button_that_was_pressed(
            String scope, Service service, IncidentReport.Place place) {
        IncidentReport report = form(Map.of("scope", scope)).report();
        assertEquals(service, report.service());
        assertEquals(place, report.place());
        assertEquals(scope.equals("terminal") ? Optional.of("T-0000041") : Optional.empty(), report.terminal());
        assertEquals(scope.equals("portal-user") ? Optional.of("sakura-gas") : Optional.empty(), report.portalUser());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "reportedBy", "description"})
    void is_not_taken_without_what_every_report_has(String empty) {
        KenshinException refused = assertThrows(
                KenshinException.class, () -> form(Map.of(empty, " ")).report());
        assertEquals(ConsoleError.INVALID_PARAMETER, refused.code());
    }

    @Test
    void keeps_what_was_typed_and_fills_in_only_what_was_not() {
        ReportForm form =
                form(Map.of("partnerName", "みなと水道局", "portalUser", "")).filledFrom(CaseFixture.MINATO_WATER);
        assertEquals("みなと水道局", form.partnerName());
        assertEquals("", form.portalUser());
        assertEquals("盗まれた", form.description());
    }

    private static ReportForm form(Map<String, String> differently) {
        Map<String, String> given = new HashMap<>(Map.of(
                "partner", "P-0002",
                "scope", "mdms",
                "kind", "theft",
                "service", "web",
                "partnerName", "みなと水道",
                "terminal", "ｔ41",
                "portalUser", "sakura-gas",
                "reportedBy", "湊 航",
                "description", "盗まれた"));
        given.putAll(differently);
        return ReportForm.of(name -> given.getOrDefault(name, ""));
    }
}
