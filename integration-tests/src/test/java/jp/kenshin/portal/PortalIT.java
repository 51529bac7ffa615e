package jp.kenshin.portal;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import jp.kenshin.harness.Client;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The portal")
@Tag("J-05")
class PortalIT extends ClerkAtWork {
    private static final int FIRST_VIEW_LIMIT = 500_000;
    private static final String BYTES_OF_THE_VIEW =
            "performance.getEntries().reduce((sum, entry) => sum + (entry.encodedBodySize || 0), 0)";

    @BeforeAll
    void sendReadings(Client client) {
        PortalReadings.send(client);
    }

    @Test
    void shows_at_home_how_the_service_is() {
        assertThat(page.locator("h1")).containsText("検針値");
        assertThat(page.locator(".overline")).hasText("さくらガス");
        assertThat(page.locator(".figures dt")).hasText(new String[] {"昨日の収集率", "最終受信", "接続状態", "メーター"});
        assertThat(page.locator(".days tbody tr")).hasCount(7);
    }

    @Test
    void finds_a_meter_however_it_is_written() {
        for (String text : List.of("G-0000041", "g0000041", "ｇ－０００００４１")) {
            page.navigate(browser.address("/meters"));
            page.fill("#q", text);
            page.press("#q", "Enter");
            assertThat(page.locator(".meters tbody tr")).hasCount(1);
            assertThat(page.locator(".of-id a")).hasText(PortalReadings.METER);
        }
    }

    @Test
    void keeps_search_order_and_page_in_the_address() {
        page.navigate(browser.address("/meters"));
        page.click("th a.sorter >> nth=0");
        page.click("a[rel=next]");
        assertTrue(page.url().contains("order=desc") && page.url().contains("page=2"), page.url());
        String first = page.locator(".of-id").first().innerText();
        Page colleague = browser.page(clerk);
        colleague.navigate(page.url());
        assertThat(colleague.locator(".of-id").first()).hasText(first);
    }

    @Test
    void says_when_nothing_is_found_and_how_to_go_on() {
        page.navigate(browser.address("/meters?q=zzz"));
        assertThat(page.locator(".empty h2")).containsText("zzz");
        page.click(".empty a");
        assertThat(page.locator(".meters tbody tr")).hasCount(25);
    }

    @Test
    void draws_a_day_with_its_gap_hatched_and_its_conflict_told() {
        openYesterday();
        assertThat(page.locator(".drawing.is-wide .column")).hasCount(24);
        assertThat(page.locator(".drawing.is-wide .hatched")).hasCount(4);
        assertThat(page.locator(".drawing.is-wide .bar")).hasCount(20);
        assertThat(page.locator(".total strong")).hasText("2.400");
        assertThat(page.locator(".values tbody tr")).hasCount(24);
        assertThat(page.locator(".mark.is-missing")).hasCount(3);
        assertThat(page.locator(".values .note")).containsText("4,321.000");
    }

    @Test
    void compares_with_the_week_before_in_line_legend_table_and_readout() {
        openYesterday();
        assertTrue(page.locator(".drawing.is-wide .last-week").getAttribute("d").startsWith("M"));
        assertThat(page.locator(".legend")).containsText("1週間前");
        assertThat(page.locator(".values td.is-compared").first()).hasText("0.100");
        page.focus(".chart");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#readout")).containsText("1週間前 0.100 m³");
        page.navigate(browser.address("/meter?id=" + PortalReadings.METER + "&span=day&day="
                + PortalReadings.yesterday().minusDays(3)));
        assertThat(page.locator(".drawing.is-wide .bar")).hasCount(24);
        assertThat(page.locator(".legend")).not().containsText("1週間前");
    }

    @Test
    void goes_through_time_by_its_address() {
        openYesterday();
        page.click("a[rel=prev]");
        assertTrue(page.url().contains("day=" + PortalReadings.yesterday().minusDays(1)), page.url());
        page.click(".spans a >> nth=1");
        assertThat(page.locator(".values tbody tr")).hasCount(168);
        page.click(".spans a >> nth=2");
        assertTrue(page.locator(".values tbody tr").count() >= 28);
        page.click(".values tbody tr:has(.is-main:not(:empty)) a >> nth=0");
        assertThat(page.locator(".values tbody tr")).hasCount(24);
    }

    @Test
    void can_be_read_by_keyboard_alone() {
        openYesterday();
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.focus(".chart");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#readout")).containsText("00:00–01:00");
        assertThat(page.locator("#readout")).containsText("0.100 m³");
        assertThat(page.locator("#readout")).containsText("実測");
        page.keyboard().press("End");
        assertThat(page.locator("#readout")).containsText("23:00–24:00");
        page.keyboard().press("Escape");
        assertThat(page.locator("#readout")).containsText("矢印キー");
    }

    @Test
    void saves_the_table_of_a_meter() throws IOException {
        openYesterday();
        Download download = save("a[href*='meter.csv']");
        List<String> lines = Files.readString(download.path(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertTrue(lines.get(0).startsWith("\uFEFFメーター番号,"), lines.get(0));
        assertEquals(25, lines.size());
        assertTrue(lines.get(1).startsWith(PortalReadings.METER + "," + PortalReadings.yesterday() + " 01:00,"));
        assertTrue(lines.get(10).contains(",,,0.100,m3,欠測,"), lines.get(10));
    }

    @Test
    void saves_the_same_table_for_programs_that_read_no_UTF_8() throws IOException {
        openYesterday();
        String utf8 = Files.readString(save("a[href*='meter.csv']").path(), StandardCharsets.UTF_8);
        Download download = save("a[href*='encoding=windows-31j']");
        assertTrue(download.suggestedFilename().endsWith("_windows-31j.csv"), download.suggestedFilename());
        assertEquals(utf8.substring(1), Files.readString(download.path(), Charset.forName("windows-31j")));
    }

    @Test
    void saves_tables_as_workbooks() throws IOException {
        openYesterday();
        assertTrue(sheet(save("a[href*='meter.xlsx']")).contains("欠測"));
        page.navigate(browser.address("/meters?q=G-0000041"));
        String sheet = sheet(save("a[href*='meters.xlsx']"));
        assertTrue(sheet.contains(PortalReadings.METER) && !sheet.contains("G-0000042"), sheet);
    }

    private Download save(String link) {
        page.click(".save summary");
        Download download = page.waitForDownload(() -> page.click(link));
        page.click(".save summary");
        return download;
    }

    /** All that stands in its cells; the library writes Japanese as numbers of letters. */
    private static String sheet(Download workbook) throws IOException {
        assertTrue(workbook.suggestedFilename().endsWith(".xlsx"), workbook.suggestedFilename());
        try (ZipFile parts = new ZipFile(workbook.path().toFile());
                InputStream sheet = parts.getInputStream(parts.getEntry("xl/worksheets/sheet1.xml"))) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(sheet)
                    .getDocumentElement()
                    .getTextContent();
        } catch (ParserConfigurationException | SAXException unreadable) {
            throw new IOException(unreadable);
        }
    }

    @Test
    void saves_the_list_of_meters_as_searched() throws IOException {
        page.navigate(browser.address("/meters?q=g00000"));
        String total = page.locator(".extent").innerText();
        Download download = save("a[href*='meters.csv']");
        long lines = Files.readString(download.path(), StandardCharsets.UTF_8)
                .lines()
                .count();
        assertTrue(total.contains(" " + (lines - 1) + " "), total + " / " + lines);
    }

    @Test
    void speaks_English_until_told_otherwise() {
        openYesterday();
        page.click("a[href*='/language']");
        assertEquals("en", page.locator("html").getAttribute("lang"));
        assertTrue(page.url().contains(PortalReadings.METER), page.url());
        assertThat(page.locator(".values thead")).containsText("Register");
        page.navigate(browser.address("/meters"));
        assertThat(page.locator("h1")).hasText("Meters");
    }

    @Test
    @Tag("J-01")
    void knows_another_partners_meter_no_better_than_one_that_does_not_exist() {
        for (String id : List.of("W-0000002", "L-0000002", "G-9999999", "%3Cscript%3E")) {
            assertEquals(404, page.navigate(browser.address("/meter?id=" + id)).status());
            assertThat(page.locator("h1")).hasText("ページが見つかりません");
            assertThat(page.locator(".support dd")).hasText(java.util.regex.Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}"));
        }
        browser.complaints().removeIf(complaint -> complaint.contains("404"));
    }

    @Test
    void is_small_and_fits_a_phone() {
        BrowserContext phone = browser.visitor(390, 844, ColorScheme.DARK);
        Page small = browser.page(phone);
        small.navigate(browser.address("/sign-in?to=%2Fmeter%3Fid%3D" + PortalReadings.METER + "%26span%3Dweek"));
        PortalBrowser.enter(small, "sakura-gas", Client.PASSWORD);
        small.waitForURL("**/meter?id=*");
        assertThat(small.locator(".drawing.is-narrow")).isVisible();
        int bytes = ((Number) small.evaluate(BYTES_OF_THE_VIEW)).intValue();
        assertTrue(bytes > 10_000 && bytes < FIRST_VIEW_LIMIT, () -> bytes + " bytes");
        for (String path : List.of(
                "/",
                "/meters",
                "/alarms",
                "/meter?id=" + PortalReadings.METER + "&span=month",
                "/terminal?id=T-0000041")) {
            small.navigate(browser.address(path));
            assertEquals(390, small.evaluate("document.documentElement.scrollWidth"), path);
        }
        PortalBrowser.signOut(small);
        phone.close();
    }

    private void openYesterday() {
        page.navigate(
                browser.address("/meter?id=" + PortalReadings.METER + "&span=day&day=" + PortalReadings.yesterday()));
    }
}
