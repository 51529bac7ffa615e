package jp.kenshin.jointmetering.web.meter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kenshin.jointmetering.PartnerService;
import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.RawReadings;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.MeterView;

/**
 * What was read of a meter over a period, and one week before. One question to the partner's door for the whole span of both.
 */
final class MeterHistory {
    private final Period period;
    private final Channel channel;
    private final Usage usage;

    MeterHistory(Period period, Channel channel, Usage usage) {
        this.period = period;
        this.channel = channel;
        this.usage = usage;
    }

    static MeterHistory read(PartnerService service, MeterView meter, Period period, Instant now) {
        Channel channel = meter.main();
        Instant exclusive = period.aWeekBefore().start().minusSeconds(channel.stepSeconds());
        List<RawReadings.RawReading> conflicts = service.raw(channel, period.start(), period.end(), Optional.empty())
                .conflicts();
        Usage usage = new Usage(
                channel,
                meter.installedAt(),
                now,
                service.current(channel, exclusive, period.end(), Optional.empty()),
                conflicts);
        return new MeterHistory(period, channel, usage);
    }

    Period period() {
        return period;
    }

    Channel channel() {
        return channel;
    }

    List<Slot> slots() {
        return usage.slots(period.start(), period.end());
    }

    List<DaySlot> days() {
        return DaySlot.of(period, usage);
    }

    /** Usage by the instant a week later, by interval. */
    Map<Instant, BigDecimal> lastWeekBySlot() {
        Period before = period.aWeekBefore();
        Map<Instant, BigDecimal> byEnd = new HashMap<>();
        for (Slot slot : usage.slots(before.start(), before.end())) {
            BigDecimal value = slot.usage();
            if (value != null) {
                byEnd.put(slot.end().plusSeconds(7L * Jst.SECONDS_PER_DAY), value);
            }
        }
        return byEnd;
    }

    /** Usage by the day a week later; only days that are known whole. */
    Map<LocalDate, BigDecimal> lastWeekByDay() {
        return DaySlot.of(period.aWeekBefore(), usage).stream()
                .flatMap(day -> day.total().filter(Usage.Total::complete).stream()
                        .map(total -> Map.entry(day.day().plusDays(7), total.value())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether anything is known of the week before. */
    boolean isCompared() {
        return period.byDay() ? !lastWeekByDay().isEmpty() : !lastWeekBySlot().isEmpty();
    }

    Optional<Usage.Total> total() {
        return usage.total(period.start(), period.end());
    }

    /** Instants for which different values are kept. */
    int conflicts() {
        return (int) slots().stream().filter(slot -> !slot.others().isEmpty()).count();
    }

    /** Readings that should be there and are not. */
    int missing() {
        return (int) Stream.of(slots())
                .flatMap(List::stream)
                .filter(slot -> slot.arrival() == Slot.Arrival.MISSING)
                .count();
    }
}
