package jp.kenshin.collection.internal.reading;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.meter.Cumulative;
import jp.kenshin.echonet.meter.DayHistory;
import jp.kenshin.echonet.meter.HourlyHistory;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.echonet.meter.MinuteValue;
import jp.kenshin.echonet.meter.TimedCumulative;
import jp.kenshin.echonet.meter.TwoWayHistory;
import jp.kenshin.echonet.unit.RegisterSeries;
import jp.kenshin.echonet.unit.UnitProperty;

/** Takes a property of a meter apart into counts of its registers, each with its time; a count a meter has not is left out. */
final class PropertyValues {
    private static final int MOST_HALF_HOURS = 12;
    private static final int MOST_MINUTES = 10;

    private final ObjectClass meter;
    private final Sink sink;

    /** Takes counts. */
    @FunctionalInterface
    interface Sink {
        /**
         * @param at when the register stood so, Japanese standard time
         * @param count as the meter counts
         * @param export whether it is the export register
         */
        void count(LocalDateTime at, long count, boolean export);
    }

    PropertyValues(ObjectClass meter, Sink sink) {
        this.meter = meter;
        this.sink = sink;
    }

    /**
     * Reads one property.
     *
     * @param day of a day history
     * @return false when it is not one that carries registers with their time
     */
    boolean read(int epc, Edt edt, Optional<LocalDate> day) throws MalformedValue {
        if (epc == UnitProperty.REGISTER_SERIES) {
            series(RegisterSeries.decode(edt));
            return true;
        }
        return switch (meter) {
            case LOW_VOLTAGE -> electricity(epc, edt, day);
            case SMART_GAS -> smartGas(epc, edt, day);
            case WATER, GAS, LPG -> daylessHistory(epc, edt, day);
        };
    }

    private boolean electricity(int epc, Edt edt, Optional<LocalDate> day) throws MalformedValue {
        switch (epc) {
            case 0xEA -> timed(TimedCumulative.decode(edt, meter.most()), /* export= */ false);
            case 0xEB -> timed(TimedCumulative.decode(edt, meter.most()), /* export= */ true);
            case 0xE2 -> history(DayHistory.decode(edt, meter.most()), day, /* export= */ false);
            case 0xE4 -> history(DayHistory.decode(edt, meter.most()), day, /* export= */ true);
            case 0xEC -> pairs(TwoWayHistory.decode(edt, MOST_HALF_HOURS), 30);
            case 0xEE -> pairs(TwoWayHistory.decode(edt, MOST_MINUTES), 1);
            case 0xD0 -> {
                MinuteValue value = MinuteValue.decode(edt);
                pair(value.at(), value.values());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean smartGas(int epc, Edt edt, Optional<LocalDate> day) throws MalformedValue {
        switch (epc) {
            case 0xD0 -> timed(TimedCumulative.decode(edt, meter.most()), /* export= */ false);
            case 0xD1 -> hourly(HourlyHistory.decode(edt));
            case 0xE4 -> history(DayHistory.decode(edt, meter.most()), day, /* export= */ false);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean daylessHistory(int epc, Edt edt, Optional<LocalDate> day) throws MalformedValue {
        if (epc != 0xE2 || meter == ObjectClass.LPG) {
            return false;
        }
        history(DayHistory.decodeDayless(edt, Cumulative.NINE_DIGITS), day, /* export= */ false);
        return true;
    }

    private void timed(TimedCumulative value, boolean export) {
        put(value.at(), value.value(), export);
    }

    private void history(DayHistory history, Optional<LocalDate> day, boolean export) {
        day.ifPresent(date -> {
            List<OptionalLong> values = history.values();
            for (int slot = 0; slot < values.size(); slot++) {
                put(DayHistory.time(date, slot), values.get(slot), export);
            }
        });
    }

    private void pairs(TwoWayHistory history, int stepMinutes) {
        for (int i = 0; i < history.pairs().size(); i++) {
            pair(
                    history.newest().minusMinutes((long) i * stepMinutes),
                    history.pairs().get(i));
        }
    }

    private void pair(LocalDateTime at, TwoWayHistory.Pair pair) {
        put(at, pair.forward(), /* export= */ false);
        put(at, pair.reverse(), /* export= */ true);
    }

    /** The register at the end of a quantity is the one before it and the quantity; after a hole nothing can be told. */
    private void hourly(HourlyHistory history) {
        OptionalLong register = history.register();
        LocalDateTime at = history.begin();
        put(at, register, /* export= */ false);
        for (OptionalLong quantity : history.quantities()) {
            at = at.plusMinutes(history.stepMinutes());
            if (register.isEmpty() || quantity.isEmpty()) {
                return;
            }
            register = OptionalLong.of((register.getAsLong() + quantity.getAsLong()) % (meter.most() + 1));
            put(at, register, /* export= */ false);
        }
    }

    private void series(RegisterSeries series) {
        for (int i = 0; i < series.registers().size(); i++) {
            put(series.time(i), series.registers().get(i), /* export= */ false);
        }
    }

    private void put(LocalDateTime at, OptionalLong count, boolean export) {
        count.ifPresent(value -> sink.count(at, value, export));
    }
}
