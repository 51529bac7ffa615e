package jp.kenshin.jointmetering.web.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.kenshin.collection.EquipmentReport;
import jp.kenshin.jointmetering.PartnerTerminal;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.registry.CommunicationMethod;
import jp.kenshin.registry.TerminalView;
import jp.kenshin.webpages.chart.Column;
import jp.kenshin.webpages.chart.Column.Look;
import jp.kenshin.webpages.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The page of a terminal")
@Tag("J-05")
@Tag("C-12")
class TerminalSheetTest {
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

    @Test
    void tells_the_newest_of_each_kind_and_when_it_was_told() {
        TerminalSheet sheet = sheet(
                Language.JA,
                report(Duration.ofHours(2)).radio(-72, 180).build(),
                report(Duration.ofDays(1))
                        .radio(-80, 90)
                        .battery(63, 41)
                        .firmware("1.2.3")
                        .build());
        assertEquals(
                List.of("通信品質 180 / 255　受信強度 −72 dBm", "—", "残り 63%（あと約41か月）", "—", "1.2.3"),
                sheet.getFacts().stream().map(TerminalSheet.Fact::value).toList());
        assertEquals("2026/11/21(土) 10:00 の知らせ", sheet.getFacts().get(0).note());
        assertEquals("2026/11/20(金) 12:00 の知らせ", sheet.getFacts().get(2).note());
        assertEquals("知らせがありません", sheet.getFacts().get(1).note());
    }

    @ParameterizedTest
    @CsvSource({
        "0,合っています,right",
        "-1,合っています,right",
        "45,45秒進んでいます,45 s ahead",
        "-600,10分遅れています,10 min behind",
        "-2147483648,35791394分遅れています,35791394 min behind"
    })
    void says_how_far_the_clock_is_off(int drift, String japanese, String english) {
        EquipmentReport report = report(Duration.ZERO).drift(drift).build();
        assertEquals(
                japanese,
                new EquipmentWords(PageLanguage.texts(Language.JA))
                        .clock(report)
                        .orElseThrow()
                        .replace(",", ""));
        assertEquals(
                english,
                new EquipmentWords(PageLanguage.texts(Language.EN))
                        .clock(report)
                        .orElseThrow()
                        .replace(",", ""));
    }

    @Test
    void says_through_whom_it_speaks() {
        EquipmentWords words = new EquipmentWords(PageLanguage.texts(Language.EN));
        assertEquals(
                "straight to the concentrator",
                words.parent(report(Duration.ZERO).parent("0000000000000000").build())
                        .orElseThrow());
        assertEquals(
                "02000000450000C9",
                words.parent(report(Duration.ZERO).parent("02000000450000C9").build())
                        .orElseThrow());
    }

    @Test
    void draws_the_worst_of_each_day_and_hatches_days_without_a_word() {
        PartnerTerminal terminal = terminal(
                Duration.ofDays(10),
                report(Duration.ofHours(1)).radio(-60, 200).build(),
                report(Duration.ofHours(2)).radio(-90, 40).build(),
                report(Duration.ofDays(3)).radio(-70, 150).build());
        List<Column> columns = new RadioChart(terminal, NOW, PageLanguage.texts(Language.JA)).columns();
        assertEquals(RadioChart.DAYS, columns.size());
        assertEquals("40", String.valueOf(columns.get(29).value()));
        assertEquals("11/21(土)　通信品質 40 / 255　受信強度 −90 dBm", columns.get(29).description());
        assertEquals(Look.GAP, columns.get(28).look());
        assertEquals("150", String.valueOf(columns.get(26).value()));
        assertEquals(Look.AHEAD, columns.get(5).look());
        assertTrue(columns.get(5).description().contains("まだ貴社のメーターにつながっていません"));
    }

    @Test
    void does_not_call_today_a_gap_while_it_runs() {
        Column today = new RadioChart(terminal(Duration.ofDays(100)), NOW, PageLanguage.texts(Language.JA))
                .columns()
                .get(29);
        assertEquals(Look.AHEAD, today.look());
    }

    @Test
    void lists_all_that_was_told_with_a_dash_for_the_rest() {
        TerminalSheet sheet = sheet(
                Language.JA, report(Duration.ZERO).radio(-72, 180).drift(-1_600).build());
        assertEquals(
                List.of(new TerminalSheet.Told("2026/11/21(土) 12:00", "180", "−72", "—", "—", "−1,600", "—")),
                sheet.getHistory());
    }

    @Test
    void is_told_apart_from_one_that_was_never_heard() {
        TerminalSheet sheet = new TerminalSheet(terminal(Duration.ofDays(9)), NOW, PageLanguage.texts(Language.JA));
        assertTrue(sheet.isSilent());
        assertEquals("まだ通信がありません", sheet.getHeard());
        assertEquals("2026/11/21(土) 11:30 (30分前)", sheet(Language.JA).getHeard());
        assertEquals("無線マルチホップ", sheet.getMethod());
    }

    private static TerminalSheet sheet(Language language, EquipmentReport... reports) {
        PartnerTerminal silent = terminal(Duration.ofDays(100), reports);
        PartnerTerminal heard = new PartnerTerminal(
                silent.id(),
                silent.maker(),
                silent.model(),
                silent.uplink(),
                silent.meters(),
                silent.since(),
                Optional.of(NOW.minus(Duration.ofMinutes(30))),
                silent.reports());
        return new TerminalSheet(heard, NOW, PageLanguage.texts(language));
    }

    private static PartnerTerminal terminal(Duration carriedFor, EquipmentReport... reports) {
        return new PartnerTerminal(
                TerminalId.of("T-0000001"),
                "Demo",
                "WT-1",
                Optional.of(new TerminalView.Uplink(ConcentratorId.of("C-0000001"), CommunicationMethod.MULTI_HOP)),
                List.of(),
                NOW.minus(carriedFor),
                Optional.empty(),
                List.of(reports));
    }

    private static Report report(Duration ago) {
        return new Report(NOW.minus(ago));
    }

    /** What a terminal told, bit by bit. */
    private static final class Report {
        private final Instant at;
        private Optional<String> firmware = Optional.empty();
        private Optional<String> parent = Optional.empty();
        private OptionalInt strength = OptionalInt.empty();
        private OptionalInt quality = OptionalInt.empty();
        private OptionalInt percent = OptionalInt.empty();
        private OptionalInt months = OptionalInt.empty();
        private OptionalInt drift = OptionalInt.empty();

        Report(Instant at) {
            this.at = at;
        }

        Report radio(int dbm, int lqi) {
            strength = OptionalInt.of(dbm);
            quality = OptionalInt.of(lqi);
            return this;
        }

        Report battery(int left, int forMonths) {
            percent = OptionalInt.of(left);
            months = OptionalInt.of(forMonths);
            return this;
        }

        Report firmware(String version) {
            firmware = Optional.of(version);
            return this;
        }

        Report parent(String address) {
            parent = Optional.of(address);
            return this;
        }

        Report drift(int seconds) {
            drift = OptionalInt.of(seconds);
            return this;
        }

        EquipmentReport build() {
            return new EquipmentReport(at, firmware, strength, quality, parent, percent, months, drift);
        }
    }
}
