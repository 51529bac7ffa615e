package jp.kenshin.jointmetering.web.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.externalconnection.Bilingual;
import jp.kenshin.externalconnection.Notice;
import jp.kenshin.externalconnection.NoticeDraft;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.webpages.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@DisplayName("A notice in the portal")
@Tag("J-10")
class NoticeViewTest {
    private static NoticeView view(
            NoticeDraft.Kind kind, List<Notice.Acknowledgement> acknowledgements, Language language) {
        return NoticeView.of(
                new Notice(
                        "N-0000003",
                        new NoticeDraft(
                                kind,
                                new Bilingual("停止", "Stop"),
                                new Bilingual("止まります", "It stops"),
                                Optional.of(Instant.parse("2026-12-01T13:00:00Z")),
                                Optional.empty(),
                                Set.of()),
                        "operator",
                        Instant.parse("2026-11-27T01:00:00Z"),
                        acknowledgements),
                PageLanguage.texts(language));
    }

    @Test
    void says_what_happens_when_and_whether_somebody_took_note() {
        NoticeView view = view(NoticeDraft.Kind.PLANNED_MAINTENANCE, List.of(), Language.JA);
        assertEquals("計画メンテナンス", view.kind());
        assertEquals("停止", view.title());
        assertEquals("2026/12/01(火) 22:00 から", view.period());
        assertEquals("", view.acknowledged());
        NoticeView noted = view(
                NoticeDraft.Kind.PLANNED_MAINTENANCE,
                List.of(new Notice.Acknowledgement(
                        PartnerId.of("P-0001"), "sakura-gas", Instant.parse("2026-11-27T02:00:00Z"))),
                Language.JA);
        assertEquals("sakura-gas が 2026/11/27(金) 11:00 に確認", noted.acknowledged());
    }

    @ParameterizedTest
    @EnumSource(NoticeDraft.Kind.class)
    void is_in_the_reader_s_language_and_names_no_constant(NoticeDraft.Kind kind) {
        NoticeView view = view(kind, List.of(), Language.EN);
        assertEquals("Stop", view.title());
        assertEquals("It stops", view.text());
        assertFalse(view.toString().contains(kind.name()));
    }

    @Test
    void is_on_the_first_page_for_whatever_is_no_number() {
        assertEquals(1, NoticesPage.wanted(null));
        assertEquals(1, NoticesPage.wanted("x"));
        assertEquals(3, NoticesPage.wanted("3"));
    }
}
