package jp.kenshin.jointmetering.web.present;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import jp.kenshin.collection.FieldCommand;
import jp.kenshin.collection.FieldCommand.PresentValue;
import jp.kenshin.collection.FieldCommand.State;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.webpages.text.Language;
import jp.kenshin.webpages.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A read on the page of a meter")
@Tag("J-05")
@Tag("C-06")
class ReadViewTest {
    private static final Instant WISHED = Instant.parse("2026-11-21T03:00:00Z");
    private static final Texts JAPANESE = PageLanguage.texts(Language.JA);

    @ParameterizedTest
    @CsvSource({"0,90,0", "8,90,8", "20,75,20", "89,15,89", "500,15,90"})
    void says_how_long_it_may_still_take(int seconds, int told, int elapsed) {
        ReadView view = ReadView.of(command(State.SENT, ""), WISHED.plusSeconds(seconds), JAPANESE);
        assertTrue(view.running());
        assertEquals("応答待ち", view.state());
        assertEquals("あと" + told + "秒以内に結果が出ます", view.note());
        assertEquals(elapsed, view.elapsed());
        assertEquals(90, view.longest());
    }

    @Test
    void shows_the_register_and_whether_it_is_stored() {
        ReadView view = ReadView.of(read(true), WISHED.plusSeconds(30), JAPANESE);
        assertFalse(view.running());
        assertEquals("1,234.500 m³", view.value());
        assertEquals("2026/11/21(土) 12:00 の値", view.valueAt());
        assertTrue(view.note().contains("値の一覧にも入っています"));
        assertTrue(ReadView.of(read(false), WISHED, JAPANESE).note().contains("入りません"));
    }

    @ParameterizedTest
    @CsvSource({
        "'the unit was never heard, so that nobody knows where to ask',まだ一度も通信がなく",
        "the device refuses its register,応じませんでした",
        "the device has no value,値がありませんでした",
        "the answer cannot be read: no unit: 7F,応答を読み取れませんでした",
        "there is no such unit any more,つながっていません",
        "a meter of this kind cannot be read now,いま検針することができません",
        "a failure on our side,こちらの問題"
    })
    void says_in_words_why_it_failed(String reason, String words) {
        ReadView view = ReadView.of(command(State.FAILED, reason), WISHED.plusSeconds(3), JAPANESE);
        assertEquals("失敗", view.state());
        assertTrue(view.note().contains(words), view.note());
        assertFalse(view.note().contains(reason));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void has_words_for_every_state_in_both_languages(State state) {
        for (Language language : Language.values()) {
            ReadView view = ReadView.of(command(state, "whatever"), WISHED, PageLanguage.texts(language));
            assertFalse(view.state().isBlank());
            assertEquals(state.isEnd(), !view.running());
        }
    }

    private static FieldCommand read(boolean stored) {
        return command(
                State.EXECUTED, "", Optional.of(new PresentValue(new BigDecimal("1234.500"), "m3", WISHED, stored)));
    }

    private static FieldCommand command(State state, String reason) {
        return command(state, reason, Optional.empty());
    }

    private static FieldCommand command(State state, String reason, Optional<PresentValue> value) {
        return new FieldCommand(
                "1",
                FieldCommand.Kind.READ,
                "T-0000041",
                Optional.of(MeterId.of("G-0000041")),
                Optional.of(PartnerId.of("P-0001")),
                "sakura-gas",
                state,
                WISHED,
                WISHED.plusSeconds(90),
                Optional.empty(),
                Optional.empty(),
                reason,
                value,
                Optional.empty(),
                Optional.empty());
    }
}
