package jp.kenshin.collection.internal.command;

import java.math.BigDecimal;
import java.time.Instant;
import jp.kenshin.collection.IncomingReading;
import jp.kenshin.collection.ReadingSource;
import jp.kenshin.registry.Channel;

/** One reading as a source. */
final class SingleReading implements ReadingSource {
    private final Channel channel;
    private final BigDecimal value;
    private final Instant time;
    private boolean given;

    SingleReading(Channel channel, BigDecimal value, Instant time) {
        this.channel = channel;
        this.value = value;
        this.time = time;
    }

    @Override
    public boolean next(IncomingReading reading) {
        if (given) {
            return false;
        }
        given = true;
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        reading.line = 1;
        reading.meter = channel.meter().value();
        reading.readingType = channel.type().code();
        reading.atSecond = time.getEpochSecond();
        reading.unscaled = plain.unscaledValue().longValueExact();
        reading.decimals = plain.scale();
        return true;
    }
}
