package jp.kenshin.portal;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import jp.kenshin.launcher.LibertyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A notice to partners")
@Tag("J-10")
@ExtendWith(KenshinUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesIT {
    private static final String ADDRESS = "/console/api/v1/notices";
    private static final Pattern ID = Pattern.compile("\"id\":\"(N-[0-9]+)\"");

    private PortalBrowser browser;
    private Client client;

    @BeforeAll
    void openBrowser(LibertyServer server, Client shared) {
        browser = PortalBrowser.of(server);
        client = shared;
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private static String notice(String partners) {
        return "{\"kind\":\"FIRMWARE\",\"title\":{\"ja\":\"端末のファームウェアを更新します\",\"en\":\"New firmware\"},"
                + "\"text\":{\"ja\":\"電池の持ちを良くします。\\n更新中も検針は続きます。\",\"en\":\"Longer battery life.\"},"
                + "\"from\":\"2026-12-01T22:00:00+09:00\",\"partners\":" + partners + "}";
    }

    private String publish() {
        HttpResponse<String> answer =
                client.as("operator").postInternal(ADDRESS, "application/json", notice("[\"P-0003\"]"));
        assertEquals(201, answer.statusCode(), answer.body());
        Matcher id = ID.matcher(answer.body());
        assertTrue(id.find(), answer.body());
        return id.group(1);
    }

    @Test
    void is_counted_until_somebody_of_the_partner_takes_note_and_others_do_not_see_it() {
        String id = publish();
        try (BrowserContext visitor = browser.visitor();
                BrowserContext other = browser.visitor()) {
            Page page = browser.signIn(visitor, "yama-lpg");
            Page elsewhere = browser.signIn(other, "sakura-gas");
            assertThat(page.locator(".main-nav .count")).hasText("1");
            page.click(".main-nav a >> text=お知らせ");
            Locator card = page.locator("#" + id);
            assertThat(card).containsText("端末のファームウェアを更新します");
            assertThat(card).containsText("2026/12/01(火) 22:00 から");

            elsewhere.navigate(browser.address("/notices"));
            assertThat(elsewhere.locator("main")).not().containsText("端末のファームウェア");
            int status = other.request()
                    .post(
                            browser.address("/notices/acknowledge"),
                            RequestOptions.create()
                                    .setForm(FormData.create()
                                            .set("token", DoorContract.token(elsewhere))
                                            .set("id", id)))
                    .status();
            assertEquals(404, status);

            card.locator("button").click();
            assertThat(card).containsText("yama-lpg が");
            assertThat(page.locator(".main-nav .count")).hasCount(0);
            assertTrue(client.as("auditor").getInternal(ADDRESS).body().contains("\"by\":\"yama-lpg\""));
            PortalBrowser.signOut(page);
            PortalBrowser.signOut(elsewhere);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[\"\"]", "[7]", "\"P-0003\""})
    void to_nobody_in_particular_is_refused(String partners) {
        HttpResponse<String> answer = client.as("operator").postInternal(ADDRESS, "application/json", notice(partners));
        assertEquals(400, answer.statusCode(), answer.body());
    }

    @Test
    void to_a_partner_that_is_none_is_refused() {
        HttpResponse<String> answer =
                client.as("operator").postInternal(ADDRESS, "application/json", notice("[\"P-0003\",\"P-9999\"]"));
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("UNKNOWN_PARTNER"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "auditor", "reconnect", "hes"})
    void is_the_operator_s_to_publish(String user) {
        assertEquals(
                403,
                client.as(user)
                        .postInternal(ADDRESS, "application/json", notice("[\"P-0003\"]"))
                        .statusCode());
    }
}
