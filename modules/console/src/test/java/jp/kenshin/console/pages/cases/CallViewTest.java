package jp.kenshin.console.pages.cases;

import java.util.List;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.webpages.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.console.pages.cases.CaseFixture.cutoff;
import static jp.kenshin.console.pages.cases.CaseFixture.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The call to the partner")
@Tag("S-03")
class CallViewTest {
    private static final CaseEntry ORDERED = entry(2, CaseEntry.Kind.CUTOFF_ORDERED, "MDMS:P-0002");
    private static final CaseEntry SILENT = entry(3, CaseEntry.Kind.PROGRESS, "電話 000-0002-0101 応答なし");

    @Test
    void goes_to_the_first_contact_first() {
        assertEquals("000-0002-0101", call(Cutoff.State.CUT_OFF, ORDERED).getNextNumber());
    }

    @Test
    void goes_to_the_next_one_when_nobody_answered() {
        CallView call = call(Cutoff.State.CUT_OFF, ORDERED, SILENT);
        assertEquals("波多野 渚", call.getNextName());
        assertEquals(
                List.of(false, true),
                call.getNumbers().stream().map(CallView.Choice::chosen).toList());
    }

    @Test
    void begins_again_with_the_first_when_nobody_answered_at_all_or_a_new_order_was_given() {
        CaseEntry silentToo = entry(4, CaseEntry.Kind.PROGRESS, "電話 000-0002-0102 応答なし");
        assertEquals(
                "000-0002-0101",
                call(Cutoff.State.CUT_OFF, ORDERED, SILENT, silentToo).getNextNumber());
        CaseEntry back = entry(5, CaseEntry.Kind.RECONNECTION_ORDERED, "");
        assertEquals(
                "000-0002-0101",
                call(Cutoff.State.RECONNECTED, ORDERED, SILENT, back).getNextNumber());
    }

    @Test
    void is_not_due_before_the_points_have_confirmed() {
        assertFalse(call(Cutoff.State.CUTTING_OFF, ORDERED).isDue());
        assertTrue(call(Cutoff.State.CUT_OFF, ORDERED).isDue());
    }

    private static CallView call(Cutoff.State state, CaseEntry... entries) {
        return new CallView(
                List.of(cutoff(state)),
                CaseFixture.CONTACTS,
                CaseFixture.history(entries).callsSinceTheLastOrder(),
                PageLanguage.texts(Language.JA));
    }
}
