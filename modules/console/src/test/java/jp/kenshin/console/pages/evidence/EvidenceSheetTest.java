package jp.kenshin.console.pages.evidence;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import jp.kenshin.console.pages.cases.CaseFixture;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.Evidence;
import jp.kenshin.externalconnection.EvidenceContent;
import jp.kenshin.externalconnection.EvidenceFile;
import jp.kenshin.externalconnection.EvidenceFile.Scan;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.webpages.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The files of a case on the screen")
@Tag("S-10")
class EvidenceSheetTest {
    private final List<EvidenceFile> files = new ArrayList<>();
    private boolean scanning;

    @Test
    void show_the_newest_first_in_words() {
        files.addAll(List.of(file(1, "access.log", Scan.UNSCANNED), file(2, "画面.png", Scan.CLEAN)));

        List<EvidenceRow> rows = sheet(Incident.State.CUT_OFF, 1).getRows();

        assertEquals("画面.png", rows.get(0).name());
        assertEquals("異常なし", rows.get(0).scan());
        assertEquals("検査なし", rows.get(1).scan());
        assertEquals("1.4 kB", rows.get(1).size());
        assertEquals("1,434 バイト", rows.get(1).exact());
        assertEquals("2026/11/27(金) 03:00", rows.get(1).at());
        assertTrue(rows.get(1).given());
    }

    @Test
    void are_not_offered_before_a_scan_that_will_be_made_nor_when_it_found_something() {
        scanning = true;
        files.addAll(List.of(file(1, "a.log", Scan.UNSCANNED), file(2, "b.log", Scan.INFECTED)));
        EvidenceSheet sheet = sheet(Incident.State.CUT_OFF, 1);

        assertFalse(sheet.getRows().get(0).given());
        assertFalse(sheet.getRows().get(1).given());
        assertEquals("検査待ち（取り出せません）", sheet.getRows().get(1).scan());
        assertEquals(5_000, sheet.getPace());
    }

    @Test
    void renew_themselves_while_the_case_is_open_or_a_scan_is_missing() {
        assertEquals(30_000, sheet(Incident.State.CUT_OFF, 1).getPace());
        assertEquals(0, sheet(Incident.State.CLOSED, 1).getPace());
        scanning = true;
        files.add(file(1, "a.log", Scan.UNSCANNED));
        assertEquals(5_000, sheet(Incident.State.CLOSED, 1).getPace());
    }

    @Test
    void come_in_pages_when_there_are_many() {
        LongStream.rangeClosed(1, 120)
                .mapToObj(number -> file(number, number + ".log", Scan.CLEAN))
                .forEach(files::add);

        assertEquals(
                "120.log", sheet(Incident.State.CUT_OFF, 1).getRows().get(0).name());
        List<EvidenceRow> last = sheet(Incident.State.CUT_OFF, 3).getRows();
        assertEquals(20, last.size());
        assertEquals("1.log", last.get(19).name());
        assertEquals(
                "id=I-0000001&files=2",
                sheet(Incident.State.CUT_OFF, 1).getPaging().getLinks().get(1).query());
    }

    @Test
    void are_no_more_of_one_person_than_one_may_give() {
        assertFalse(sheet(Incident.State.CUT_OFF, 1).isFull());
        LongStream.rangeClosed(1, 200)
                .mapToObj(number -> file(number, number + ".log", Scan.CLEAN))
                .forEach(files::add);
        assertTrue(sheet(Incident.State.CUT_OFF, 1).isFull());
        assertFalse(new EvidenceSheet(
                        CaseFixture.incident(Incident.State.CUT_OFF, Optional.empty()),
                        new Shelf(),
                        "operator",
                        1,
                        PageLanguage.texts(Language.JA))
                .isFull());
    }

    @Test
    void say_what_may_be_sent() {
        EvidenceSheet sheet = sheet(Incident.State.CUT_OFF, 1);

        assertTrue(sheet.getAllowed().startsWith("20 MBまで。log, zip。"), sheet::getAllowed);
        assertEquals(".log,.zip", sheet.getAccepted());
        assertTrue(sheet.isOpen());
        assertFalse(sheet(Incident.State.CLOSED, 1).isOpen());
    }

    private EvidenceSheet sheet(Incident.State state, int page) {
        return new EvidenceSheet(
                CaseFixture.incident(state, Optional.empty()),
                new Shelf(),
                "desk",
                page,
                PageLanguage.texts(Language.JA));
    }

    private static EvidenceFile file(long number, String name, Scan scan) {
        Instant at = CaseFixture.NIGHT;
        return new EvidenceFile(number, "I-0000001", name, 1_434, "ab".repeat(32), "desk", at, scan, Optional.empty());
    }

    /** Holds what the test put there. */
    private final class Shelf implements Evidence {
        @Override
        public EvidenceFile attach(
                String actor, String incident, String fileName, long announced, InputStream content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<EvidenceFile> listOf(String incident) {
            return files;
        }

        @Override
        public EvidenceContent open(String actor, String incident, long number) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long sizeLimit() {
            return 20L << 20;
        }

        @Override
        public int fileLimit() {
            return 200;
        }

        @Override
        public boolean isScanning() {
            return scanning;
        }

        @Override
        public List<String> endings() {
            return List.of("log", "zip");
        }
    }
}
