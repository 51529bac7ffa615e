package jp.kenshin.console.pages.audit;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.auditchain.AuditEntry;
import jp.kenshin.webpages.text.Texts;

/** The codes of the log in the words of one language. What has no words of its own has those of its kind, and shows its code. */
final class AuditWords {
    /** Kinds of actions and the actions to choose from, in the order of the list. */
    static final Map<String, List<String>> ACTIONS = ActionCodes.BY_KIND;

    private static final Map<String, String> ICONS = Map.of("DONE", "well", "REFUSED", "critical", "FAILED", "warning");
    private static final String ACTION = "audit.action.";

    private final Texts texts;

    AuditWords(Texts texts) {
        this.texts = texts;
    }

    String action(String code) {
        return texts.find(ACTION + code).orElseGet(() -> parent(code)
                .map(kind -> texts.get("audit.action-of", kind(kind), code.substring(code.indexOf('.') + 1)))
                .orElse(code));
    }

    /** What an action is about. */
    String kind(String code) {
        String kind = parent(code).orElse(code);
        return texts.find(ACTION + kind).orElse(kind);
    }

    private static Optional<String> parent(String code) {
        int dot = code.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(code.substring(0, dot));
    }

    String actor(String name) {
        return texts.find("audit.actor." + name).orElse(name);
    }

    String outcome(String code) {
        return texts.find("audit.outcome." + code).orElse(code);
    }

    static String icon(String outcome) {
        return ICONS.getOrDefault(outcome, "unknown");
    }

    /** {@code meter:W-0000001} with the word for what it is. */
    String target(String target) {
        int colon = target.indexOf(':');
        return colon < 0
                ? target
                : texts.find("audit.target." + target.substring(0, colon))
                        .map(word -> word + " " + target.substring(colon + 1))
                        .orElse(target);
    }

    /** The facts of an entry, one by one. */
    List<Fact> facts(AuditEntry entry) {
        try (JsonReader json = Json.createReader(new StringReader(entry.detail()))) {
            JsonObject detail = json.readObject();
            return detail.keySet().stream()
                    .map(name -> new Fact(
                            texts.find("audit.fact." + name).orElse(name),
                            value(
                                    detail.get(name) instanceof JsonString text
                                            ? text.getString()
                                            : String.valueOf(detail.get(name)))))
                    .toList();
        } catch (JsonException altered) {
            return List.of(new Fact("", entry.detail()));
        }
    }

    private String value(String value) {
        return texts.find("audit.value." + value).orElse(value);
    }

    /** A fact by name. */
    public record Fact(String name, String value) {}
}
