package jp.kenshin.console.mdms;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.Quality;
import jp.kenshin.kernel.ScaledDecimal;
import jp.kenshin.mdms.RawReadings;
import jp.kenshin.mdms.RawReadings.RawReading;
import jp.kenshin.mdms.ReadingSeries;
import jp.kenshin.registry.Channel;
import org.jspecify.annotations.Nullable;

/** Readings of one meter as the contract writes them. */
final class ReadingsJson {
    private static final DateTimeFormatter IN_JAPAN = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(Jst.ZONE);

    private ReadingsJson() {}

    static JsonObject current(Channel channel, ReadingSeries series) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        for (int i = 0; i < series.size(); i++) {
            Quality quality = series.qualities()[i];
            JsonObjectBuilder value = Json.createObjectBuilder().add("at", at(series.atSeconds()[i]));
            if (quality == Quality.MISSING) {
                value.addNull("value");
            } else {
                value.add("value", ScaledDecimal.toDecimal(series.values()[i], channel.scale()));
            }
            value.add("quality", quality.name()).add("qualityCode", quality.code());
            addText(value, "method", series.methods()[i]);
            values.add(value.add("version", series.versions()[i]));
        }
        return head(channel).add("values", values).build();
    }

    static JsonObject raw(Channel channel, RawReadings readings) {
        return head(channel)
                .add("values", raw(channel, readings.values()))
                .add("conflicts", raw(channel, readings.conflicts()))
                .build();
    }

    private static JsonArrayBuilder raw(Channel channel, List<RawReading> readings) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        for (RawReading reading : readings) {
            JsonObjectBuilder value = Json.createObjectBuilder()
                    .add("at", at(reading.atSecond()))
                    .add("value", ScaledDecimal.toDecimal(reading.value(), channel.scale()))
                    .add("source", reading.source().name());
            addText(value, "senderQuality", reading.senderQuality());
            values.add(value.add("receipt", reading.receipt()));
        }
        return values;
    }

    private static JsonObjectBuilder head(Channel channel) {
        return Json.createObjectBuilder()
                .add("meter", channel.meter().value())
                .add("readingType", channel.type().code())
                .add("unit", channel.unit());
    }

    private static String at(long epochSecond) {
        return IN_JAPAN.format(Instant.ofEpochSecond(epochSecond));
    }

    private static void addText(JsonObjectBuilder object, String name, @Nullable String text) {
        if (text == null) {
            object.addNull(name);
        } else {
            object.add(name, text);
        }
    }
}
