package jp.kenshin.jointmetering.web.alarms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.EventCount;
import jp.kenshin.collection.EventOrigin;
import jp.kenshin.collection.EventQuery;
import jp.kenshin.collection.EventType;
import jp.kenshin.collection.LoggedEvent;
import jp.kenshin.collection.Severity;
import jp.kenshin.echonet.words.Words;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.kernel.Commodity;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.webpages.text.Language;
import jp.kenshin.webpages.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("Alarms on the screen")
@Tag("J-05")
class AlarmViewsTest {
    private static final Texts JA = PageLanguage.texts(Language.JA);
    private static final Texts EN = PageLanguage.texts(Language.EN);
    private static final EventType SHUT_OFF =
            type("GAS_SEISMIC_SHUTOFF", Severity.CRITICAL, true, "感震遮断", "Seismic shut-off");
    private static final EventType BATTERY = type("GAS_BATTERY_LOW", Severity.WARNING, false, "電池電圧低下", "Battery low");

    private static EventType type(String code, Severity severity, boolean lifeSafety, String ja, String en) {
        return new EventType(
                code,
                Optional.of(Commodity.GAS),
                severity,
                lifeSafety,
                true,
                new Words(ja, en),
                new Words(ja + "の復帰", en + " over"),
                "4.0.0.1",
                "4.0.0.2");
    }

    @Test
    void say_plainly_when_there_are_none() {
        AlarmSummary none = AlarmSummary.of(List.of(), JA);
        assertEquals("継続中のアラームはありません", none.getSentence());
        assertEquals("well", none.getLook());
        assertEquals(List.of(), none.getShares());
        assertEquals("", none.getLifeSafety());
    }

    @Test
    void are_counted_by_severity_the_worst_first() {
        AlarmSummary summary =
                AlarmSummary.of(List.of(new EventCount(BATTERY, "本町", 3), new EventCount(SHUT_OFF, "桜木町", 1_234)), JA);
        assertEquals("継続中のアラームが 1,237 件あります", summary.getSentence());
        assertEquals("critical", summary.getLook());
        assertEquals(
                List.of("重大 1,234", "注意 3"),
                summary.getShares().stream()
                        .map(share -> share.word() + " " + share.count())
                        .toList());
        assertEquals("人命にかかわるおそれ 1,234 件", summary.getLifeSafety());
    }

    @Test
    @Tag("C-16")
    void are_grouped_by_area_only_when_they_are_many() {
        assertEquals(
                List.of(),
                AlarmSummary.of(List.of(new EventCount(SHUT_OFF, "桜木町", 19)), JA)
                        .getAreas());

        List<EventCount> many = new ArrayList<>();
        many.add(new EventCount(BATTERY, "桜木町", 34));
        many.add(new EventCount(SHUT_OFF, "桜木町", 1_200));
        many.add(new EventCount(SHUT_OFF, "", 7));
        for (int i = 0; i < 15; i++) {
            many.add(new EventCount(SHUT_OFF, "町" + (char) ('A' + i), 2));
        }
        AlarmSummary summary = AlarmSummary.of(many, JA);
        assertEquals(12, summary.getAreas().size());
        assertEquals("桜木町", summary.getAreas().get(0).name());
        assertEquals("1,234 件", summary.getAreas().get(0).count());
        assertEquals(
                "?area=%E6%A1%9C%E6%9C%A8%E7%94%BA", summary.getAreas().get(0).query());
        assertEquals("地域が分からないもの", summary.getAreas().get(1).name());
        assertEquals("", summary.getAreas().get(1).query());
        assertEquals("ほかに 5 地域あります。", summary.getOtherAreas());
    }

    @Test
    void are_named_in_the_language_of_the_page() {
        assertEquals("感震遮断", AlarmRow.of(event(true, true), JA).name());
        assertEquals(
                "Seismic shut-off over", AlarmRow.of(event(false, false), EN).name());
    }

    @Test
    void have_a_severity_while_they_begin_and_none_when_they_end() {
        AlarmRow begun = AlarmRow.of(event(true, true), JA);
        assertEquals("重大", begun.severity().word());
        assertEquals("継続中", begun.state().word());
        assertTrue(begun.acknowledgeable() && begun.lifeSafety());
        assertEquals("2026/11/21(土) 14:30", begun.time());
        assertEquals("", begun.timeNote());

        AlarmRow over = AlarmRow.of(event(false, false), JA);
        assertEquals("情報", over.severity().word());
        assertEquals("解消の通知", over.state().word());
        assertFalse(over.acknowledgeable());
        assertEquals("解消済み", AlarmRow.of(event(true, false), JA).state().word());
    }

    @Test
    void say_when_their_time_is_that_of_their_receipt() {
        LoggedEvent untimed = new LoggedEvent(
                1,
                origin(),
                SHUT_OFF,
                true,
                "4.0.0.1",
                Optional.empty(),
                Instant.parse("2026-11-21T05:31:00Z"),
                true,
                Optional.of(new LoggedEvent.Acknowledgement("sakura-gas", Instant.parse("2026-11-21T05:40:00Z"))),
                "");
        AlarmRow row = AlarmRow.of(untimed, JA);
        assertEquals("2026/11/21(土) 14:31", row.time());
        assertEquals("（受信した時刻）", row.timeNote());
        assertEquals("sakura-gas が 2026/11/21(土) 14:40 に確認", row.acknowledged());
        assertFalse(row.acknowledgeable());
    }

    private static LoggedEvent event(boolean raised, boolean open) {
        return new LoggedEvent(
                1,
                origin(),
                SHUT_OFF,
                raised,
                "4.0.0.1",
                Optional.of(Instant.parse("2026-11-21T05:30:15Z")),
                Instant.parse("2026-11-21T05:31:00Z"),
                open,
                Optional.empty(),
                "");
    }

    private static EventOrigin origin() {
        return new EventOrigin(
                "T-0000201", Optional.of(MeterId.of("G-0000201")), Optional.empty(), "桜木町", Optional.empty());
    }

    @Test
    void keep_filter_area_and_page_in_the_address() {
        AlarmListAddress address = AlarmListAddress.parse("all", "本町", "48213");
        assertEquals("?show=all&area=%E6%9C%AC%E7%94%BA&before=48213", address.text());
        assertEquals("?area=%E6%9C%AC%E7%94%BA", address.showing(false).text());
        assertEquals(
                new EventQuery(48_213, false, Optional.empty(), Optional.empty(), Optional.of("本町"), 51),
                address.query(51));
    }

    @Test
    void leave_out_of_the_address_what_cannot_be_understood() {
        for (String before : List.of("x", "-1", "0", "99999999999999999999")) {
            assertEquals("", AlarmListAddress.parse("some", " ", before).text());
        }
        assertEquals(
                EventQuery.newest(51).open(),
                AlarmListAddress.parse(null, null, null).query(51));
    }
}
