package jp.kenshin.mdms.internal.validation.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.ReadingType;
import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.mdms.internal.validation.RuleBook;
import jp.kenshin.mdms.internal.validation.RuleSetFile;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.DirectoryChannel;
import jp.kenshin.registry.DirectoryMeter;
import jp.kenshin.registry.DirectoryMeter.Install;
import jp.kenshin.registry.Purpose;
import org.jspecify.annotations.Nullable;

/** Meters to be validated: a water meter with an hourly register unless said otherwise, installed in 2024, judged at noon of 20 November 2026. */
final class MeterFixture {
    static final ReadingType WATER = ReadingType.parse("0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0");
    static final ReadingType HALF_HOUR = ReadingType.parse("0.0.5.4.1.1.12.0.0.0.0.0.0.0.0.3.72.0");
    static final Instant NOW = at("2026-11-20T12:00:00+09:00");
    static final RuleBook BOOK = RuleSetFile.book(List.of());

    private ReadingType type = WATER;
    private Channel.Kind kind = Channel.Kind.REGISTER;
    private int stepSeconds = 3_600;
    private String unit = "m3";
    private int scale = 3;
    private int digits = 6;
    private long maxPerHour = 10_000;
    private List<Install> installs = List.of(new Install("S1", second("2024-09-01T00:00:00+09:00"), Long.MAX_VALUE));

    static MeterFixture waterMeter() {
        return new MeterFixture();
    }

    static MeterFixture electricityMeter() {
        MeterFixture meter = new MeterFixture();
        meter.type = HALF_HOUR;
        meter.kind = Channel.Kind.INTERVAL;
        meter.stepSeconds = 1_800;
        meter.unit = "kWh";
        return meter;
    }

    MeterFixture scale(int decimals) {
        scale = decimals;
        return this;
    }

    MeterFixture digits(int integerDigits) {
        digits = integerDigits;
        return this;
    }

    /** In stored units. */
    MeterFixture maxPerHour(long quantity) {
        maxPerHour = quantity;
        return this;
    }

    MeterFixture installed(Install... devices) {
        installs = List.of(devices);
        return this;
    }

    /** S1 until noon of 10 November 2026, S2 from then on. */
    MeterFixture exchanged() {
        long exchange = second("2026-11-10T12:00:00+09:00");
        return installed(
                new Install("S1", second("2024-09-01T00:00:00+09:00"), exchange),
                new Install("S2", exchange, Long.MAX_VALUE));
    }

    DirectoryChannel channel() {
        Channel channel = new Channel(
                1,
                MeterId.of("W-0000001"),
                type,
                kind,
                stepSeconds,
                unit,
                scale,
                digits,
                maxPerHour,
                true,
                true,
                Purpose.NOT_REGULATED);
        return new DirectoryChannel(channel, installs, List.of());
    }

    DirectoryMeter meter() {
        return new DirectoryMeter(MeterId.of("W-0000001"), List.of(channel()), installs);
    }

    ChannelLimits limits() {
        return ChannelLimits.of(channel(), BOOK.on(Jst.dayOf(NOW)));
    }

    static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    static long second(String time) {
        return at(time).getEpochSecond();
    }

    /** A message with values of this meter. */
    Message sends(String time, long unscaled, int decimals) {
        return new Message(channel()).and(time, unscaled, decimals);
    }

    /** A message with one value of 1.000 and a serial number. */
    Message sendsAs(String serial, String time) {
        return new Message(channel()).add(second(time), 1_000, 3, serial);
    }

    /** Values sent together. */
    static final class Message {
        private final DirectoryChannel channel;
        private final List<Value> values = new ArrayList<>();
        private boolean historic;

        private record Value(long at, long unscaled, int decimals, @Nullable String serial) {}

        private Message(DirectoryChannel channel) {
            this.channel = channel;
        }

        Message and(String time, long unscaled, int decimals) {
            return add(second(time), unscaled, decimals, null);
        }

        Message add(long at, long unscaled, int decimals, @Nullable String serial) {
            values.add(new Value(at, unscaled, decimals, serial));
            return this;
        }

        Message historic() {
            historic = true;
            return this;
        }

        Admission examined() {
            ReadingBatch batch =
                    new ReadingBatch(new ReadingBatch.Origin(ReadingBatch.Source.HES, "hes", "R-1", historic), 4);
            for (Value value : values) {
                batch.add(channel, value.at, value.unscaled, value.decimals, null, value.serial);
            }
            return new ArrivalRules(BOOK, Clock.fixed(NOW, Jst.ZONE)).examine(batch);
        }

        /** The code by which the first value is refused, or "admitted". */
        String verdict() {
            Admission admission = examined();
            return admission.rejection(0) == null
                    ? "admitted"
                    : admission.rejection(0).code();
        }

        /** Why the first value is refused. */
        String reason() {
            var rejection = examined().rejection(0);
            return rejection == null ? "admitted" : rejection.reason();
        }
    }
}
