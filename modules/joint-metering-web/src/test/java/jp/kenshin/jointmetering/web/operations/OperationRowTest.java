package jp.kenshin.jointmetering.web.operations;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.externalconnection.OperationQuery;
import jp.kenshin.externalconnection.PartnerOperation;
import jp.kenshin.jointmetering.web.signin.SignInNotice;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.platform.audit.AuditEvent.Outcome;
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

@DisplayName("A line of the partner's operation log")
@Tag("J-11")
class OperationRowTest {
    private static final Texts JA = PageLanguage.texts(Language.JA);

    private static OperationRow row(String action, String target, Outcome outcome, Map<String, String> detail) {
        return OperationRow.of(
                new PartnerOperation(
                        7, Instant.parse("2026-11-27T01:02:03Z"), "sakura-gas", action, target, outcome, detail),
                JA);
    }

    @Test
    void says_who_did_what_from_where_and_what_came_of_it() {
        OperationRow row = row("portal.sign-in", "partner:P-0001", Outcome.DONE, Map.of("remoteAddress", "192.0.2.7"));
        assertEquals("2026/11/27(金) 10:02", row.at());
        assertEquals("サインイン", row.what());
        assertEquals("", row.target());
        assertEquals("完了", row.outcome());
        assertEquals("接続元 192.0.2.7", row.note());
    }

    @Test
    void says_what_was_saved_and_how() {
        OperationRow row = row("portal.download", "meter:G-0000041", Outcome.DONE, Map.of("format", "csv_windows_31j"));
        assertEquals("G-0000041", row.target());
        assertEquals("CSV（Windows-31J）", row.note());
    }

    @Test
    void says_what_a_program_called() {
        OperationRow row = row(
                "nw.meters", "meters/W-0000001/readings", Outcome.REFUSED, Map.of("method", "GET", "status", "404"));
        assertEquals("APIの呼び出し", row.what());
        assertEquals("meters/W-0000001/readings", row.target());
        assertEquals("拒否", row.outcome());
        assertEquals("GET 応答 404", row.note());
    }

    @ParameterizedTest
    @CsvSource({
        "collection.command.read,いまの指針の読み取り",
        "collection.command.valve-of-tomorrow,端末への指示",
        "something.else,その他の操作"
    })
    void has_words_also_for_what_it_does_not_know(String action, String words) {
        assertEquals(
                words,
                row(action, "", Outcome.DONE, Map.of("reason", "SOMETHING", "step", "SENT"))
                        .what());
        assertEquals(
                "", row(action, "", Outcome.DONE, Map.of("reason", "SOMETHING")).note());
    }

    @ParameterizedTest
    @EnumSource(
            value = SignInNotice.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EXPIRED", "ENDED", "FORM_EXPIRED"})
    void has_words_for_every_reason_of_a_refused_sign_in(SignInNotice notice) {
        assertFalse(row("portal.sign-in", "", Outcome.REFUSED, Map.of("reason", notice.word()))
                .note()
                .isEmpty());
    }

    @Test
    void is_asked_for_by_days_of_Japan() {
        OperationsAddress address = OperationsAddress.parse("2026-11-26", "2026-11-27", "90");
        assertEquals(
                new OperationQuery(
                        Optional.of(Instant.parse("2026-11-25T15:00:00Z")),
                        Optional.of(Instant.parse("2026-11-27T15:00:00Z")),
                        Optional.of(90L),
                        51),
                address.query(51));
        assertEquals(
                "from=2026-11-26&to=2026-11-27&before=40", address.before(40).encode());
        assertEquals("", OperationsAddress.parse("26 Nov", "", "-1").encode());
    }
}
