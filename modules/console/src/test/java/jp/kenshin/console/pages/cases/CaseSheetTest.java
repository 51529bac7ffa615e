package jp.kenshin.console.pages.cases;

import java.util.List;
import java.util.Optional;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Confirmation;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.webpages.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.console.pages.cases.CaseFixture.cutoff;
import static jp.kenshin.console.pages.cases.CaseFixture.entry;
import static jp.kenshin.console.pages.cases.CaseFixture.incident;
import static jp.kenshin.console.pages.cases.CaseFixture.point;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A case on the screen")
@Tag("S-18")
class CaseSheetTest {
    private static final Confirmation WAITS = point("ipsec", Confirmation.State.PENDING);

    @Test
    void renews_itself_by_the_half_second_while_points_are_still_to_confirm() {
        assertEquals(
                500,
                sheet(incident(Incident.State.CUTTING_OFF, Optional.empty(), cutoff(Cutoff.State.CUTTING_OFF, WAITS)))
                        .getPace());
        assertEquals(
                2_000,
                sheet(incident(Incident.State.CUT_OFF, Optional.empty(), cutoff(Cutoff.State.CUT_OFF)))
                        .getPace());
        assertEquals(
                0, sheet(incident(Incident.State.CLOSED, Optional.of("鍵の紛失"))).getPace());
    }

    @Test
    void says_what_keeps_it_from_being_closed() {
        CaseSheet unfinished = sheet(incident(Incident.State.CUT_OFF, Optional.empty(), cutoff(Cutoff.State.CUT_OFF)));
        assertEquals(List.of("MDMS接続の遮断が終わっていません（遮断済み）", "原因が記録されていません"), unfinished.getMissing());
        assertFalse(unfinished.isClosable());
        assertTrue(sheet(incident(Incident.State.RECONNECTED, Optional.of("鍵の紛失"), cutoff(Cutoff.State.CLOSED)))
                .isClosable());
    }

    @Test
    void may_be_refused_only_while_nothing_was_cut_off() {
        assertTrue(sheet(incident(Incident.State.REPORTED, Optional.empty())).isRefusable());
        assertFalse(sheet(incident(Incident.State.CUT_OFF, Optional.empty(), cutoff(Cutoff.State.CUT_OFF)))
                .isRefusable());
        assertFalse(sheet(incident(Incident.State.CLOSED, Optional.of("鍵の紛失"))).isRefusable());
    }

    @Test
    @Tag("S-05")
    void says_of_which_scope_all_points_have_confirmed() {
        for (CaseEntry.Kind kind : List.of(CaseEntry.Kind.CUT_OFF, CaseEntry.Kind.RECONNECTED)) {
            assertEquals(
                    "MDMS接続",
                    sheet(
                                    incident(Incident.State.CUT_OFF, Optional.empty(), cutoff(Cutoff.State.CUT_OFF)),
                                    entry(1, kind, ""))
                            .getEntries()
                            .get(0)
                            .text());
        }
    }

    @Test
    void tells_the_newest_first() {
        CaseSheet sheet = sheet(
                incident(Incident.State.REPORTED, Optional.empty()),
                entry(1, CaseEntry.Kind.REPORTED, "湊 航: 盗まれた"),
                entry(2, CaseEntry.Kind.CUTOFF_ORDERED, "MDMS:P-0002"));
        assertEquals("遮断を指示", sheet.getEntries().get(0).title());
        assertEquals("MDMS接続", sheet.getEntries().get(0).text());
        assertEquals("11/27(金) 03:00:01", sheet.getEntries().get(1).at());
    }

    @Test
    void leaves_out_of_the_report_what_was_not_told() {
        List<String> names = sheet(incident(Incident.State.REPORTED, Optional.empty())).getFacts().stream()
                .map(CaseSheet.Fact::name)
                .toList();
        assertTrue(names.contains("事業者ID"), names::toString);
        assertFalse(names.contains("無線端末ID"), names::toString);
        assertFalse(names.contains("原因"), names::toString);
    }

    private static CaseSheet sheet(Incident incident, CaseEntry... entries) {
        return new CaseSheet(
                incident,
                CaseFixture.history(entries),
                Optional.of(CaseFixture.MINATO_WATER),
                CaseFixture.CONTACTS,
                CaseFixture.NIGHT,
                PageLanguage.texts(Language.JA));
    }
}
