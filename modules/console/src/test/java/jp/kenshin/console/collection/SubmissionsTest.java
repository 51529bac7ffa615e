package jp.kenshin.console.collection;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.core.SecurityContext;
import java.io.StringReader;
import java.io.UnsupportedEncodingException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kenshin.collection.IncomingReading;
import jp.kenshin.collection.Intake;
import jp.kenshin.collection.IntakeReport;
import jp.kenshin.collection.IntakeReport.Rejected;
import jp.kenshin.collection.ReadingSource;
import jp.kenshin.collection.SubmissionBrokenOff;
import jp.kenshin.collection.internal.csv.CsvFormat;
import jp.kenshin.console.Roles;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.mdms.ReadingBatch.Origin;
import jp.kenshin.mdms.ReadingBatch.Source;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditEvent.Outcome;
import jp.kenshin.platform.database.DatabaseError;
import jp.kenshin.platform.problem.ProblemMappers;
import org.jboss.resteasy.core.ResteasyContext;
import org.jboss.resteasy.mock.MockDispatcherFactory;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.spi.Dispatcher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

@Tag("C-02")
@DisplayName("A submission without a server")
class SubmissionsTest {
    private static final String TWO_READINGS =
            """
            meter_id,reading_type,timestamp,value
            W-0000001,0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0,2026-11-20T01:00:00+09:00,1.001
            W-0000001,0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0,2026-11-20T02:00:00+09:00,1.002
            """;

    private final RecordedAudit audit = new RecordedAudit();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T03:04:05Z"), ZoneOffset.UTC);
    private Intake intake = SubmissionsTest::acceptAll;
    private SubmissionGate gate = new SubmissionGate(1, Duration.ZERO);
    private boolean operator;
    private String accept = "application/json";

    @Test
    void is_answered_by_its_counts_and_entered_in_the_log_under_its_receipt() {
        MockHttpResponse answer = submit("text/csv; charset=UTF-8", "");

        assertEquals(200, answer.getStatus());
        String receipt = json(answer).getString("receipt");
        assertEquals("R-20261120-120405-", receipt.substring(0, 18));
        assertEquals(2, json(answer).getInt("accepted"));
        assertEquals(
                new AuditEvent(
                        "somebody",
                        "collection.readings.submit",
                        "receipt:" + receipt,
                        Outcome.DONE,
                        Map.of("accepted", "2", "duplicates", "0", "conflicts", "0", "rejected", "0")),
                audit.events.get(0));
    }

    @Test
    @Tag("Q-5")
    void is_asked_to_come_again_when_the_node_is_full_and_nothing_of_it_is_read() {
        gate = new SubmissionGate(0, Duration.ZERO);
        intake = (origin, source) -> {
            throw new AssertionError("read in spite of overload");
        };

        MockHttpResponse answer = submit("text/csv", "");

        assertEquals(503, answer.getStatus());
        assertEquals("5", answer.getOutputHeaders().getFirst("Retry-After").toString());
        assertEquals("OVERLOADED", json(answer).getString("code"));
        assertLogged(Outcome.REFUSED, "OVERLOADED");
    }

    @Test
    @Tag("Q-6")
    void is_asked_to_come_again_when_the_database_goes_away_and_told_what_is_stored() {
        intake = (origin, source) -> {
            throw new SubmissionBrokenOff(
                    databaseAway(),
                    new IntakeReport(
                            origin.receipt(), 10_000, 3, 2, 1, List.of(new Rejected(7, "W-9", "V01", "no W-9"))));
        };

        MockHttpResponse answer = submit("text/csv", "");

        assertEquals(503, answer.getStatus());
        assertEquals("5", answer.getOutputHeaders().getFirst("Retry-After").toString());
        assertEquals(
                "no-store", answer.getOutputHeaders().getFirst("Cache-Control").toString());
        JsonObject problem = json(answer);
        assertEquals("DATABASE_UNAVAILABLE", problem.getString("code"));
        assertEquals(10_000, problem.getInt("accepted"));
        assertEquals(3, problem.getInt("duplicates"));
        assertEquals(2, problem.getInt("conflicts"));
        assertEquals(1, problem.getInt("rejectedCount"));
        assertEquals(7, problem.getJsonArray("rejected").getJsonObject(0).getInt("line"));
        assertFalse(problem.getString("detail").contains("secret host"), "the cause is for operators");
        assertLogged(Outcome.FAILED, "DATABASE_UNAVAILABLE");
    }

    @Test
    @Tag("Q-6")
    void is_told_its_own_failure_also_when_the_log_is_away_as_well() {
        audit.away = true;

        assertEquals("WRONG_HEADER", json(submit("text/csv", "wrong\n")).getString("code"));
    }

    @Test
    @Tag("Q-6")
    void is_not_acknowledged_when_it_cannot_be_logged() {
        audit.away = true;

        MockHttpResponse answer = submit("text/csv", "");

        assertEquals(503, answer.getStatus());
        assertEquals("5", answer.getOutputHeaders().getFirst("Retry-After").toString());
    }

    @Test
    void that_is_malformed_from_its_first_line_says_that_nothing_is_stored_and_is_not_to_come_again() {
        MockHttpResponse answer = submit("text/csv", "wrong\n");

        assertEquals(400, answer.getStatus());
        assertEquals("WRONG_HEADER", json(answer).getString("code"));
        assertEquals(0, json(answer).getInt("accepted"));
        assertNull(answer.getOutputHeaders().getFirst("Retry-After"));
        assertLogged(Outcome.FAILED, "WRONG_HEADER");
    }

    @Test
    void in_a_form_that_nobody_reads_is_refused() {
        for (String type : List.of("application/json", "text/csv; charset=Shift_JIS", "text/csv2")) {
            assertEquals(415, submit(type, "").getStatus(), type);
            assertLogged(Outcome.REFUSED, "UNSUPPORTED_FORMAT");
        }
    }

    @Test
    @Tag("X-2")
    void with_headers_that_are_no_media_types_is_no_mistake_of_ours() {
        assertEquals(415, submit("nonsense", "").getStatus());
        accept = "nonsense";
        assertEquals(406, submit("text/csv", "").getStatus());
        assertEquals(List.of(), audit.events);
    }

    @Test
    void of_past_years_is_marked_as_such_and_taken_from_operators_only() {
        Origin[] seen = new Origin[1];
        intake = (origin, source) -> {
            seen[0] = origin;
            return acceptAll(origin, source);
        };

        assertEquals(403, submit("text/csv", "", "?profile=historic").getStatus());
        assertEquals(400, submit("text/csv", "", "?profile=historical").getStatus());
        assertNull(seen[0]);
        operator = true;
        assertEquals(200, submit("text/csv", "", "?profile=historic").getStatus());

        assertEquals(Source.HISTORIC, seen[0].source());
        assertEquals("somebody", seen[0].submittedBy());
        assertEquals(true, seen[0].historic());
    }

    private static IntakeReport acceptAll(Origin origin, ReadingSource source) {
        IncomingReading reading = new IncomingReading();
        long count = 0;
        while (source.next(reading)) {
            count++;
        }
        return new IntakeReport(origin.receipt(), count, 0, 0, 0, List.of());
    }

    private static KenshinException databaseAway() {
        return new KenshinException(DatabaseError.DATABASE_UNAVAILABLE, "connection to secret host refused");
    }

    private MockHttpResponse submit(String contentType, String instead) {
        return submit(contentType, instead, "");
    }

    /** Through the same resource and mappers as in the server. */
    private MockHttpResponse submit(String contentType, String instead, String query) {
        Submissions submissions = new Submissions(
                intake, Stream.of(new CsvFormat()), audit, new Receipts(clock), new BodyLimits(1_000_000, 200), gate);
        Dispatcher dispatcher = MockDispatcherFactory.createDispatcher();
        ProblemMappers.CLASSES.forEach(dispatcher.getProviderFactory()::registerProvider);
        dispatcher.getProviderFactory().registerProvider(SubmissionBrokenOffMapper.class);
        dispatcher.getRegistry().addSingletonResource(new ReadingsResource(submissions));
        MockHttpResponse response = new MockHttpResponse();
        try {
            MockHttpRequest request = MockHttpRequest.post("/readings" + query)
                    .header("Content-Type", contentType)
                    .header("Accept", accept)
                    .content((instead.isEmpty() ? TWO_READINGS : instead).getBytes(StandardCharsets.UTF_8));
            ResteasyContext.pushContext(SecurityContext.class, new Somebody(operator));
            dispatcher.invoke(request, response);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        } finally {
            ResteasyContext.clearContextData();
        }
        return response;
    }

    private void assertLogged(Outcome outcome, String code) {
        AuditEvent last = audit.events.get(audit.events.size() - 1);
        assertEquals(outcome, last.outcome());
        assertEquals(code, String.valueOf(last.detail().get("reason")).split(":")[0]);
    }

    private static JsonObject json(MockHttpResponse answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.getContentAsString()))) {
            return reader.readObject();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A caller with or without the operator's role. */
    private record Somebody(boolean operator) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return () -> "somebody";
        }

        @Override
        public boolean isUserInRole(String role) {
            return operator && role.equals(Roles.UTILITY_OPERATOR);
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public String getAuthenticationScheme() {
            return BASIC_AUTH;
        }
    }
}
