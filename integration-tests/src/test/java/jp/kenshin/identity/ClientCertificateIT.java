package jp.kenshin.identity;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import jp.kenshin.harness.Client;
import jp.kenshin.identity.PartnerAuthority.Issued;
import jp.kenshin.launcher.LibertyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The portal asks for the partner's client certificate")
@ExtendWith(KeycloakUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("J-08")
class ClientCertificateIT {
    private final KeycloakRealm keycloak;
    private final PartnerComputers computers;
    private final ProviderVisits visits;
    private final Client operator;

    ClientCertificateIT(KeycloakRealm keycloak, LibertyServer server, PartnerComputers computers) throws IOException {
        this.keycloak = keycloak;
        this.computers = computers;
        this.visits = new ProviderVisits(keycloak, server);
        this.operator = new Client(server).withToken(keycloak.machineToken("operator-api"));
    }

    @AfterAll
    void closeBrowser() {
        visits.close();
    }

    @AfterEach
    void signEverybodyOut() throws IOException {
        keycloak.administration().signOut("sakura-gas");
        keycloak.administration().signOut("mimamori");
    }

    @Test
    void and_lets_in_who_comes_with_it() {
        try (BrowserContext visitor = visits.at(computers.sakuraGas())) {
            Page page = visits.signedIn(visitor, "sakura-gas");
            assertThat(page.locator(".overline")).hasText("さくらガス");
        }
    }

    @Test
    void and_refuses_who_has_none() {
        try (BrowserContext visitor = visits.atAnyComputer()) {
            assertRefused(visits.signIn(visitor, "sakura-gas", "/"), "証明書が提示されていません");
        }
    }

    @Test
    void and_refuses_who_comes_with_another_partners() {
        try (BrowserContext visitor = visits.at(computers.yamaLpg())) {
            assertRefused(visits.signIn(visitor, "sakura-gas", "/"), "別の事業者のものです");
        }
    }

    @Test
    void and_refuses_who_comes_with_one_that_nobody_registered() {
        try (BrowserContext visitor = visits.at(computers.stranger())) {
            assertRefused(visits.signIn(visitor, "sakura-gas", "/"), "登録されていない");
        }
    }

    @Test
    @Tag("R-01")
    void and_takes_that_of_any_partner_for_whom_the_users_centre_acts() {
        try (BrowserContext visitor = visits.at(computers.yamaLpg())) {
            Page page = visits.signedIn(visitor, "mimamori");
            assertThat(page.locator(".overline")).hasText("さくらガス");
            page.selectOption("#partner", PartnerComputers.YAMA_LPG);
            page.click(".partner-choice button");
            assertThat(page.locator(".overline")).hasText("やまLPガス");
        }
    }

    @Test
    void and_ends_a_session_that_goes_on_with_another_one() {
        try (BrowserContext visitor = visits.at(computers.sakuraGas());
                BrowserContext thief = visits.at(computers.yamaLpg())) {
            Page page = visits.signedIn(visitor, "sakura-gas");
            List<Cookie> stolen = visitor.cookies(visits.address("/"));
            thief.addCookies(stolen);
            Page elsewhere = visits.page(thief);
            elsewhere.navigate(visits.address("/meters"));

            assertRefused(elsewhere, "サインインしたときと違う");
            page.navigate(visits.address("/meters"));
            assertTrue(!page.url().startsWith(visits.address("/meters")), page.url());
        }
    }

    @Test
    void that_an_operator_registers_and_withdraws() throws Exception {
        Issued spare = computers.authority().issue("spare.sakura-gas");
        HttpResponse<String> answer = PartnerComputers.register(operator, PartnerComputers.SAKURA_GAS, spare);
        assertEquals(200, answer.statusCode(), answer.body());
        JsonObject registered =
                Json.createReader(new StringReader(answer.body())).readObject();
        String fingerprint = registered.getString("fingerprint");
        assertEquals("CN=spare.sakura-gas", registered.getString("subject"));
        assertTrue(registered.getString("validUntil").endsWith("Z"), answer.body());
        String path = PartnerComputers.path(PartnerComputers.SAKURA_GAS);
        assertTrue(operator.getInternal(path).body().contains(fingerprint));

        try (BrowserContext visitor = visits.at(spare)) {
            Page page = visits.signedIn(visitor, "sakura-gas");
            HttpResponse<String> withdrawn =
                    operator.send(operator.request(operator.server().internal(path + "/" + fingerprint))
                            .DELETE());
            assertEquals(204, withdrawn.statusCode(), withdrawn.body());
            visitor.request().get(visits.address("/"), RequestOptions.create().setHeader("Kenshin-By-Itself", "yes"));
            page.navigate(visits.address("/meters"));
            assertRefused(page, "有効期間を過ぎています");
        }
    }

    @Test
    void that_cannot_be_registered_by_halves() {
        String path = PartnerComputers.path(PartnerComputers.SAKURA_GAS);
        assertProblem(400, "INVALID_CERTIFICATE", operator.postInternal(path, "application/x-pem-file", "nonsense"));
        assertProblem(
                409,
                "CERTIFICATE_TAKEN",
                PartnerComputers.register(operator, PartnerComputers.SAKURA_GAS, computers.yamaLpg()));
        assertProblem(404, "PARTNER_NOT_FOUND", PartnerComputers.register(operator, "P-9999", computers.stranger()));
        assertEquals(
                401,
                new Client(operator.server())
                        .postInternal(
                                path,
                                "application/x-pem-file",
                                computers.stranger().pem())
                        .statusCode());
    }

    private static void assertRefused(Page page, String reason) {
        assertThat(page.locator(".notice.is-refusal")).containsText(reason);
    }

    private static void assertProblem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"" + code + "\""), answer.body());
    }
}
