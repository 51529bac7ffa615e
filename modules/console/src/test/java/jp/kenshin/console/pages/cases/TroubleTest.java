package jp.kenshin.console.pages.cases;

import java.util.Optional;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.ErrorCode;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.webpages.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A refused step")
@Tag("S-03")
class TroubleTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void says_what_happened_what_was_not_done_and_what_to_do_now(Language language) {
        for (ErrorCode code : Trouble.TOLD) {
            Trouble trouble = Trouble.of(new KenshinException(code, "for machines"), PageLanguage.texts(language))
                    .orElseThrow();
            assertTrue(trouble.what().length() > 5, code::name);
            assertTrue(trouble.undone().length() > 5, code::name);
            assertTrue(trouble.now().length() > 5, code::name);
        }
    }

    @Test
    void is_no_refusal_when_the_page_is_not_there_or_the_server_fails() {
        assertEquals(Optional.empty(), of(ExternalConnectionError.INCIDENT_NOT_FOUND));
        assertEquals(Optional.empty(), of(ExternalConnectionError.ENFORCEMENT_FAILED));
        assertEquals(Optional.empty(), of(ConsoleError.PARTNER_NOT_FOUND));
    }

    private static Optional<Trouble> of(ErrorCode code) {
        return Trouble.of(new KenshinException(code, "for machines"), PageLanguage.texts(Language.JA));
    }
}
