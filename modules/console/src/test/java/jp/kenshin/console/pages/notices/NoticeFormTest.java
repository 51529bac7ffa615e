package jp.kenshin.console.pages.notices;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.externalconnection.Bilingual;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.NoticeDraft;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@DisplayName("A notice as it is written in the console")
@Tag("J-10")
class NoticeFormTest {
    private static final Bilingual TITLE = new Bilingual("停止", "A stop");
    private static final Bilingual TEXT = new Bilingual("止まります", "It stops");

    private static NoticeForm form(String from, boolean toAll, Set<String> partners) {
        return new NoticeForm(Optional.of(NoticeDraft.Kind.FIRMWARE), TITLE, TEXT, from, "", toAll, partners);
    }

    @Test
    void has_its_times_in_Japan() {
        assertEquals(
                Optional.of(Instant.parse("2026-12-01T13:00:00Z")),
                form("2026-12-01T22:00", true, Set.of()).draft().from());
        assertEquals(Optional.empty(), form("", true, Set.of()).draft().from());
    }

    @Test
    void goes_to_all_whoever_is_ticked_or_to_those_alone() {
        assertEquals(Set.of(), form("", true, Set.of("P-0001")).draft().partners());
        assertEquals(
                Set.of(PartnerId.of("P-0001"), PartnerId.of("P-0003")),
                form("", false, Set.of("P-0001", "P-0003")).draft().partners());
    }

    @Test
    void is_refused_when_it_is_for_nobody_about_nothing_or_at_no_time() {
        assertInvalid(form("", false, Set.of()));
        assertInvalid(form("", false, Set.of("no id")));
        assertInvalid(form("tomorrow", true, Set.of()));
        assertInvalid(new NoticeForm(Optional.empty(), TITLE, TEXT, "", "", true, Set.of()));
    }

    private static void assertInvalid(NoticeForm form) {
        assertEquals(
                ExternalConnectionError.INVALID_NOTICE,
                assertThrows(KenshinException.class, form::draft).code());
    }
}
