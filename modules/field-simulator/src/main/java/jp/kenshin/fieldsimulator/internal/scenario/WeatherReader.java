package jp.kenshin.fieldsimulator.internal.scenario;

import java.time.Duration;
import jp.kenshin.fieldsimulator.internal.wire.Weather;

/** Reads what a scenario says of the weather; what it does not say stays as usual. */
final class WeatherReader {
    private WeatherReader() {}

    static Weather read(YamlMap map, Weather usual) {
        double both = map.share("loss").orElse(-1.0);
        double up = map.share("loss-up").orElse(both < 0 ? usual.lossUp() : both);
        double down = map.share("loss-down").orElse(both < 0 ? usual.lossDown() : both);
        Weather weather = usual.withLoss(up, down)
                .withDuplicates(map.share("duplicates").orElse(usual.duplicates()))
                .withReordering(map.share("reordering").orElse(usual.reordering()));
        return map.find("latency", text -> latency(weather, text)).orElse(weather);
    }

    /** Such as {@code 50ms..2s}, or one span. */
    public static Weather latency(Weather weather, String text) {
        int dots = text.indexOf("..");
        Duration least = Span.parse(dots < 0 ? text : text.substring(0, dots));
        return weather.withLatency(least, dots < 0 ? least : Span.parse(text.substring(dots + 2)));
    }
}
