package jp.kenshin.fieldsimulator.internal.device;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.unit.RegisterSeries;
import jp.kenshin.echonet.unit.SendingSchedule;
import jp.kenshin.echonet.unit.SeriesSelector;
import jp.kenshin.fieldsimulator.MeasuredReading;
import jp.kenshin.fieldsimulator.internal.load.Chance;
import jp.kenshin.fieldsimulator.internal.load.LoadCurve;
import jp.kenshin.fieldsimulator.internal.load.MeterCourse;
import jp.kenshin.fieldsimulator.internal.load.Register;
import jp.kenshin.fieldsimulator.internal.population.MeterSpec;
import jp.kenshin.fieldsimulator.internal.record.ReadingLog;
import org.jspecify.annotations.Nullable;

/** One meter of a unit: its registers, what it shows of them, its states, and what has become of its readings. */
public final class Meter implements EchonetObject {
    private final MeterSpec spec;
    private final Registers registers;
    private final Recall recall;
    private final UnitFaults faults;
    private final PropertyTable<Meter> table;
    private final Map<Integer, Edt> states = new HashMap<>();
    private final ReadingLog sent;
    private final ReadingLog acknowledged;
    private SendingSchedule schedule;
    private OptionalInt day = OptionalInt.empty();
    private @Nullable SeriesSelector series;
    private @Nullable SeriesSelector twoWay;
    private Runnable rescheduled = () -> {};

    Meter(
            MeterSpec spec,
            Registers registers,
            Recall recall,
            UnitFaults faults,
            SendingSchedule schedule,
            Instant begin) {
        this.spec = spec;
        this.registers = registers;
        this.recall = recall;
        this.faults = faults;
        this.schedule = schedule;
        this.table = MeterTables.of(spec.kind());
        this.sent = new ReadingLog(begin);
        this.acknowledged = new ReadingLog(begin);
    }

    public MeterSpec spec() {
        return spec;
    }

    @Override
    public Eoj eoj() {
        return Eoj.of(spec.kind().deviceClass(), spec.instance());
    }

    @Override
    public Optional<Edt> read(int epc, Instant now) {
        return table.read(this, epc, now);
    }

    @Override
    public boolean write(int epc, Edt value, Instant now) {
        return table.write(this, epc, value, now);
    }

    /** What happens to it besides its household's use. */
    public MeterCourse course() {
        return registers.course();
    }

    Registers registers() {
        return registers;
    }

    Recall recall() {
        return recall;
    }

    UnitFaults faults() {
        return faults;
    }

    /** A state property that was changed; {@code usual} as long as it was not. */
    Edt state(int epc, Edt usual) {
        return states.getOrDefault(epc, usual);
    }

    /** Changes a state property, such as the valve or a bit of the security data. */
    public void change(int epc, Edt value) {
        states.put(epc, value);
    }

    SendingSchedule schedule() {
        return schedule;
    }

    void reschedule(SendingSchedule next) {
        schedule = next;
        rescheduled.run();
    }

    void onReschedule(Runnable task) {
        rescheduled = task;
    }

    OptionalInt day() {
        return day;
    }

    void selectDay(int daysAgo) {
        day = OptionalInt.of(daysAgo);
    }

    Optional<SeriesSelector> twoWay() {
        return Optional.ofNullable(twoWay);
    }

    void selectTwoWay(SeriesSelector selector) {
        twoWay = selector;
    }

    void selectSeries(SeriesSelector selector) {
        series = selector;
    }

    /** What F0 shows: what was selected, or the values of the last day. */
    RegisterSeries series(Instant now) {
        int step = schedule.granularityMinutes();
        SeriesSelector wanted = series;
        if (wanted == null) {
            int count = Math.min(RegisterSeries.MOST, (int) Duration.ofDays(1).toMinutes() / step);
            LocalDateTime newest = recall.latest(step, now);
            wanted = new SeriesSelector(newest.minusMinutes((long) (count - 1) * step), count);
        }
        return series(wanted, now);
    }

    RegisterSeries series(SeriesSelector wanted, Instant now) {
        int step = schedule.granularityMinutes();
        List<OptionalLong> values = IntStream.range(0, wanted.count())
                .mapToObj(i -> wanted.first().plusMinutes((long) i * step))
                .map(stamp ->
                        isOnGrid(stamp, step) ? recall.at(registers.forward(), stamp, step, now) : OptionalLong.empty())
                .toList();
        return new RegisterSeries(wanted.first(), step, values);
    }

    private static boolean isOnGrid(LocalDateTime stamp, int step) {
        return stamp.toLocalTime().toSecondOfDay() % (step * 60) == 0;
    }

    ReadingLog sent() {
        return sent;
    }

    ReadingLog acknowledged() {
        return acknowledged;
    }

    /** All it measured from one instant (exclusive) to another (inclusive), by its own clock and the schedule it has now. */
    public Stream<MeasuredReading> measured(Instant from, Instant to) {
        int step = schedule.granularityMinutes();
        LocalDateTime first = recall.latest(step, from).plusMinutes(step);
        LocalDateTime end = recall.clock().show(to);
        return Stream.iterate(first, stamp -> !stamp.isAfter(end), stamp -> stamp.plusMinutes(step))
                .flatMap(stamp -> recall.measuredAt(stamp).stream().flatMap(instant -> measured(stamp, instant)));
    }

    private Stream<MeasuredReading> measured(LocalDateTime stamp, Instant instant) {
        Instant stamped = stamp.toInstant(LoadCurve.JST);
        return registers.all().map(named -> {
            Register register = named.register();
            return new MeasuredReading(
                    spec.id(),
                    named.kind(),
                    stamp.atOffset(LoadCurve.JST),
                    register.quantity(register.countAt(instant)),
                    sent.contains(stamped),
                    acknowledged.contains(stamped));
        });
    }

    /** Sets or clears a bit of a state property of so many bytes. */
    void changeBit(int epc, int length, int index, int bit, boolean on) {
        byte[] bytes = state(epc, Edt.of(new byte[length])).toBytes();
        bytes[index] = (byte) (on ? bytes[index] | 1 << bit : bytes[index] & ~(1 << bit));
        change(epc, Edt.of(bytes));
    }

    /** Number on the meter's plate; another one after an exchange. */
    String serial(Instant now) {
        int exchanges = course().exchangesUntil(now);
        long number = new Chance(exchanges).of(spec.id()).between(0, 100_000, 999_999);
        return String.format(java.util.Locale.ROOT, "%s%02d-%06d", spec.id().charAt(0), 24 + exchanges, number);
    }
}
