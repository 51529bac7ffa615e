package jp.kenshin.nw;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import jp.kenshin.launcher.LibertyServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Every call of the description by every caller with every id. Uses the meters with number {@value Holding#NUMBER} of each kind. */
@DisplayName("A partner reaches only its own")
@ExtendWith(KenshinUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("J-01")
@Tag("X-1")
class CrossPartnerMatrixIT {
    private static final List<String> STRANGERS =
            List.of("sakura-gas", "operator", "desk", "reconnect", "auditor", "hes");
    private static final List<Holding> NW_PARTNERS = List.of(Holding.WATER, Holding.LPG);

    private static final String CENTRE = "mimamori";
    private static final String ENDED = "P-0901";
    private static final String TO_COME = "P-0902";

    private final Client anybody;
    private final List<Operation> operations;

    CrossPartnerMatrixIT(Client anybody) {
        this.anybody = anybody;
        this.operations = Operation.all(anybody);
    }

    @BeforeAll
    static void every_holding_has_an_alarm_of_its_own(LibertyServer server) {
        for (Holding holding : Holding.values()) {
            holding.alarm(server);
        }
    }

    @BeforeAll
    void every_holding_has_a_reading_of_its_own() {
        Sending sending = new Sending();
        for (Holding holding : Holding.values()) {
            sending.add(holding.meter(), holding.type(), Sending.hoursAgo(3), holding.value());
        }
        sending.postAs(anybody.as("hes"));
        registerPartnersThatDoNotLetTheCentreActNow();
        for (Holding holding : NW_PARTNERS) {
            new ChangesReader(anybody.as(holding.user()), 1_000)
                    .readUntil(item -> item.getString("meter").equals(holding.meter()));
        }
    }

    private void registerPartnersThatDoNotLetTheCentreActNow() {
        HttpResponse<String> answer = anybody.as("operator")
                .importRegistry(Map.of(
                        "partners.csv",
                        "partner_id,name,services,portal_user,nw_user,global_ip,vpn_equipment\n"
                                + ENDED + ",もと利用事業者,NW,,once-delegated,,\n"
                                + TO_COME + ",これからの利用事業者,NW,,soon-delegated,,\n",
                        "delegations.csv",
                        "centre_id,partner_id,valid_from,valid_until\n"
                                + "C-0001," + ENDED + ",2025-01-01T00:00:00+09:00,2026-01-01T00:00:00+09:00\n"
                                + "C-0001," + TO_COME + ",2099-01-01T00:00:00+09:00,\n"));
        assertEquals(200, answer.statusCode(), answer.body());
    }

    @Test
    void the_description_has_the_calls_of_the_contract() {
        assertTrue(
                operations.stream()
                        .map(Operation::toString)
                        .toList()
                        .containsAll(List.of(
                                "GET /nw/v1/meters",
                                "GET /nw/v1/meters/{meterId}/readings",
                                "POST /nw/v1/meters/{meterId}/reads",
                                "GET /nw/v1/commands/{id}",
                                "DELETE /nw/v1/commands/{id}",
                                "GET /nw/v1/readings",
                                "GET /nw/v1/changes",
                                "GET /nw/v1/alarms")),
                operations::toString);
    }

    @TestFactory
    Stream<DynamicTest> an_id_of_anothers_is_answered_like_one_that_does_not_exist() {
        return operations.stream().filter(Operation::hasId).flatMap(operation -> NW_PARTNERS.stream()
                .flatMap(caller -> caller.others().flatMap(other -> other.ids()
                        .map(id -> dynamicTest(
                                caller + " " + operation + " " + id,
                                () -> isUnknown(anybody.as(caller.user()), operation, id))))));
    }

    private static void isUnknown(Client client, Operation operation, String id) {
        String nowhere = id.substring(0, 2) + "9999999";
        Answer foreign = Answer.to(client, operation, operation.with(id)).without(id);
        Answer unknown = Answer.to(client, operation, operation.with(nowhere)).without(nowhere);
        assertEquals(unknown, foreign);
        assertTrue(foreign.status() >= 400 && foreign.status() < 500, foreign::toString);
    }

    @TestFactory
    Stream<DynamicTest> an_own_meter_is_found() {
        return operations.stream()
                .filter(operation -> operation.method().equals("GET")
                        && operation.pathParameters().equals(List.of("meterId")))
                .flatMap(operation -> NW_PARTNERS.stream()
                        .map(caller -> dynamicTest(caller + " " + operation, () -> {
                            Answer own =
                                    Answer.to(anybody.as(caller.user()), operation, operation.with(caller.meter()));
                            assertEquals(200, own.status(), own::toString);
                            assertTrue(own.body().contains(caller.value()), own::toString);
                        })));
    }

    @Test
    void an_own_alarm_is_found() {
        for (Holding partner : NW_PARTNERS) {
            String alarms =
                    anybody.as(partner.user()).getPartner("/nw/v1/alarms").body();
            assertTrue(alarms.contains(partner.meter()), alarms);
        }
    }

    @TestFactory
    Stream<DynamicTest> no_answer_tells_of_anything_of_anothers() {
        return NW_PARTNERS.stream().flatMap(caller -> operations.stream()
                .flatMap(operation -> calls(caller, operation))
                .map(call -> dynamicTest(caller + " " + call, () -> {
                    Answer answer = call.by(anybody.as(caller.user()));
                    caller.others()
                            .flatMap(Holding::traces)
                            .forEach(trace -> assertFalse(
                                    answer.body().contains(trace), () -> trace + " in the answer to " + call));
                })));
    }

    /** The call as it is meant, and with everything foreign in each of its places. */
    private Stream<Call> calls(Holding caller, Operation operation) {
        List<String> foreign =
                new ArrayList<>(caller.others().flatMap(Holding::ids).toList());
        caller.others()
                .filter(NW_PARTNERS::contains)
                .map(other -> new ChangesReader(anybody.as(other.user()), 1).start())
                .forEach(foreign::add);
        String own = operation.with(caller.meter());
        return Stream.concat(
                Stream.concat(Stream.of(new Call(operation, own, "")), inThePath(operation, foreign)),
                operation.queryParameters().stream().flatMap(name -> foreign.stream()
                        .map(said -> new Call(operation, own + "?" + name + "=" + encode(said), said))));
    }

    private static Stream<Call> inThePath(Operation operation, List<String> foreign) {
        return operation.hasId()
                ? foreign.stream().map(said -> new Call(operation, operation.with(encode(said)), said))
                : Stream.empty();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * @param operation what is called
     * @param path with parameters
     * @param said the foreign text in it, which may be said back; may be empty
     */
    private record Call(Operation operation, String path, String said) {
        Answer by(Client caller) {
            Answer answer = Answer.to(caller, operation, path);
            return said.isEmpty() ? answer : answer.without(said);
        }

        @Override
        public String toString() {
            return operation.method() + " " + path;
        }
    }

    @TestFactory
    Stream<DynamicTest> who_does_not_hold_the_service_is_told_so_whatever_the_id() {
        return STRANGERS.stream().flatMap(user -> operations.stream().flatMap(operation -> Stream.of(Holding.values())
                .map(holding -> dynamicTest(user + " " + operation + " " + holding, () -> {
                    Answer answer = Answer.to(anybody.as(user), operation, operation.with(holding.meter()));
                    assertEquals(403, answer.status(), answer::toString);
                    assertEquals(
                            List.of("application/problem+json"),
                            answer.headers().get("content-type"));
                    assertEquals("SERVICE_NOT_HELD", Json.parse(answer.body()).getString("code"));
                }))));
    }

    @Test
    void every_call_takes_the_name_of_the_partner_that_is_meant() {
        operations.forEach(
                operation -> assertTrue(operation.headers().contains("Kenshin-Partner"), operation::toString));
    }

    @TestFactory
    @Tag("R-01")
    Stream<DynamicTest> a_centre_finds_the_meters_of_the_partner_it_names_and_no_others() {
        return operations.stream()
                .filter(operation -> operation.method().equals("GET")
                        && operation.pathParameters().equals(List.of("meterId")))
                .flatMap(operation -> NW_PARTNERS.stream()
                        .map(partner -> dynamicTest(partner + " " + operation, () -> {
                            Client centre = anybody.as(CENTRE).actingFor(partner.partner());
                            Answer own = Answer.to(centre, operation, operation.with(partner.meter()));
                            assertEquals(200, own.status(), own::toString);
                            assertTrue(own.body().contains(partner.value()), own::toString);
                            partner.others().flatMap(Holding::ids).forEach(id -> isUnknown(centre, operation, id));
                        })));
    }

    @TestFactory
    @Tag("R-01")
    Stream<DynamicTest> a_centre_reaches_nobody_that_does_not_let_it_act_now() {
        List<String> unreachable = List.of("P-0001", ENDED, TO_COME, "P-9999", "C-0001", "no id");
        return operations.stream().flatMap(operation -> unreachable.stream()
                .map(partner -> dynamicTest(operation + " for " + partner, () -> {
                    Answer answer =
                            Answer.to(anybody.as(CENTRE).actingFor(partner), operation, operation.with("W-0000001"));
                    Answer unknown =
                            Answer.to(anybody.as(CENTRE).actingFor("P-8888"), operation, operation.with("W-0000001"));
                    assertEquals(unknown, answer);
                    assertEquals(404, answer.status(), answer::toString);
                    assertEquals("PARTNER_NOT_FOUND", Json.parse(answer.body()).getString("code"));
                })));
    }

    @TestFactory
    @Tag("R-01")
    Stream<DynamicTest> a_centre_must_say_for_whom_it_acts() {
        return operations.stream()
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    Answer answer = Answer.to(anybody.as(CENTRE), operation, operation.with("W-0000001"));
                    assertEquals(400, answer.status(), answer::toString);
                    assertEquals("PARTNER_NOT_NAMED", Json.parse(answer.body()).getString("code"));
                }));
    }

    @TestFactory
    @Tag("R-01")
    Stream<DynamicTest> a_partner_may_name_itself_and_nobody_else() {
        return operations.stream().flatMap(operation -> NW_PARTNERS.stream()
                .map(partner -> dynamicTest(partner + " " + operation, () -> {
                    Client own = anybody.as(partner.user());
                    String path = operation.with(partner.meter());
                    assertEquals(
                            Answer.to(own, operation, path).status(),
                            Answer.to(own.actingFor(partner.partner()), operation, path)
                                    .status());
                    for (Holding other : NW_PARTNERS) {
                        if (other != partner) {
                            assertEquals(
                                    404,
                                    Answer.to(own.actingFor(other.partner()), operation, path)
                                            .status());
                        }
                    }
                })));
    }

    @TestFactory
    Stream<DynamicTest> nobody_gets_in_without_saying_who() {
        return operations.stream()
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    assertEquals(
                            401,
                            Answer.to(anybody, operation, operation.with("W-0000001"))
                                    .status());
                    Client mistaken = anybody.as("minato-water", "kenshin");
                    assertEquals(
                            401,
                            Answer.to(mistaken, operation, operation.with("W-0000001"))
                                    .status());
                }));
    }

    @ParameterizedTest(name = "of {0}")
    @ValueSource(strings = {"changes", "alarms"})
    void a_cursor_of_anothers_is_no_cursor(String feed) {
        Client other = anybody.as(Holding.LPG.user());
        String foreign = Json.parse(other.getPartner("/nw/v1/" + feed).body()).getString("next");
        var answer = anybody.as(Holding.WATER.user()).getPartner("/nw/v1/" + feed + "?cursor=" + foreign);
        assertEquals(400, answer.statusCode());
        assertEquals("CURSOR_INVALID", Json.parse(answer.body()).getString("code"));
    }
}
