package jp.kenshin.collection.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import jp.kenshin.collection.Protection;
import jp.kenshin.collection.internal.link.UnitLink;
import jp.kenshin.collection.internal.unit.FieldUnit;
import jp.kenshin.collection.internal.unit.UnitDirectory;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.MalformedFrame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.meter.DayHistory;
import jp.kenshin.echonet.meter.HourlyHistory;
import jp.kenshin.echonet.meter.LocalTimes;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.echonet.meter.TwoWayHistory;
import jp.kenshin.echonet.unit.RegisterSeries;
import jp.kenshin.echonet.unit.SendingSchedule;
import jp.kenshin.echonet.unit.SeriesSelector;
import jp.kenshin.echonet.unit.UnitClock;
import jp.kenshin.echonet.unit.UnitProperty;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.Jst;
import jp.kenshin.registry.CarriedMeter;
import org.jspecify.annotations.Nullable;

/**
 * Units that answer real frames, byte by byte as on the wire. A register counts a thousandth for each ten minutes since 2025; a unit
 * can be silent, tell another day, refuse a property, or lack values.
 */
public final class FieldOfDevices implements UnitLink, UnitDirectory {
    private static final long ZERO = Instant.parse("2025-01-01T00:00:00+09:00").getEpochSecond();

    private final ControlFixture fixture;
    private final Map<String, Device> devices = new HashMap<>();
    private final List<Instant> frames = new ArrayList<>();

    public FieldOfDevices(ControlFixture fixture) {
        this.fixture = fixture;
    }

    /** A unit as the test wants it to behave. */
    public static final class Device {
        private final FieldUnit unit;
        private final Map<Integer, Edt> selected = new HashMap<>();
        public boolean known = true;
        public boolean silent;
        public int silentFor;
        public int everyLost = Integer.MAX_VALUE;
        public int daysOff;
        public int fewer;
        public int refused;
        public LongPredicate lacks = second -> false;
        public int asked;
        public SendingSchedule schedule = new SendingSchedule(30, 30, 500);
        public boolean keepsSchedule;
        public long secondsAhead;
        public boolean keepsClock;
        public final List<SendingSchedule> schedulesTold = new ArrayList<>();
        private int talking;
        public int mostAtOnce;

        private Device(FieldUnit unit) {
            this.unit = unit;
        }
    }

    public Device device(String unit, Optional<String> concentrator, CarriedMeter... meters) {
        Device device = new Device(new FieldUnit(
                unit, unit.hashCode(), Protection.PLAIN, List.of(meters), concentrator.map(ConcentratorId::of)));
        devices.put(unit, device);
        return device;
    }

    public Device get(String unit) {
        return Objects.requireNonNull(devices.get(unit));
    }

    /** When frames went out, all units together. */
    public List<Instant> frames() {
        return frames;
    }

    @Override
    public Optional<FieldUnit> find(String unitId) {
        return Optional.ofNullable(devices.get(unitId)).map(device -> device.unit);
    }

    @Override
    public Optional<FieldUnit> findOfMeter(jp.kenshin.kernel.MeterId meter) {
        return devices.values().stream()
                .map(device -> device.unit)
                .filter(unit ->
                        unit.meters().stream().anyMatch(carried -> carried.id().equals(meter)))
                .findFirst();
    }

    @Override
    public CompletionStage<Answer> ask(String unit, Request request, Duration patience) {
        Device device = devices.get(unit);
        if (device == null || !device.known) {
            return CompletableFuture.completedFuture(new Answer.NoAddress());
        }
        boolean lost;
        synchronized (this) {
            frames.add(fixture.clock.instant());
            device.asked++;
            lost = device.asked % device.everyLost == 0;
            device.mostAtOnce = Math.max(device.mostAtOnce, ++device.talking);
        }
        return CompletableFuture.supplyAsync(() -> {
            synchronized (this) {
                device.talking--;
                if (device.silent || device.silentFor-- > 0 || lost) {
                    return new Answer.NotHeard();
                }
                return new Answer.Answered(overTheWire(answer(
                        device,
                        overTheWire(new Frame(
                                1, Eoj.CONTROLLER, request.object(), request.service(), request.properties())))));
            }
        });
    }

    private static Frame overTheWire(Frame frame) {
        try {
            return Frame.decode(frame.encode());
        } catch (MalformedFrame e) {
            throw new AssertionError(e);
        }
    }

    private Frame answer(Device device, Frame request) {
        boolean write = request.service() == ServiceCode.SET_C;
        boolean refuses = request.properties().stream().anyMatch(each -> each.epc() == device.refused);
        if (write && !refuses) {
            request.properties().forEach(each -> device.selected.put(each.epc(), each.edt()));
            request.find(UnitProperty.SCHEDULE).ifPresent(told -> follow(device, told));
            request.find(UnitProperty.CLOCK).ifPresent(told -> setClock(device, told));
        }
        List<Property> properties = request.properties().stream()
                .map(each -> answer(device, request.destination(), each, write))
                .toList();
        ServiceCode service = refuses
                ? request.service().refusal().orElseThrow()
                : request.service().answer().orElseThrow();
        return new Frame(request.tid(), request.destination(), Eoj.CONTROLLER, service, properties);
    }

    private static void follow(Device device, Edt told) {
        try {
            SendingSchedule schedule = SendingSchedule.decode(told);
            device.schedulesTold.add(schedule);
            device.schedule = device.keepsSchedule ? device.schedule : schedule;
        } catch (MalformedValue e) {
            throw new AssertionError(e);
        }
    }

    private void setClock(Device device, Edt told) {
        try {
            long shown = UnitClock.decode(told).toEpochSecond(Jst.OFFSET);
            device.secondsAhead = device.keepsClock ? device.secondsAhead : shown - nowSecond();
        } catch (MalformedValue e) {
            throw new AssertionError(e);
        }
    }

    /** Of a write what was refused comes back with its data; of a read without. */
    private Property answer(Device device, Eoj object, Property asked, boolean write) {
        boolean refused = asked.epc() == device.refused;
        if (write) {
            return refused ? asked : Property.named(asked.epc());
        }
        return refused ? asked : new Property(asked.epc(), value(device, object, asked.epc()));
    }

    private Edt value(Device device, Eoj object, int code) {
        try {
            return switch (object.deviceClass() << 8 | code) {
                case 0x0EF083 -> Edt.ofHex("FE00");
                case 0x0288E2, 0x0288E4, 0x0289E4 -> dayHistory(device).encode();
                case 0x0288EC -> halfHours(device).encode();
                case 0x0281F0, 0x0283F0 -> series(device).encode();
                case 0x0289D1 -> dayBefore(device).encode();
                case 0x0288E0, 0x0281E0, 0x0283E1, 0x0289E2 -> count(device, nowSecond());
                case 0x0288E1 -> Edt.ofByte(3);
                case 0x0288D3 -> Edt.of(new byte[] {0, 0, 0, 1});
                case 0x0281E1, 0x0289E3 -> Edt.ofByte(3);
                case 0x0288F3, 0x0289F3, 0x0281F3, 0x0283F3, 0x0EF0F3 ->
                    UnitClock.encode(now().plusSeconds(device.secondsAhead));
                case 0x0EF0F4 -> Edt.of("1.2.3".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                case 0x0EF0F5 -> Edt.ofHex("C4B0");
                case 0x0EF0F6 -> Edt.ofHex("0000000000000000");
                case 0x0EF0F7 -> Edt.ofHex("5A0060");
                case 0x0288F9, 0x0289F9, 0x0281F9, 0x0283F9 -> device.schedule.encode();
                default -> Edt.empty();
            };
        } catch (MalformedValue e) {
            throw new AssertionError(e);
        }
    }

    private static Edt count(Device device, long second) {
        long count = device.lacks.test(second) ? 0xFFFF_FFFEL : register(second);
        return Edt.of(new byte[] {(byte) (count >>> 24), (byte) (count >>> 16), (byte) (count >>> 8), (byte) count});
    }

    private DayHistory dayHistory(Device device) {
        int day = selected(device, 0xE5).u8(0) + device.daysOff;
        LocalDate date = now().toLocalDate().minusDays(day);
        return new DayHistory(
                OptionalInt.of(day),
                IntStream.range(0, DayHistory.SLOTS)
                        .mapToObj(slot -> register(device, DayHistory.time(date, slot)))
                        .toList());
    }

    private TwoWayHistory halfHours(Device device) throws MalformedValue {
        Edt selector = selected(device, 0xED);
        LocalDateTime newest = LocalTimes.minutes(selector, 0).minusDays(device.daysOff);
        return new TwoWayHistory(
                newest,
                IntStream.range(0, selector.u8(6) - device.fewer)
                        .mapToObj(i -> register(device, newest.minusMinutes(30L * i)))
                        .map(value -> new TwoWayHistory.Pair(value, value))
                        .toList());
    }

    private RegisterSeries series(Device device) throws MalformedValue {
        SeriesSelector selector = SeriesSelector.decode(selected(device, 0xF1));
        LocalDateTime first = selector.first().minusDays(device.daysOff);
        return new RegisterSeries(
                first,
                60,
                IntStream.range(0, selector.count() - device.fewer)
                        .mapToObj(i -> register(device, first.plusHours(i)))
                        .toList());
    }

    private HourlyHistory dayBefore(Device device) {
        LocalDateTime begin = now().toLocalDate().minusDays(1).atStartOfDay();
        return new HourlyHistory(
                begin,
                IntStream.rangeClosed(1, HourlyHistory.SLOTS)
                        .mapToObj(i -> device.lacks.test(begin.plusHours(i).toEpochSecond(Jst.OFFSET))
                                ? OptionalLong.empty()
                                : OptionalLong.of(6))
                        .toList(),
                register(device, begin),
                60);
    }

    private static Edt selected(Device device, int code) {
        @Nullable Edt edt = device.selected.get(code);
        if (edt == null) {
            throw new AssertionError("asked before it was told what");
        }
        return edt;
    }

    private OptionalLong register(Device device, LocalDateTime at) {
        long second = at.toEpochSecond(Jst.OFFSET);
        return device.lacks.test(second) || second > nowSecond()
                ? OptionalLong.empty()
                : OptionalLong.of(register(second));
    }

    /** What every register of these units shows at an instant. */
    public static long register(long second) {
        return Math.floorDiv(second - ZERO, 600L);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(fixture.clock.instant(), Jst.ZONE);
    }

    private long nowSecond() {
        return fixture.clock.instant().getEpochSecond();
    }
}
