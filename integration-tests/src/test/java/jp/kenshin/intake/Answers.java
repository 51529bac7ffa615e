package jp.kenshin.intake;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Reads what the server answers to a submission. */
final class Answers {
    private Answers() {}

    static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** The four counts of a submission that was taken to its end. */
    static String counts(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer::body);
        JsonObject report = json(answer);
        return "accepted %d, duplicates %d, conflicts %d, rejected %d"
                .formatted(
                        report.getInt("accepted"),
                        report.getInt("duplicates"),
                        report.getInt("conflicts"),
                        report.getInt("rejectedCount"));
    }
}
