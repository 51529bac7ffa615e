package jp.kenshin.externalconnection.internal.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.externalconnection.Bilingual;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.Notice;
import jp.kenshin.externalconnection.NoticeDraft;
import jp.kenshin.externalconnection.internal.KnownPartners;
import jp.kenshin.externalconnection.internal.RecordedAudit;
import jp.kenshin.externalconnection.internal.ToldPartners;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.time.TestClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.externalconnection.internal.KnownPartners.GAS;
import static jp.kenshin.externalconnection.internal.KnownPartners.LPG;
import static jp.kenshin.externalconnection.internal.KnownPartners.WATER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@DisplayName("Notices to partners")
@OnEachDatabase
@Tag("J-10")
class NoticesTest {
    private static final Bilingual TITLE = new Bilingual("停止のお知らせ", "A stop");
    private static final Bilingual TEXT = new Bilingual("止まります", "It stops");

    private final TestClock clock = new TestClock();
    private final RecordedAudit audit = new RecordedAudit();
    private final ToldPartners told = new ToldPartners();
    private final JdbcNotices notices;

    NoticesTest(Database database) {
        notices = new JdbcNotices(database, new KnownPartners(), told, audit, clock);
    }

    private static NoticeDraft draft(Bilingual title, Bilingual text, Set<PartnerId> partners) {
        return new NoticeDraft(NoticeDraft.Kind.FIRMWARE, title, text, Optional.empty(), Optional.empty(), partners);
    }

    private Notice publish(PartnerId... partners) {
        return notices.publish("operator", draft(TITLE, TEXT, Set.of(partners)));
    }

    private List<String> shownTo(PartnerId partner) {
        return notices.listOf(partner, 0, 2).stream().map(Notice::id).toList();
    }

    @Test
    void go_to_all_or_to_those_who_are_named_newest_first() {
        String toAll = publish().id();
        String toTwo = publish(GAS, LPG).id();

        assertEquals(List.of(toTwo, toAll), shownTo(GAS));
        assertEquals(List.of(toTwo, toAll), shownTo(LPG));
        assertEquals(toAll, shownTo(WATER).get(0));
        assertEquals(Set.of(GAS, LPG), notices.list(0, 1).get(0).content().partners());
        assertEquals("notice.published", audit.actions().get(0));
    }

    @Test
    void are_mailed_to_those_to_whom_they_go() {
        String toTwo = publish(LPG, GAS).id();
        String toAll = publish().id();

        assertEquals(
                List.of(
                        toTwo + " " + GAS,
                        toTwo + " " + LPG,
                        toAll + " " + GAS,
                        toAll + " " + WATER,
                        toAll + " " + LPG),
                told.notices());
    }

    @Test
    void are_listed_page_by_page_for_the_utility() {
        String first = publish(GAS).id();
        String second = publish().id();

        assertEquals(second, notices.list(0, 1).get(0).id());
        assertEquals(first, notices.list(1, 1).get(0).id());
        assertEquals(first, notices.find(first).orElseThrow().id());
        assertEquals(Optional.empty(), notices.find("N-9999999"));
        assertEquals(Optional.empty(), notices.find("x"));
        assertEquals(notices.count(), notices.list(0, 1_000).size());
    }

    @Test
    void keep_all_that_was_written() {
        Instant from = clock.instant().plus(Duration.ofDays(3));
        NoticeDraft draft = new NoticeDraft(
                NoticeDraft.Kind.VULNERABILITY,
                TITLE,
                TEXT,
                Optional.of(from),
                Optional.of(from.plusSeconds(60)),
                Set.of(GAS));
        Notice kept = notices.publish("operator", draft);
        assertEquals(draft, kept.content());
        assertEquals("operator", kept.publishedBy());
        assertEquals(kept, notices.listOf(GAS, 0, 1).get(0));
    }

    @Test
    void are_acknowledged_once_for_a_partner_and_counted_until_then() {
        int before = notices.countUnacknowledged(GAS);
        int all = notices.countOf(GAS);
        Notice notice = publish(GAS, LPG);
        assertEquals(before + 1, notices.countUnacknowledged(GAS));
        assertEquals(all + 1, notices.countOf(GAS));

        notices.acknowledge(GAS, "sakura-gas", notice.id());
        notices.acknowledge(GAS, "mimamori", notice.id());

        assertEquals(before, notices.countUnacknowledged(GAS));
        assertEquals(
                List.of("sakura-gas"),
                notices.list(0, 1).get(0).acknowledgements().stream()
                        .map(Notice.Acknowledgement::by)
                        .toList());
        assertEquals(List.of(), notices.listOf(LPG, 0, 1).get(0).acknowledgements());
        assertEquals(List.of("notice.published", "portal.notice-acknowledged"), audit.actions());
        assertEquals("P-0001", audit.events().get(1).detail().get("partner"));
    }

    @Test
    @Tag("X-1")
    void of_others_are_none() {
        Notice notice = publish(LPG);
        for (String id : List.of(notice.id(), "N-9999999", "N-1", "x", "", "N-9999999999999999999")) {
            KenshinException refusal =
                    assertThrows(KenshinException.class, () -> notices.acknowledge(GAS, "sakura-gas", id));
            assertEquals(ExternalConnectionError.NOTICE_NOT_FOUND, refusal.code());
            assertEquals("There is no such notice among yours. Check its number.", refusal.getMessage());
        }
    }

    @Test
    void are_refused_whole_when_something_is_wrong() {
        int before = notices.countOf(GAS);
        Instant now = clock.instant();
        for (NoticeDraft wrong : List.of(
                draft(new Bilingual("停止", " "), TEXT, Set.of()),
                draft(TITLE, new Bilingual("", "It stops"), Set.of()),
                draft(new Bilingual("停".repeat(201), "A stop"), TEXT, Set.of()),
                draft(TITLE, new Bilingual("止まります", "x".repeat(4_001)), Set.of()),
                new NoticeDraft(
                        NoticeDraft.Kind.FIRMWARE,
                        TITLE,
                        TEXT,
                        Optional.of(now),
                        Optional.of(now.minusSeconds(1)),
                        Set.of()))) {
            KenshinException refusal = assertThrows(KenshinException.class, () -> notices.publish("operator", wrong));
            assertEquals(ExternalConnectionError.INVALID_NOTICE, refusal.code());
        }
        NoticeDraft stray = draft(TITLE, TEXT, Set.of(GAS, PartnerId.of("P-9999")));
        assertEquals(
                ExternalConnectionError.UNKNOWN_PARTNER,
                assertThrows(KenshinException.class, () -> notices.publish("operator", stray))
                        .code());
        assertEquals(before, notices.countOf(GAS));
        assertEquals(List.of(), audit.actions());
    }
}
