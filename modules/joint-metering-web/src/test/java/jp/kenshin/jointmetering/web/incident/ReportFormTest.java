package jp.kenshin.jointmetering.web.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.externalconnection.IncidentReport.Place;
import jp.kenshin.jointmetering.web.form.FormFields;
import jp.kenshin.jointmetering.web.form.SentForm;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Service;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The form of a report")
@Tag("S-01")
class ReportFormTest {
    private final Map<String, String> sent = new HashMap<>(
            Map.of("place", "pc", "kind", "theft", "terminal", "T-0000041", "reporter", "山田", "description", "ない"));

    private FormFields fields() {
        return FormFields.of(new SentForm(sent).request(), ReportForm.FIELDS);
    }

    private Optional<IncidentReport> read(Partner partner) {
        return ReportForm.read(fields(), partner);
    }

    private Map<String, String> troubles(Partner partner) {
        FormFields fields = fields();
        assertTrue(ReportForm.read(fields, partner).isEmpty());
        return fields.refused("report").troubles();
    }

    @Test
    void sends_for_a_computer_the_portal_user_name_and_no_terminal() {
        IncidentReport report = read(SakuraGas.WEB).orElseThrow();
        assertEquals(Place.PC, report.place());
        assertEquals(Service.WEB, report.service());
        assertEquals("P-0001", report.partner());
        assertEquals("さくらガス", report.partnerName());
        assertEquals(Optional.of("sakura-gas"), report.portalUser());
        assertEquals(Optional.empty(), report.terminal());
        assertEquals("山田", report.reportedBy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"T-0000041", "t-0000041", "Ｔ－００００041", "T‐0000041", "T−0000041"})
    void sends_for_a_terminal_its_number_however_it_is_typed_and_no_user_name(String typed) {
        sent.put("place", "terminal");
        sent.put("terminal", typed);
        IncidentReport report = read(SakuraGas.WEB).orElseThrow();
        assertEquals(Optional.of("T-0000041"), report.terminal());
        assertEquals(Optional.empty(), report.portalUser());
    }

    @Test
    void sends_for_the_MDMS_neither() {
        sent.put("place", "mdms");
        IncidentReport report = read(SakuraGas.BOTH).orElseThrow();
        assertEquals(Service.NW, report.service());
        assertEquals(Optional.empty(), report.terminal());
        assertEquals(Optional.empty(), report.portalUser());
    }

    @Test
    void offers_the_MDMS_only_to_who_has_one() {
        assertEquals(List.of(Place.PC, Place.TERMINAL), ReportForm.places(SakuraGas.WEB));
        assertEquals(List.of(Place.PC, Place.TERMINAL, Place.MDMS), ReportForm.places(SakuraGas.BOTH));
        sent.put("place", "mdms");
        assertEquals(Map.of("place", "report.trouble.place"), troubles(SakuraGas.WEB));
    }

    @Test
    void says_of_each_field_what_is_missing() {
        sent.keySet().forEach(field -> sent.put(field, " "));
        assertEquals(
                Map.of(
                        "place", "report.trouble.place",
                        "kind", "report.trouble.kind",
                        "description", "report.trouble.description.missing",
                        "reporter", "report.trouble.reporter.missing"),
                troubles(SakuraGas.WEB));
        sent.put("place", "terminal");
        assertEquals("report.trouble.terminal.missing", troubles(SakuraGas.WEB).get("terminal"));
    }

    @Test
    void takes_no_more_than_it_has_room_for() {
        sent.put("description", "x".repeat(ReportForm.LONGEST_DESCRIPTION + 1));
        assertEquals(Map.of("description", "report.trouble.description.too-long"), troubles(SakuraGas.WEB));
    }
}
