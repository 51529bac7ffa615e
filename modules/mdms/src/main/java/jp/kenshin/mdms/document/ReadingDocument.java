package jp.kenshin.mdms.document;

import java.io.IOException;
import java.util.List;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.Quality;
import jp.kenshin.mdms.RawReadings;
import jp.kenshin.mdms.ReadingSeries;
import jp.kenshin.platform.output.JsonStream;
import jp.kenshin.registry.Channel;
import org.jspecify.annotations.Nullable;

/** Readings of one meter as a JSON document. */
public final class ReadingDocument {
    private final JsonStream json;
    private final Channel channel;

    public ReadingDocument(JsonStream json, Channel channel) {
        this.json = json;
        this.channel = channel;
    }

    /** The values that count; gaps are rows without a value. */
    public void current(MeterId meter, ReadingSeries series) throws IOException {
        head(meter).beginArray("values");
        for (int i = 0; i < series.size(); i++) {
            json.beginObject().instant("at", series.atSeconds()[i]);
            value(series.qualities()[i], series.values()[i]);
            json.member("quality", series.qualities()[i].name())
                    .member("qualityCode", series.qualities()[i].code())
                    .member("method", series.methods()[i])
                    .member("version", series.versions()[i])
                    .endObject();
        }
        json.endArray().endObject().flush();
    }

    private void value(Quality quality, long value) {
        if (quality == Quality.MISSING) {
            json.nothing("value");
        } else {
            json.decimal("value", value, channel.scale());
        }
    }

    /** What was measured, and apart from it what else was sent for the same instants. */
    public void raw(MeterId meter, RawReadings raw) throws IOException {
        head(meter);
        measured("values", raw.values());
        measured("conflicts", raw.conflicts());
        json.endObject().flush();
    }

    private void measured(String name, List<RawReadings.RawReading> readings) throws IOException {
        json.beginArray(name);
        for (RawReadings.RawReading reading : readings) {
            @Nullable String mark = reading.senderQuality();
            json.beginObject()
                    .instant("at", reading.atSecond())
                    .decimal("value", reading.value(), channel.scale())
                    .member("source", reading.source().name())
                    .member("senderQuality", mark)
                    .member("receipt", reading.receipt())
                    .endObject();
        }
        json.endArray();
    }

    private JsonStream head(MeterId meter) throws IOException {
        return json.beginObject()
                .member("meter", meter.value())
                .member("readingType", channel.type().code())
                .member("unit", channel.unit());
    }
}
