package jp.kenshin.collection.internal.recollection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.internal.link.UnitLink.Request;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.meter.LocalTimes;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.echonet.meter.TwoWayHistory;
import jp.kenshin.echonet.unit.RegisterSeries;
import jp.kenshin.echonet.unit.SeriesSelector;
import jp.kenshin.echonet.unit.UnitProperty;

/** One thing a device can be asked for: what selects it, what reads it, and whether the answer is what was asked for. */
sealed interface Ask {
    /** The frames, in order; the last one reads. */
    List<Request> requests(Eoj object, LocalDate today);

    /** The day that histories in the answer are of. */
    default Optional<LocalDate> dayOfHistory() {
        return Optional.empty();
    }

    /**
     * What time the answer is of, in words, where it is not the one that was asked for, or not all of it: a copy of an earlier frame that
     * selects may come late and select anew.
     */
    default Optional<String> otherTime(Frame answer, LocalDate today) {
        return Optional.empty();
    }

    /** What an answer is of, where it is not all that was asked for; what cannot be read is not this one's matter. */
    private static Optional<String> other(Frame answer, int code, Window asked, WindowOfAnswer window) {
        return answer.find(code).flatMap(edt -> {
            try {
                Window told = window.in(edt);
                boolean whole = told.from.equals(asked.from) && told.count >= asked.count;
                return whole ? Optional.empty() : Optional.of(told.count + " from " + told.from);
            } catch (MalformedValue unreadable) {
                return Optional.empty();
            }
        });
    }

    /**
     * Instants of an answer.
     *
     * @param from the first one in the order of the answer
     * @param count how many
     */
    record Window(LocalDateTime from, int count) {}

    /** Where an answer says what instants it is of. */
    interface WindowOfAnswer {
        Window in(Edt edt) throws MalformedValue;
    }

    /**
     * The 48 half-hours of a day as the device counts it, 00:00 to 23:30 (0xE5, then the histories).
     *
     * @param day the day
     * @param codes histories: 0xE2 and 0xE4 of electricity, 0xE4 of gas
     */
    record WholeDay(LocalDate day, List<Integer> codes) implements Ask {
        private static final int DAY_SELECTOR = 0xE5;
        private static final int NO_DAY = 0x00FF;

        @Override
        public List<Request> requests(Eoj object, LocalDate today) {
            Property select = new Property(DAY_SELECTOR, Edt.ofByte(daysAgo(today)));
            return List.of(
                    Request.set(object, select),
                    Request.get(
                            object, codes.stream().mapToInt(Integer::intValue).toArray()));
        }

        private int daysAgo(LocalDate today) {
            return (int) (today.toEpochDay() - day.toEpochDay());
        }

        @Override
        public Optional<LocalDate> dayOfHistory() {
            return Optional.of(day);
        }

        @Override
        public Optional<String> otherTime(Frame answer, LocalDate today) {
            return codes.stream()
                    .flatMap(code -> answer.find(code).stream())
                    .filter(edt -> edt.length() >= Short.BYTES)
                    .map(edt -> edt.u16(0))
                    .filter(told -> told != daysAgo(today) && told <= NO_DAY)
                    .map(told -> told + " days ago")
                    .findFirst();
        }
    }

    /**
     * Some successive half-hours of electricity, both registers (0xED, then 0xEC).
     *
     * @param newest the last of them, Japanese standard time
     * @param count 1 to 12
     */
    record HalfHours(LocalDateTime newest, int count) implements Ask {
        static final int MOST = 12;
        private static final int SELECTOR = 0xED;
        private static final int HISTORY = 0xEC;

        @Override
        public List<Request> requests(Eoj object, LocalDate today) {
            byte[] selected = new byte[LocalTimes.MINUTES_LENGTH + 1];
            LocalTimes.putMinutes(selected, 0, newest);
            selected[LocalTimes.MINUTES_LENGTH] = (byte) count;
            return List.of(Request.set(object, new Property(SELECTOR, Edt.of(selected))), Request.get(object, HISTORY));
        }

        @Override
        public Optional<String> otherTime(Frame answer, LocalDate today) {
            return other(answer, HISTORY, new Window(newest, count), edt -> {
                TwoWayHistory told = TwoWayHistory.decode(edt, MOST);
                return new Window(told.newest(), told.pairs().size());
            });
        }
    }

    /**
     * A series of registers of water and LP gas (0xF1, then 0xF0).
     *
     * @param first the first of them, Japanese standard time
     * @param count 1 to 60
     */
    record Series(LocalDateTime first, int count) implements Ask {
        @Override
        public List<Request> requests(Eoj object, LocalDate today) {
            Property select = new Property(UnitProperty.SERIES_SELECTOR, new SeriesSelector(first, count).encode());
            return List.of(Request.set(object, select), Request.get(object, UnitProperty.REGISTER_SERIES));
        }

        @Override
        public Optional<String> otherTime(Frame answer, LocalDate today) {
            return other(answer, UnitProperty.REGISTER_SERIES, new Window(first, count), edt -> {
                RegisterSeries told = RegisterSeries.decode(edt);
                return new Window(told.first(), told.registers().size());
            });
        }
    }

    /** The 24 hours of the day before, of gas (0xD1). */
    record DayBefore() implements Ask {
        private static final int HOURS = 0xD1;

        @Override
        public List<Request> requests(Eoj object, LocalDate today) {
            return List.of(Request.get(object, HOURS));
        }
    }

    /**
     * What a count of the registers is worth (0xE1 and the like).
     *
     * @param codes unit, and coefficient where there is one
     */
    record Scale(List<Integer> codes) implements Ask {
        @Override
        public List<Request> requests(Eoj object, LocalDate today) {
            return List.of(Request.get(
                    object, codes.stream().mapToInt(Integer::intValue).toArray()));
        }
    }
}
