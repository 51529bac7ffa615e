package jp.kenshin.nw;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kenshin.harness.Client;

/**
 * An answer without what differs between any two: the date, and the number of a problem's occurrence.
 *
 * @param status HTTP status
 * @param headers by name in lower case
 * @param body text
 */
record Answer(int status, Map<String, List<String>> headers, String body) {
    private static final String OCCURRENCE = "urn:uuid:[0-9a-f-]{36}";

    /** Makes the call; one that takes a body gets an empty object. */
    static Answer to(Client caller, Operation operation, String path) {
        boolean bodiless =
                operation.method().equals("GET") || operation.method().equals("HEAD");
        HttpResponse<String> response = caller.send(caller.request(
                        caller.server().partner(path))
                .header("Content-Type", "application/json")
                .method(operation.method(), bodiless ? BodyPublishers.noBody() : BodyPublishers.ofString("{}")));
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        return new Answer(
                response.statusCode(), headers, response.body().replaceAll(OCCURRENCE, "urn:uuid:of-this-occurrence"));
    }

    /** The same answer had the caller not said the text. */
    Answer without(String said) {
        return new Answer(status, headers, body.replace(said, "<said>"));
    }
}
