package jp.kenshin.console.pages.cases;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Confirmation;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.registry.Service;
import jp.kenshin.webpages.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

@DisplayName("Cases in words")
@Tag("S-18")
class CaseWordsTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void have_words_for_everything_and_show_no_constant(Language language) {
        CaseWords words = new CaseWords(PageLanguage.texts(language));
        all(Incident.State.values(), words::state);
        all(Cutoff.State.values(), words::state);
        all(IncidentReport.Kind.values(), words::kind);
        all(IncidentReport.Place.values(), words::place);
        all(IncidentReport.Channel.values(), words::channel);
        all(Service.values(), words::service);
        all(CutoffScope.Kind.values(), words::scope);
        all(CaseEntry.Kind.values(), words::entry);
        all(Confirmation.State.values(), state -> words.pointState(state, true));
        assertNotEquals(
                words.pointState(Confirmation.State.CONFIRMED, true),
                words.pointState(Confirmation.State.CONFIRMED, false));
    }

    private static <E extends Enum<E>> void all(E[] constants, Function<E, String> words) {
        for (E constant : constants) {
            String said = words.apply(constant);
            assertFalse(said.isBlank(), constant::name);
            // MDMS is what people call it, too.
            assertFalse(said.equals(constant.name()) && !said.equals("MDMS"), constant::name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CUTOFF_ORDERED,MDMS:P-0002,MDMS接続",
        "CUTOFF_ORDERED,TERMINAL:P-0001:T-0000041,無線端末 T-0000041",
        "RECONNECTION_ORDERED,PORTAL_USER:P-0001,ポータルユーザー",
        "POINT_CONFIRMED,ipsec,IPsec VPN",
        "POINT_FAILED,ipsec: no answer,IPsec VPN: no answer",
        "POINT_CONFIRMED,our-own-box,our-own-box",
        "ESCALATED,CUTTING_OFF 1 / 3,遮断の確認が終わりません: 1 / 3",
        "ESCALATED,CUT_OFF,遮断後の電話が記録されていません",
        "CALLED,湊 航 (000-0002-0101),湊 航 (000-0002-0101)"
    })
    void tell_a_line_of_the_time_line_without_keys(CaseEntry.Kind kind, String text, String said) {
        assertEquals(
                said,
                new CaseWords(PageLanguage.texts(Language.JA))
                        .entryText(CaseFixture.entry(1, kind, text), Optional.empty()));
    }

    @Test
    void call_the_system_by_its_name() {
        CaseWords words = new CaseWords(PageLanguage.texts(Language.EN));
        assertEquals("System", words.actor("system"));
        assertEquals("desk", words.actor("desk".toLowerCase(Locale.ROOT)));
    }
}
