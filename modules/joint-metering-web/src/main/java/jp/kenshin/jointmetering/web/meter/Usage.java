package jp.kenshin.jointmetering.web.meter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.jointmetering.web.meter.Slot.Arrival;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.Quality;
import jp.kenshin.kernel.ScaledDecimal;
import jp.kenshin.mdms.RawReadings;
import jp.kenshin.mdms.ReadingSeries;
import jp.kenshin.registry.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Turns a channel's readings into what was used from one reading to the next. A cumulative register is the truth: a gap between two
 * trusted registers leaves the distribution open but not the sum, so totals go over it. A register that failed validation is never
 * subtracted from, nor is one from before the present device was installed.
 */
final class Usage {
    private final Channel channel;
    private final Instant installedAt;
    private final Instant now;
    private final Map<Long, Reading> readings = new HashMap<>();
    private final Map<Long, List<BigDecimal>> others = new HashMap<>();

    /**
     * @param channel the channel
     * @param installedAt when the present device began
     * @param now the present
     * @param series readings, from the register at the beginning of the first interval on
     * @param conflicts values kept beside the current ones
     */
    Usage(
            Channel channel,
            Instant installedAt,
            Instant now,
            ReadingSeries series,
            List<RawReadings.RawReading> conflicts) {
        this.channel = channel;
        this.installedAt = installedAt;
        this.now = now;
        for (int i = 0; i < series.size(); i++) {
            if (series.qualities()[i] != Quality.MISSING) {
                Reading reading = new Reading(
                        series.atSeconds()[i], decimal(series.values()[i]), series.qualities()[i], series.methods()[i]);
                readings.put(reading.second, reading);
            }
        }
        for (RawReadings.RawReading conflict : conflicts) {
            others.computeIfAbsent(conflict.atSecond(), at -> new ArrayList<>()).add(decimal(conflict.value()));
        }
    }

    /** Every interval that ends after the first instant and not after the last. */
    List<Slot> slots(Instant from, Instant to) {
        List<Slot> slots = new ArrayList<>();
        int step = channel.stepSeconds();
        for (long end = from.getEpochSecond() + step; end <= to.getEpochSecond(); end += step) {
            slots.add(slot(end - step, end));
        }
        return slots;
    }

    private Slot slot(long start, long end) {
        Reading before = readings.get(start);
        Reading reading = readings.get(end);
        return new Slot(
                Instant.ofEpochSecond(start),
                Instant.ofEpochSecond(end),
                reading == null ? whyNotThere(end) : Arrival.THERE,
                reading == null ? null : reading.value,
                reading == null ? null : usage(before, reading),
                reading == null ? Quality.MISSING : reading.quality,
                worse(quality(before), quality(reading)),
                reading == null ? null : reading.method,
                others.getOrDefault(end, List.of()));
    }

    private Arrival whyNotThere(long end) {
        if (end > now.getEpochSecond()) {
            return Arrival.AHEAD;
        }
        return Jst.dayOf(end) < Jst.dayOf(now.getEpochSecond()) ? Arrival.MISSING : Arrival.AWAITED;
    }

    /** What was used over the time: differences of trusted registers that follow each other, over gaps too; empty when there are none. */
    Optional<Total> total(Instant from, Instant to) {
        BigDecimal sum = null;
        boolean complete = true;
        Reading before = trusted(readings.get(from.getEpochSecond()));
        int step = channel.stepSeconds();
        long due = Math.min(to.getEpochSecond(), now.getEpochSecond());
        for (long end = from.getEpochSecond() + step; end <= due; end += step) {
            Reading reading = trusted(readings.get(end));
            if (reading == null) {
                complete &= isRegister() && end + step <= due;
                continue;
            }
            BigDecimal part = usage(before, reading);
            complete &= part != null;
            if (part != null) {
                sum = sum == null ? part : sum.add(part);
            }
            before = reading;
        }
        boolean whole = complete;
        return Optional.ofNullable(sum).map(value -> new Total(value, whole));
    }

    private @Nullable BigDecimal usage(@Nullable Reading before, Reading reading) {
        if (!isRegister()) {
            return trusted(reading) == null ? null : reading.value;
        }
        if (trusted(before) == null || before == null || trusted(reading) == null) {
            return null;
        }
        long installed = installedAt.getEpochSecond();
        if (before.second < installed && installed <= reading.second) {
            return null;
        }
        BigDecimal difference = reading.value.subtract(before.value);
        return difference.signum() < 0
                ? difference.add(BigDecimal.ONE.scaleByPowerOfTen(channel.digits()))
                : difference;
    }

    private boolean isRegister() {
        return channel.kind() == Channel.Kind.REGISTER;
    }

    private BigDecimal decimal(long value) {
        return ScaledDecimal.toDecimal(value, channel.scale());
    }

    private static @Nullable Reading trusted(@Nullable Reading reading) {
        return reading == null || reading.quality == Quality.INVALID ? null : reading;
    }

    private static Quality quality(@Nullable Reading reading) {
        return reading == null ? Quality.MISSING : reading.quality;
    }

    private Quality worse(Quality before, Quality quality) {
        return isRegister() && rank(before) > rank(quality) ? before : quality;
    }

    private static int rank(Quality quality) {
        return switch (quality) {
            case ACTUAL -> 0;
            case EDITED -> 1;
            case ESTIMATED -> 2;
            case INVALID -> 3;
            case MISSING -> 4;
        };
    }

    private record Reading(long second, BigDecimal value, Quality quality, @Nullable String method) {}

    /**
     * A sum.
     *
     * @param value the sum
     * @param complete whether it covers all that is due; otherwise its beginning, its end or a part is not known
     */
    record Total(BigDecimal value, boolean complete) {}
}
