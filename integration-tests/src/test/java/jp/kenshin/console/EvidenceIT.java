package jp.kenshin.console;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("Evidence of a case over REST")
@ExtendWith(KenshinUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("S-10")
class EvidenceIT {
    private static final long FIVE_GIGABYTES = 5L << 30;
    private static final String BYTES = "application/octet-stream";

    private final Client desk;
    private final Client auditor;
    private String evidence = "";

    EvidenceIT(Client client) {
        this.desk = client.as("desk");
        this.auditor = client.as("auditor");
    }

    @BeforeAll
    void opens_a_case() {
        HttpResponse<String> answer = desk.postInternal(
                "/console/api/v1/incidents",
                "application/json",
                """
                {"channel": "PHONE", "kind": "MALWARE", "service": "WEB", "place": "PC", "partner": "P-0003", "partnerName": "やまLPガス",
                 "portalUser": "yama-lpg", "reportedBy": "山岸", "description": "不審なファイル"}
                """);
        assertEquals(201, answer.statusCode(), answer.body());
        evidence = "/console/api/v1/incidents/" + parse(answer.body()).getString("id") + "/evidence";
    }

    @Test
    void comes_back_as_an_attachment_with_its_hash() {
        HttpResponse<String> attached =
                desk.postInternal(evidence + "?name=access.log", BYTES, "GET /?q=<script> 200\n");
        assertEquals(200, attached.statusCode(), attached.body());
        JsonObject file = parse(attached.body());

        HttpResponse<String> back = auditor.getInternal(evidence + "/" + file.getInt("number"));

        assertEquals("GET /?q=<script> 200\n", back.body());
        assertEquals(file.getString("sha256"), header(back, "Kenshin-SHA-256"));
        assertEquals("nosniff", header(back, "X-Content-Type-Options"));
        assertTrue(header(back, "Content-Disposition").startsWith("attachment;"), header(back, "Content-Disposition"));
        assertEquals(BYTES, header(back, "Content-Type"));
        assertTrue(auditor.getInternal(evidence).body().contains(file.getString("sha256")));
    }

    @Test
    void that_is_a_page_is_refused_whatever_it_is_called() {
        HttpResponse<String> refused =
                desk.postInternal(evidence + "?name=a.log", BYTES, "<html><script>alert(1)</script>");

        assertEquals(422, refused.statusCode(), refused.body());
        assertEquals("EVIDENCE_REFUSED", parse(refused.body()).getString("code"));
    }

    @Test
    void of_five_gigabytes_is_refused_and_nothing_of_it_is_kept() throws InterruptedException {
        AtomicLong sent = new AtomicLong();
        int status = 413;
        try {
            status = desk.postInternal(
                            evidence + "?name=all.log", BYTES, BodyPublishers.ofInputStream(() -> new Endless(sent)))
                    .statusCode();
        } catch (UncheckedIOException hungUp) {
            // The server may end the connection before the client has read why.
            assertTrue(sent.get() > 0);
        }

        assertEquals(413, status);
        awaitRefused("EVIDENCE_TOO_LARGE");
        assertEquals(200, auditor.getInternal(evidence).statusCode());
        assertTrue(!auditor.getInternal(evidence).body().contains("all.log"));
    }

    /** Told by the audit log, within a second or two, also to who hung up before the answer came. */
    private void awaitRefused(String reason) throws InterruptedException {
        for (int trial = 0; trial < 100 && !refusals().contains(reason); trial++) {
            Thread.sleep(100);
        }
        assertTrue(refusals().contains(reason), "nobody refused it");
    }

    private String refusals() {
        return auditor.getInternal("/console/api/v1/audit?action=evidence.attach&limit=50")
                .body();
    }

    @Test
    void is_attached_by_those_who_work_on_cases() {
        assertEquals(
                403, auditor.postInternal(evidence + "?name=a.log", BYTES, "a").statusCode());
        assertEquals(403, desk.as("hes").getInternal(evidence).statusCode());
        assertEquals(
                404,
                desk.getInternal("/console/api/v1/incidents/I-9999999/evidence").statusCode());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static JsonObject parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** Letters without an end worth waiting for, made as they are sent. */
    private static final class Endless extends InputStream {
        private final AtomicLong sent;

        Endless(AtomicLong sent) {
            this.sent = sent;
        }

        @Override
        public int read() throws IOException {
            return sent.getAndIncrement() < FIVE_GIGABYTES ? 'a' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, (byte) 'a');
            return sent.addAndGet(length) > FIVE_GIGABYTES ? -1 : length;
        }
    }
}
