package jp.kenshin.reliability;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kenshin.auditchain.Checkpoint;
import jp.kenshin.auditchain.Verification;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.PostgreSql;
import jp.kenshin.harness.Servers;
import jp.kenshin.launcher.LocalHttps;
import jp.kenshin.launcher.Ports;
import jp.kenshin.launcher.ServerSettings;
import jp.kenshin.nw.TwoReaders;
import jp.kenshin.platform.internal.audit.JdbcAuditChain;
import jp.kenshin.platform.internal.database.DefaultDatabase;
import jp.kenshin.portal.PortalBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.postgresql.ds.PGSimpleDataSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/**
 * Two servers on one PostgreSQL, one of which is killed last of all. Long answers are of the water meters
 * below 180, the load of those from 200 on; LP gas is for what is read back value by value.
 */
@DisplayName("Two nodes on one database")
@Tag("Q-7")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {
    private static final String HEADER = "meter_id,reading_type,timestamp,value\n";
    private static final String WATER = "0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0";
    private static final String LPG = "0.0.0.1.1.8.58.0.0.0.0.0.0.0.0.0.42.0";
    private static final int LAST = Integer.MAX_VALUE;

    private final Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(3));
    private PostgreSql postgres;
    private Client first;
    private Client second;

    @BeforeAll
    void start() {
        postgres = PostgreSql.start("two-nodes-database");
        first = node("first");
        second = node("second");
    }

    private Client node(String name) {
        ServerSettings settings = ServerSettings.embedded(postgres.choice(), Ports.free())
                .withVariable("kenshin.platform.node-name", name)
                .withVariable("kenshin.external-connection.business-hours", "00:00-24:00")
                .withVariable("kenshin.external-connection.business-days", "MON,TUE,WED,THU,FRI,SAT,SUN")
                .withVariable("kenshin.external-connection.public-holidays", "false")
                .withVariable("kenshin.external-connection.company-days-off", "none");
        return new Client(Servers.started(Servers.of("two-nodes-" + name, settings)));
    }

    @AfterAll
    void end() {
        second.server().stop();
        first.server().stop();
        postgres.close();
    }

    @Test
    @Tag("Q-2")
    @Tag("C-03")
    void accept_a_reading_once_that_comes_to_both_at_the_same_moment() {
        for (int round = 0; round < 10; round++) {
            String csv = readings(130 + round, 60, "%d.000");
            assertEquals("[60, 60, 0, 0]", sum(toBoth(csv, csv)).toString());
        }
    }

    @Test
    @Tag("C-03")
    void keep_two_values_of_one_instant_and_agree_on_which_is_current() {
        for (int round = 0; round < 5; round++) {
            int meter = 150 + round;
            List<HttpResponse<String>> answers = toBoth(readings(meter, 50, "%d.001"), readings(meter, 50, "%d.002"));

            assertEquals("[50, 0, 50, 0]", sum(answers).toString());
            String path =
                    "/nw/v1/meters/L-%07d/readings?from=%s&to=%s".formatted(meter, hour, hour.plusSeconds(50 * 3600));
            String current = body(first, path);
            assertEquals(current, body(second, path));
            assertEquals(50, count("\"version\":1", current));
            String raw = body(second, path + "&view=raw");
            assertEquals(50, count("\\.001\\b", raw));
            assertEquals(50, count("\\.002\\b", raw));
        }
    }

    @Test
    @Tag("J-04")
    void show_each_value_once_and_in_one_order_to_readers_whose_cursors_cross() {
        new TwoReaders(100).follow(first, second);
    }

    @Test
    void store_by_binary_copy_through_the_server_s_connections() throws SQLException {
        execute("CREATE TABLE statement_seen (node TEXT, query TEXT)");
        execute(
                "CREATE FUNCTION note_statement() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN INSERT INTO statement_seen VALUES (inet_client_port()::text, current_query()); RETURN NULL; END'");
        execute("CREATE TRIGGER note AFTER INSERT ON mdms.reading_block EXECUTE FUNCTION note_statement()");
        try {
            post(first, readings(160, 10, "%d.000"));
            post(second, readings(161, 10, "%d.000"));
        } finally {
            execute("DROP TRIGGER note ON mdms.reading_block");
        }
        assertEquals("2", value("SELECT count(*) FROM statement_seen"));
        assertEquals(
                "2",
                value(
                        "SELECT count(*) FROM statement_seen WHERE query LIKE 'COPY mdms.reading_block (%FORMAT binary)'"));
    }

    @Test
    @Tag("J-08")
    void count_the_portal_sessions_of_a_partner_together() {
        try (PortalBrowser one = PortalBrowser.of(first.server());
                PortalBrowser other = PortalBrowser.of(second.server())) {
            for (int i = 0; i < 5; i++) {
                PortalBrowser node = i % 2 == 0 ? one : other;
                node.signIn(node.visitor(), "sakura-gas");
            }
            for (PortalBrowser node : List.of(one, other)) {
                Page sixth = node.page(node.visitor());
                sixth.navigate(node.address("/sign-in"));
                PortalBrowser.enter(sixth, "sakura-gas", Client.PASSWORD);
                assertThat(sixth.locator(".notice")).containsText("5つ");
            }
        }
    }

    @Test
    @Tag("J-11")
    void tell_in_the_log_what_became_of_a_long_answer() throws Exception {
        // Long enough that the partner is gone before it is written.
        for (int meter = 10; meter < 180; meter++) {
            post(first, water(meter, 65 * 24));
        }
        String whole = body(second.as("minato-water"), longAnswer());
        awaitAnswer("COMPLETED", "DONE", whole.length());

        open().close();
        awaitAnswer("ABORTED_BY_PARTNER", "FAILED", 1);

        assertEquals(
                "2",
                value("SELECT count(*) FROM platform.audit_entry WHERE action = 'nw.readings'"
                        + " AND detail LIKE '%\"answer\":\"BEGUN\"%'"));
    }

    private String longAnswer() {
        return "/nw/v1/readings?from=" + hour.minus(Duration.ofDays(65));
    }

    /** An answer that nobody reads yet; HTTP/2 would take megabytes of it without being asked. */
    private InputStream open() throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = LocalHttps.client()
                .send(
                        second.as("minato-water")
                                .request(second.server().partner(longAnswer()))
                                .version(HttpClient.Version.HTTP_1_1)
                                .build(),
                        BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private void awaitAnswer(String answer, String outcome, long bytes) throws Exception {
        awaitValue(
                "1",
                "SELECT count(*) FROM platform.audit_entry WHERE action = 'nw.readings' AND target LIKE '%readings'"
                        + " AND outcome = '" + outcome + "' AND detail::jsonb ->> 'answer' = '" + answer + "'"
                        + " AND (detail::jsonb ->> 'bytes')::bigint >= " + bytes);
    }

    @Test
    @Tag("S-04")
    @Tag("X-7")
    void cut_off_on_both_within_a_second_of_an_order_at_one_and_confirm_for_both() throws Exception {
        assertEquals(200, second.as("yama-lpg").getPartner("/nw/v1/meters").statusCode());
        long ordered = System.nanoTime();
        String cutoff = post(
                first.as("desk"),
                "cutoffs",
                "{\"emergency\":true,\"reason\":\"不審な通信\",\"scope\":{\"kind\":\"MDMS\",\"partner\":\"P-0003\"}}");
        while (second.as("yama-lpg").getPartner("/nw/v1/meters").statusCode() != 403) {
            assertTrue(System.nanoTime() - ordered < 1_000_000_000L, "the other node goes on");
        }
        String id = field(cutoff, "id");
        awaitState(id, "CUT_OFF");

        post(second.as("desk"), "incidents/" + field(cutoff, "incident") + "/resolution", "{}");
        post(second.as("reconnect"), "cutoffs/" + id + "/reconnection", "{}");
        awaitState(id, "RECONNECTED");
        for (Client node : List.of(first, second)) {
            assertEquals(200, node.as("yama-lpg").getPartner("/nw/v1/meters").statusCode());
        }
    }

    @Test
    @Tag("S-13")
    void keep_a_suspicion_from_the_partner_until_somebody_acts_upon_it() throws Exception {
        String incident = field(
                post(
                        first.as("desk"),
                        "incidents",
                        """
                        {"channel":"PHONE","kind":"OTHER","service":"NW","place":"MDMS","partner":"P-0003","partnerName":"名",
                         "reportedBy":"山田","description":"様子がおかしい"}"""),
                "id");
        try (PortalBrowser portal = PortalBrowser.of(second.server())) {
            Page page = portal.signIn(portal.visitor(), "yama-lpg");
            execute("UPDATE external_connection.incident SET status = 'SUSPECTED' WHERE id = '" + incident + "'");
            assertEquals(List.of(false, 404, false, 404), shown(incident, portal, page));
            execute("UPDATE external_connection.incident SET status = 'OPEN' WHERE id = '" + incident + "'");
            assertEquals(List.of(true, 200, true, 200), shown(incident, portal, page));
        }
    }

    /** Among the cases that the NW service tells of, as one to be declared over, among those of the portal, as a page. */
    private List<Object> shown(String incident, PortalBrowser portal, Page page) {
        Client partner = second.as("yama-lpg");
        boolean told = partner.getPartner("/nw/v1/connection").body().contains(incident);
        int declared = partner.send(
                        partner.request(second.server().partner("/nw/v1/incidents/" + incident + "/resolution"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"measures\":\"調べた\"}")))
                .statusCode();
        page.navigate(portal.address("/connection"));
        boolean listed = page.content().contains(incident);
        int status = page.navigate(portal.address("/case?id=" + incident)).status();
        return List.of(told, declared, listed, status);
    }

    private static String post(Client client, String path, String body) {
        HttpResponse<String> answer = client.postInternal("/console/api/v1/" + path, "application/json", body);
        assertTrue(answer.statusCode() < 300, answer.body());
        return answer.body();
    }

    private static String field(String json, String name) {
        return json.replaceFirst("(?s).*?\"" + name + "\":\"([^\"]*)\".*", "$1");
    }

    private void awaitState(String cutoff, String state) throws InterruptedException {
        long begun = System.nanoTime();
        while (!first.as("desk")
                .getInternal("/console/api/v1/cutoffs/" + cutoff)
                .body()
                .contains("\"state\":\"" + state + "\"")) {
            assertTrue(System.nanoTime() - begun < 20_000_000_000L, cutoff + " is not " + state);
            Thread.sleep(50);
        }
    }

    @Test
    @Order(LAST)
    @Tag("Q-1")
    void go_on_when_one_is_killed_and_take_over_its_work() throws Exception {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(700);
        List<IntakeLoad> loads = List.of(
                new IntakeLoad(List.of(first.as("hes"), second.as("hes")), 200, 20, day),
                new IntakeLoad(List.of(second.as("hes"), first.as("hes")), 250, 20, day));
        List<CompletableFuture<Void>> sending = new ArrayList<>();
        loads.forEach(load -> sending.add(CompletableFuture.runAsync(load)));
        Thread.sleep(2_000);
        boolean firstLeads = "first".equals(value(holder("audit.sequencer")));
        Client survivor = firstLeads ? second : first;

        (firstLeads ? first : second).server().kill();
        long killed = Long.parseLong(value("SELECT max(position) FROM platform.audit_entry"));
        Thread.sleep(3_000);
        loads.forEach(IntakeLoad::finish);
        sending.forEach(CompletableFuture::join);

        for (String work : List.of("audit.sequencer", "mdms.sequencer", "outbox.joint-metering.arrivals")) {
            awaitValue(firstLeads ? "second" : "first", holder(work));
        }
        awaitValue("0", "SELECT count(*) FROM platform.audit_arrival");
        awaitValue("0", "SELECT count(*) FROM platform.outbox_delivery WHERE state <> 'DONE'");
        Map<String, BigDecimal> acknowledged = new HashMap<>();
        loads.forEach(load -> load.acknowledged()
                .forEach((key, value) -> acknowledged.put(key, new BigDecimal(value).stripTrailingZeros())));
        assertTrue(loads.stream().mapToInt(IntakeLoad::repeated).sum() > 0, "the kill met no intake");
        assertEquals(
                acknowledged,
                new AllChanges(survivor.as("minato-water"), meter -> meter.compareTo("W-0000200") >= 0, "two nodes")
                        .read());
        assertChainGoesOnAfter(killed);
    }

    private void assertChainGoesOnAfter(long position) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(postgres.choice().url());
        source.setUser(postgres.choice().user());
        source.setPassword(postgres.choice().password());
        Verification chain = new JdbcAuditChain(DefaultDatabase.migrated(source)).verify(Checkpoint.START);
        assertTrue(chain.sound(), chain::toString);
        assertTrue(chain.intact() > position + 2, () -> chain + " after " + position);
    }

    /** Asks which node does a piece of work at this moment. */
    private static String holder(String lease) {
        return "SELECT max(split_part(holder, '/', 1)) FROM platform.lease WHERE expires_at > now() AND name = '"
                + lease + "'";
    }

    private List<HttpResponse<String>> toBoth(String one, String other) {
        CompletableFuture<HttpResponse<String>> toFirst =
                CompletableFuture.supplyAsync(() -> first.as("hes").postReadings(one));
        CompletableFuture<HttpResponse<String>> toSecond =
                CompletableFuture.supplyAsync(() -> second.as("hes").postReadings(other));
        return List.of(toFirst.join(), toSecond.join());
    }

    /** Accepted, duplicates, conflicts, rejected. */
    private static List<Integer> sum(List<HttpResponse<String>> answers) {
        List<Integer> sums = new ArrayList<>();
        for (String name : List.of("accepted", "duplicates", "conflicts", "rejectedCount")) {
            Pattern member = Pattern.compile("\"" + name + "\":(\\d+)");
            int sum = 0;
            for (HttpResponse<String> answer : answers) {
                assertEquals(200, answer.statusCode(), answer::body);
                Matcher found = member.matcher(answer.body());
                assertTrue(found.find(), answer::body);
                sum += Integer.parseInt(found.group(1));
            }
            sums.add(sum);
        }
        return sums;
    }

    private String readings(int meter, int hours, String value) {
        return csv("L-%07d".formatted(meter), LPG, hour, hours, value);
    }

    private String water(int meter, int hours) {
        return csv("W-%07d".formatted(meter), WATER, hour.minus(Duration.ofDays(65)), hours, "%d.000");
    }

    /** @param value with one place for a number that grows by the hour, as a register does */
    private static String csv(String meter, String type, Instant from, int hours, String value) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int count = 1; count <= hours; count++) {
            csv.append(
                    "%s,%s,%s,%s%n".formatted(meter, type, from.plus(Duration.ofHours(count)), value.formatted(count)));
        }
        return csv.toString();
    }

    private static void post(Client node, String csv) {
        HttpResponse<String> answer = node.as("hes").postReadings(csv);
        assertEquals(200, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains("\"rejectedCount\":0"), answer::body);
    }

    private static String body(Client node, String path) {
        HttpResponse<String> answer =
                node.as(path.contains("/L-") ? "yama-lpg" : "minato-water").getPartner(path);
        assertEquals(200, answer.statusCode(), answer::body);
        return answer.body();
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String value(String sql) throws SQLException {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void awaitValue(String expected, String sql) throws SQLException, InterruptedException {
        for (int attempt = 0; attempt < 300; attempt++) {
            if (expected.equals(value(sql))) {
                return;
            }
            Thread.sleep(100);
        }
        fail("waited in vain for " + expected + " of " + sql + ", which is " + value(sql));
    }
}
