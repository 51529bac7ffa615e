package jp.kenshin.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jp.kenshin.launcher.ServerSettings;
import jp.kenshin.portal.PortalBrowser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What people at the two desks do again and again. */
public final class DeskAtWork {
    private static final String SETTINGS = "kenshin.external-connection.";
    private static final int MOST_TABS = 12;

    private DeskAtWork() {}

    /** Open around the clock. */
    public static ServerSettings inBusinessHours(ServerSettings settings) {
        return settings.withVariable(SETTINGS + "business-hours", "00:00-24:00")
                .withVariable(SETTINGS + "business-days", "MON,TUE,WED,THU,FRI,SAT,SUN")
                .withVariable(SETTINGS + "public-holidays", "false")
                .withVariable(SETTINGS + "company-days-off", "none");
    }

    /** Open on one day of the week, three days from now. */
    static ServerSettings outsideBusinessHours(ServerSettings settings) {
        LocalDate later = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(3);
        return settings.withVariable(
                SETTINGS + "business-days", later.getDayOfWeek().name());
    }

    /** Presses the tabulator until the field has the focus. */
    static void tabTo(Page page, String field) {
        for (int tabs = 0; tabs < MOST_TABS && !focused(page).equals(field); tabs++) {
            page.keyboard().press("Tab");
        }
        assertEquals(field, focused(page));
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.id"));
    }

    static String token(Page page) {
        return page.locator("form[action$='/sign-out'] input[name=token]").inputValue();
    }

    /**
     * Stops without a report and waits until all has confirmed.
     *
     * @return number of the cutoff
     */
    static String stopAtOnce(PortalBrowser browser, Page page, String partner, String scope) {
        page.navigate(browser.address("/desk?partner=" + partner));
        page.keyboard().press("4");
        assertThat(page.locator("h1")).hasText("通報なしの緊急停止");
        page.check("input[value=" + scope + "]");
        page.fill("#reason", "不正な接続が続いている");
        page.click("[data-order]");
        page.waitForURL("**/desk?case=*");
        assertThat(page.locator("#case-now h2")).hasText("遮断済み");
        return page.locator("input[name=cutoff]").inputValue();
    }

    /**
     * Takes a report and cuts nothing off.
     *
     * @return number of the case
     */
    static String report(PortalBrowser browser, Page page, String partner, String scope) {
        page.navigate(browser.address("/report?partner=" + partner + "&scope=" + scope));
        page.locator("input[name=kind]").last().check();
        page.fill("#reported-by", "名乗らない人");
        page.fill("#description", "様子がおかしい");
        page.click("button[value=take]");
        page.waitForURL("**/desk?case=*");
        return URI.create(page.url()).getQuery().substring("case=".length());
    }

    /** Takes the partner's declaration down by phone, on a page that has the form for it. */
    public static void declare(Page page) {
        page.fill("#declared-by", "山岸 岳");
        page.fill("#measures", "端末を入れ替え、パスワードを改めた");
        page.click("button[value=declare]");
        assertThat(page.locator(".notice").first()).hasText("解消の申告を記録しました。");
    }

    /** Writes down the call to the partner, on a page that has the form for it. */
    public static void recordCall(Page page, String spokeTo) {
        page.fill("#spoke-to", spokeTo);
        page.click("button[value=call]");
        assertThat(page.locator(".notice").first()).hasText("電話を記録しました。");
    }

    /** Ends a case of which nothing but the cause is missing, on its own page. */
    public static void closeCase(Page page, String cause) {
        assertThat(page.locator("button[value=close]")).hasCount(0);
        assertThat(page.locator(".conditions")).containsText("原因が記録されていません");
        page.check("input[value=cause]");
        page.fill("#text", cause);
        page.click("button[value=note]");
        page.click("button[value=close]");
        assertThat(page.locator("#case-now h2")).hasText("終了");
        assertThat(page.locator("main form")).hasCount(0);
    }

    /** All pages of the response desk. */
    static List<String> pages(String incident) {
        return List.of(
                "/",
                "/desk",
                "/desk?q=zzz",
                "/desk?q=P-000",
                "/desk?partner=P-0001",
                "/desk?case=" + incident,
                "/report?partner=P-0003&scope=terminal",
                "/report?partner=P-0001&scope=portal-user",
                "/cutoff?case=" + incident,
                "/cutoff?partner=P-0003",
                "/cases",
                "/cases?show=all&q=zzz",
                "/case?id=" + incident,
                "/case-lines?id=" + incident,
                "/ipsec");
    }

    /** Gives a file to the case whose page is shown. */
    static void attach(Page page, String name, byte[] content) {
        page.setInputFiles("#evidence-file", new FilePayload(name, "application/octet-stream", content));
        page.click("form.attach button[type=submit]");
    }
}
