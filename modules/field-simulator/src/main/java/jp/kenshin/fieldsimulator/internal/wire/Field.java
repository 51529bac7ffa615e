package jp.kenshin.fieldsimulator.internal.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.kenshin.fieldsimulator.internal.device.Unit;
import jp.kenshin.fieldsimulator.internal.device.UnitSetting;
import jp.kenshin.fieldsimulator.internal.load.Chance;
import jp.kenshin.fieldsimulator.internal.population.Population;
import jp.kenshin.fieldsimulator.internal.population.UnitSpec;
import jp.kenshin.fieldsimulator.internal.time.VirtualClock;

/** All units on their loops, each on a socket of its own or, in the envelope, on one of a few shared ones; and the weather over them. */
public final class Field implements AutoCloseable {
    private static final Duration REAL_PATIENCE = Duration.ofMillis(400);

    private final List<FieldLoop> loops;
    private final Map<FieldLoop, List<Unit>> units = new HashMap<>();
    private final Map<FieldLoop, List<Port>> shared = new HashMap<>();
    private final Map<String, Weather> overAreas = new HashMap<>();
    private final InetSocketAddress local;
    private final InetSocketAddress server;
    private volatile Weather weather;

    /**
     * @param local where sockets are bound; its port is not used
     * @param sharedSockets how many sockets a loop's enveloped units share, 0 for one each
     */
    public Field(
            VirtualClock clock,
            int threads,
            InetSocketAddress local,
            InetSocketAddress server,
            int sharedSockets,
            Weather weather) {
        this.local = local;
        this.server = server;
        this.weather = weather;
        this.loops = IntStream.range(0, threads)
                .mapToObj(i -> new FieldLoop("field-" + i, clock, REAL_PATIENCE))
                .toList();
        for (FieldLoop loop : loops) {
            units.put(loop, new ArrayList<>());
            shared.put(
                    loop,
                    IntStream.range(0, sharedSockets).mapToObj(i -> open(loop)).toList());
        }
    }

    private Port open(FieldLoop loop) {
        try {
            return loop.port(new InetSocketAddress(local.getAddress(), 0), server);
        } catch (IOException e) {
            throw new UncheckedIOException("no socket for a unit: " + e.getMessage(), e);
        }
    }

    /** Puts the units up and starts. */
    public void start(Population population, Chance seed, Function<UnitSpec, UnitSetting> setting) {
        int number = 0;
        for (UnitSpec spec : population.units()) {
            FieldLoop loop = loops.get(number % loops.size());
            Unit unit = putUp(loop, spec, number++ / loops.size(), seed, setting.apply(spec));
            unit.start();
        }
        loops.forEach(FieldLoop::start);
    }

    private Unit putUp(FieldLoop loop, UnitSpec spec, int number, Chance seed, UnitSetting setting) {
        List<Port> ports = listOf(shared, loop);
        boolean shares = spec.key().isPresent() && !ports.isEmpty();
        Port port = shares ? ports.get(number % ports.size()) : open(loop);
        Passage passage = new Passage(seed.of("weather").of(spec.id().text()), () -> weatherOver(spec.area()));
        Antenna antenna = new Antenna(loop, port, passage);
        Unit unit = new Unit(spec, setting, loop, antenna);
        antenna.carries(unit);
        if (shares) {
            port.isSharedBy(spec.address(), antenna::receive);
        } else {
            port.belongsTo(antenna::receive);
        }
        listOf(units, loop).add(unit);
        return unit;
    }

    private static <T> List<T> listOf(Map<FieldLoop, List<T>> lists, FieldLoop loop) {
        List<T> list = lists.get(loop);
        if (list == null) {
            throw new IllegalStateException("a loop of another field");
        }
        return list;
    }

    private synchronized Weather weatherOver(String area) {
        return overAreas.getOrDefault(area, weather);
    }

    /** Changes the weather, of one area or of all. */
    public synchronized void change(Optional<String> area, Weather next) {
        if (area.isPresent()) {
            overAreas.put(area.get(), next);
        } else {
            weather = next;
            overAreas.clear();
        }
    }

    public Weather weather() {
        return weather;
    }

    /** Asks each loop in turn about its units, on its thread. */
    public <T> List<T> ask(BiFunction<FieldLoop, List<Unit>, T> question) {
        return loops.stream()
                .map(loop -> loop.ask(() -> question.apply(loop, listOf(units, loop))))
                .toList();
    }

    /** A socket on that loop that is nobody's. */
    public Stranger stranger(FieldLoop loop) {
        return new Stranger(loop, local, server);
    }

    @Override
    public void close() {
        loops.forEach(FieldLoop::close);
    }
}
