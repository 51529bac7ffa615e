package jp.kenshin.nw;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.kenshin.harness.Client;

/**
 * A call of the NW service as the generated OpenAPI document describes it, so that a call that is added is tested without anybody
 * thinking of it.
 *
 * @param method such as GET
 * @param path with its parameters in braces
 * @param pathParameters their names
 * @param queryParameters names
 * @param headers names of those that the call takes
 */
record Operation(
        String method, String path, List<String> pathParameters, List<String> queryParameters, List<String> headers) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** All calls under {@code /nw}. */
    static List<Operation> all(Client client) {
        JsonObject document =
                Json.parse(client.getInternal("/openapi?format=JSON").body());
        JsonObject paths = document.getJsonObject("paths");
        List<Operation> operations = new ArrayList<>();
        paths.keySet().stream().filter(path -> path.startsWith("/nw/")).forEach(path -> {
            JsonObject calls = paths.getJsonObject(path);
            calls.keySet().stream()
                    .filter(METHODS::contains)
                    .map(method -> of(method, path, calls.getJsonObject(method), document))
                    .forEach(operations::add);
        });
        return operations;
    }

    private static Operation of(String method, String path, JsonObject call, JsonObject document) {
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                parameters(call, "path", document),
                parameters(call, "query", document),
                parameters(call, "header", document));
    }

    private static List<String> parameters(JsonObject call, String in, JsonObject document) {
        return call.containsKey("parameters")
                ? Json.objects(call, "parameters").stream()
                        .map(parameter -> resolved(parameter, document))
                        .filter(parameter -> parameter.getString("in").equals(in))
                        .map(parameter -> parameter.getString("name"))
                        .toList()
                : List.of();
    }

    /** The parameter itself, where the call only points at one that many have. */
    private static JsonObject resolved(JsonObject parameter, JsonObject document) {
        return parameter.containsKey("$ref")
                ? document.getValue(parameter.getString("$ref").substring(1)).asJsonObject()
                : parameter;
    }

    boolean hasId() {
        return !pathParameters.isEmpty();
    }

    /** The path with the id in every place where one belongs. */
    String with(String id) {
        return path.replaceAll("\\{[^}]*}", id);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
