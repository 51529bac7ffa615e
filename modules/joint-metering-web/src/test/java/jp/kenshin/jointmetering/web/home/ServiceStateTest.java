package jp.kenshin.jointmetering.web.home;

import java.time.LocalDate;
import jp.kenshin.jointmetering.PartnerService;
import jp.kenshin.jointmetering.web.home.ServiceState.CollectedDay;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Language;
import jp.kenshin.webpages.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A day's collection")
@Tag("J-05")
class ServiceStateTest {
    @Test
    void is_all_only_when_nothing_is_missing() {
        assertEquals("100.0", day(7_680, 7_680).percent());
        assertEquals("99.9", day(7_680, 7_679).percent());
        assertEquals("1", day(7_680, 7_679).missing());
    }

    @Test
    void has_no_rate_when_nothing_was_expected() {
        assertEquals("—", day(0, 0).percent());
        assertTrue(day(0, 0).rate().isEmpty());
    }

    private static CollectedDay day(long expected, long received) {
        Texts texts = PageLanguage.texts(Language.JA);
        return CollectedDay.of(
                LocalDate.of(2026, 11, 20),
                new PartnerService.Collection(expected, received),
                texts,
                Formats.of(texts));
    }
}
