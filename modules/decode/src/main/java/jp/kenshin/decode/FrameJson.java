package jp.kenshin.decode;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import jp.kenshin.echonet.words.DescribedFrame;
import jp.kenshin.echonet.words.DescribedFrame.DescribedObject;
import jp.kenshin.echonet.words.DescribedFrame.DescribedProperty;
import org.jspecify.annotations.Nullable;

/** A frame in words, as JSON. */
final class FrameJson {
    private static final JsonGeneratorFactory GENERATORS =
            Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private final DescribedFrame frame;

    FrameJson(DescribedFrame frame) {
        this.frame = frame;
    }

    @Override
    public String toString() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = GENERATORS.createGenerator(text)) {
            json.writeStartObject().write("tid", frame.tid());
            write(json, "source", frame.source());
            write(json, "destination", frame.destination());
            json.write("service", frame.service());
            write(json, "properties", frame.properties());
            if (!frame.read().isEmpty()) {
                write(json, "read", frame.read());
            }
            json.writeEnd();
        }
        return text.toString().strip();
    }

    private static void write(JsonGenerator json, String key, DescribedObject object) {
        json.writeStartObject(key)
                .write("eoj", object.eoj())
                .write("name", object.name())
                .writeEnd();
    }

    private static void write(JsonGenerator json, String key, List<DescribedProperty> properties) {
        json.writeStartArray(key);
        for (DescribedProperty property : properties) {
            json.writeStartObject().write("epc", property.epc());
            writeText(json, "name", property.name());
            json.write("data", property.data());
            if (!property.data().isEmpty()) {
                json.writeKey("value");
                write(json, property.value());
            }
            writeText(json, "unit", property.unit());
            writeText(json, "fault", property.fault());
            json.writeEnd();
        }
        json.writeEnd();
    }

    private static void writeText(JsonGenerator json, String key, @Nullable String text) {
        if (text != null) {
            json.write(key, text);
        }
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof BigDecimal number) {
            json.write(number);
        } else if (value instanceof Integer number) {
            json.write(number);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(each -> write(json, each));
            json.writeEnd();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((key, part) -> {
                json.writeKey(key.toString());
                write(json, part);
            });
            json.writeEnd();
        } else {
            json.write(value.toString());
        }
    }
}
