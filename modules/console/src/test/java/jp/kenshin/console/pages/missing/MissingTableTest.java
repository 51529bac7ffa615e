package jp.kenshin.console.pages.missing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.Recollection;
import jp.kenshin.collection.Recollection.Reason;
import jp.kenshin.collection.Recollection.State;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.registry.MeterKind;
import jp.kenshin.webpages.download.Cell;
import jp.kenshin.webpages.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The saved list of what is missing")
@Tag("C-05")
class MissingTableTest {
    private static final MissingTable TABLE = new MissingTable(PageLanguage.texts(Language.JA));

    @Test
    void tells_each_meter_and_day_in_the_columns_of_its_head() {
        List<Cell> line = TABLE.line(missing(State.WAITING, Reason.SILENT));
        assertEquals(TABLE.head().size(), line.size());
        assertEquals(
                List.of("G-0000041", "T-0000041", "2026-11-20", "桜町", "5"),
                line.subList(0, 5).stream().map(Cell::text).toList());
        assertEquals("2026-11-21 12:00", line.get(9).text());
        assertEquals("operator", line.get(10).text());
    }

    @Test
    void names_no_next_try_where_there_is_none() {
        assertEquals(
                "", TABLE.line(missing(State.GIVEN_UP, Reason.TOO_OLD)).get(9).text());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void has_words_for_every_reason_in_both_languages(Reason reason) {
        for (Language language : Language.values()) {
            MissingTable table = new MissingTable(PageLanguage.texts(language));
            assertTrue(reason == Reason.NONE
                    || !table.line(missing(State.RUNNING, reason)).get(6).text().isBlank());
        }
    }

    private static Recollection missing(State state, Reason reason) {
        return new Recollection(
                MeterId.of("G-0000041"),
                LocalDate.of(2026, 11, 20),
                "T-0000041",
                MeterKind.GAS,
                "桜町",
                "C-0000001",
                Optional.empty(),
                5,
                state,
                3,
                Instant.parse("2026-11-21T03:00:00Z"),
                reason,
                "",
                Optional.of("operator"),
                Instant.EPOCH);
    }
}
