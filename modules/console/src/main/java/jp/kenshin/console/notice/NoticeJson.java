package jp.kenshin.console.notice;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kenshin.console.JsonBody;
import jp.kenshin.externalconnection.Bilingual;
import jp.kenshin.externalconnection.Notice;
import jp.kenshin.externalconnection.NoticeDraft;
import jp.kenshin.externalconnection.QueuedMail;
import jp.kenshin.kernel.PartnerId;
import org.jspecify.annotations.Nullable;

/** A notice as JSON. What cannot be understood is refused with the name of the field. */
final class NoticeJson {
    private NoticeJson() {}

    /** @throws jp.kenshin.kernel.KenshinException {@link jp.kenshin.console.ConsoleError#INVALID_PARAMETER} when a field is missing or cannot be understood */
    static NoticeDraft read(@Nullable JsonStructure body) {
        JsonObject notice = JsonBody.object(body);
        return new NoticeDraft(
                kind(JsonBody.text(notice, "kind").orElse("")),
                bilingual(notice, "title"),
                bilingual(notice, "text"),
                moment(notice, "from"),
                moment(notice, "until"),
                partners(notice.get("partners")));
    }

    private static NoticeDraft.Kind kind(String word) {
        return Arrays.stream(NoticeDraft.Kind.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElseThrow(() -> JsonBody.invalid("kind must be one of "
                        + Arrays.stream(NoticeDraft.Kind.values())
                                .map(Enum::name)
                                .collect(Collectors.joining(", "))));
    }

    private static Bilingual bilingual(JsonObject notice, String name) {
        if (!(notice.get(name) instanceof JsonObject words)) {
            throw JsonBody.invalid(name + " must be an object with ja and en");
        }
        return new Bilingual(
                JsonBody.text(words, "ja").orElse(""),
                JsonBody.text(words, "en").orElse(""));
    }

    private static Optional<Instant> moment(JsonObject notice, String name) {
        if (!notice.containsKey(name) || notice.isNull(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    OffsetDateTime.parse(JsonBody.text(notice, name).orElse("")).toInstant());
        } catch (DateTimeException e) {
            throw JsonBody.invalid(name + " must be a time with offset, as 2026-12-01T22:00:00+09:00", e);
        }
    }

    /** Missing or null: all. An empty list would be nobody, which nobody means. */
    private static Set<PartnerId> partners(@Nullable JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return Set.of();
        }
        if (!(value instanceof JsonArray array) || array.isEmpty()) {
            throw JsonBody.invalid("partners must be a list of business ids, or left out for all");
        }
        Set<PartnerId> partners = new LinkedHashSet<>();
        for (JsonValue each : array) {
            partners.add(partner(each));
        }
        return partners;
    }

    private static PartnerId partner(JsonValue value) {
        try {
            return PartnerId.of(value instanceof JsonString id ? id.getString() : "");
        } catch (IllegalArgumentException e) {
            throw JsonBody.invalid("no business id: " + value, e);
        }
    }

    static JsonObject of(Notice notice) {
        NoticeDraft content = notice.content();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", notice.id())
                .add("kind", content.kind().name())
                .add("title", of(content.title()))
                .add("text", of(content.text()));
        content.from().ifPresent(moment -> json.add("from", moment.toString()));
        content.until().ifPresent(moment -> json.add("until", moment.toString()));
        if (!content.isToAll()) {
            JsonArrayBuilder partners = Json.createArrayBuilder();
            content.partners().stream().map(PartnerId::value).sorted().forEach(partners::add);
            json.add("partners", partners);
        }
        JsonArrayBuilder acknowledgements = Json.createArrayBuilder();
        notice.acknowledgements().forEach(each -> acknowledgements.add(of(each)));
        return json.add("publishedBy", notice.publishedBy())
                .add("publishedAt", notice.publishedAt().toString())
                .add("acknowledgements", acknowledgements)
                .build();
    }

    private static JsonObject of(Bilingual words) {
        return Json.createObjectBuilder()
                .add("ja", words.ja())
                .add("en", words.en())
                .build();
    }

    private static JsonObject of(Notice.Acknowledgement acknowledgement) {
        return Json.createObjectBuilder()
                .add("partner", acknowledgement.partner().value())
                .add("by", acknowledgement.by())
                .add("at", acknowledgement.at().toString())
                .build();
    }

    static JsonObject of(QueuedMail mail) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("partner", mail.partner().value())
                .add("contact", mail.contact())
                .add("address", mail.address())
                .add("state", mail.state().name());
        mail.trouble().ifPresent(trouble -> json.add("trouble", trouble));
        return json.build();
    }
}
