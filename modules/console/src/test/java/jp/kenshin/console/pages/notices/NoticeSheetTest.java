package jp.kenshin.console.pages.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.Bilingual;
import jp.kenshin.externalconnection.Notice;
import jp.kenshin.externalconnection.NoticeDraft;
import jp.kenshin.externalconnection.QueuedMail;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Service;
import jp.kenshin.webpages.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A notice and what became of it")
@Tag("J-10")
class NoticeSheetTest {
    private static final Instant NOW = Instant.parse("2026-11-26T18:00:00Z");
    private static final PartnerId GAS = PartnerId.of("P-0001");
    private static final PartnerId WATER = PartnerId.of("P-0002");
    private static final List<Partner> PARTNERS = List.of(
            new Partner(GAS, "さくらガス", Set.of(Service.WEB), Optional.empty(), Optional.empty()),
            new Partner(WATER, "みなと水道", Set.of(Service.NW), Optional.empty(), Optional.empty()));

    private static NoticeSheet sheet(Set<PartnerId> partners, QueuedMail... mails) {
        Notice notice = new Notice(
                "N-0000001",
                new NoticeDraft(
                        NoticeDraft.Kind.FIRMWARE,
                        new Bilingual("更新", "An update"),
                        new Bilingual("更新します", "We update"),
                        Optional.of(NOW),
                        Optional.empty(),
                        partners),
                "operator",
                NOW,
                List.of(new Notice.Acknowledgement(GAS, "sakura-gas", NOW)));
        return new NoticeSheet(notice, PARTNERS, List.of(mails), true, PageLanguage.texts(Language.JA));
    }

    private static QueuedMail mail(QueuedMail.State state, int attempts) {
        return new QueuedMail(
                1,
                QueuedMail.Matter.NOTICE,
                "N-0000001",
                WATER,
                "湊 航",
                "minato@example.jp",
                state,
                attempts,
                NOW,
                Optional.empty(),
                attempts > 0 ? Optional.of("no answer") : Optional.empty());
    }

    @Test
    void names_those_first_who_have_not_taken_note() {
        NoticeSheet sheet = sheet(Set.of());
        assertEquals("1 / 2社が確認", sheet.getAcknowledged());
        assertEquals(
                List.of("みなと水道", "さくらガス"),
                sheet.getReaders().stream().map(NoticeSheet.Reader::name).toList());
        assertEquals("2026/11/27(金) 03:00 sakura-gas", sheet.getReaders().get(1).noted());
        assertEquals("2026/11/27(金) 03:00 から", sheet.getPeriod());
    }

    @Test
    void is_for_nobody_but_those_to_whom_it_was_published() {
        NoticeSheet sheet = sheet(Set.of(WATER));
        assertEquals("0 / 1社が確認", sheet.getAcknowledged());
        assertEquals(1, sheet.getReaders().size());
    }

    @Test
    @Tag("S-07")
    void says_of_each_mail_how_it_stands() {
        assertEquals("送信待ち", state(mail(QueuedMail.State.WAITING, 0)));
        assertEquals("送り直しています", state(mail(QueuedMail.State.WAITING, 2)));
        assertEquals("送信済み", state(mail(QueuedMail.State.SENT, 1)));
        assertEquals("送れませんでした", state(mail(QueuedMail.State.GIVEN_UP, 23)));
        assertTrue(sheet(Set.of(WATER)).getReaders().get(0).mails().isEmpty());
    }

    private static String state(QueuedMail mail) {
        return sheet(Set.of(WATER), mail).getReaders().get(0).mails().get(0).state();
    }
}
