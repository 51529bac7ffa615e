package jp.kenshin.fieldsimulator.internal.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.kenshin.fieldsimulator.internal.device.Happenings;
import jp.kenshin.fieldsimulator.internal.hostile.HostileDatagram;
import jp.kenshin.fieldsimulator.internal.hostile.Hostility;
import jp.kenshin.fieldsimulator.internal.load.Chance;
import jp.kenshin.fieldsimulator.internal.population.MeterKind;
import jp.kenshin.fieldsimulator.internal.wire.Stranger;
import jp.kenshin.fieldsimulator.internal.wire.Weather;

/** Reads the effects of a scenario by their names. */
final class Effects {
    private static final int FINE_PER_CUBIC_METRE = 4;

    private Effects() {}

    /** The effect of that name; empty when there is none. */
    static Optional<Effect> find(String name, YamlMap map, Weather usual) {
        return Optional.ofNullable(
                switch (name) {
                    case "outage" -> outage(map);
                    case "earthquake" -> earthquake(map);
                    case "leak" -> leak(map);
                    case "over-flow" -> resettable(map, Happenings::overFlow);
                    case "residual" -> residual(map);
                    case "exchange" ->
                        Effect.onMeters((scene, unit, meter, chance) -> Happenings.exchange(unit, meter));
                    case "out-of-reach" ->
                        Effect.lasting(map.span("lasts"), unit -> unit.faults().outOfReach(true), unit -> unit.faults()
                                .outOfReach(false));
                    case "refuse-history" ->
                        Effect.lasting(
                                map.span("lasts"), unit -> unit.faults().refuseHistory(true), unit -> unit.faults()
                                        .refuseHistory(false));
                    case "wrong-day" ->
                        Effect.lasting(
                                map.span("lasts"), unit -> unit.faults().answerWrongDay(true), unit -> unit.faults()
                                        .answerWrongDay(false));
                    case "clock" -> clock(map);
                    case "weather" -> weather(map, usual);
                    case "hostile" -> hostile(map);
                    default -> null;
                });
    }

    private static Effect outage(YamlMap map) {
        Duration lasts = map.get("lasts", Span::parse);
        Duration ragged = map.span("ragged").orElse(Duration.ZERO);
        double lastGasp = map.share("last-gasp").orElse(0.8);
        return (scene, unit, meters, chance) -> {
            Happenings.losePower(unit, chance.happens(1, lastGasp));
            Duration late = Duration.ofMillis(chance.between(2, 0, ragged.toMillis()));
            scene.at(scene.now().plus(lasts).plus(late), () -> Happenings.regainPower(unit));
        };
    }

    private static Effect earthquake(YamlMap map) {
        Duration within = map.span("within").orElse(Duration.ofSeconds(20));
        Effect shake = resettable(map, Happenings::shake);
        return (scene, unit, meters, chance) -> scene.at(
                scene.now().plusMillis(chance.between(1, 0, within.toMillis())),
                () -> shake.befall(scene, unit, meters, chance));
    }

    private interface Blow {
        void strike(
                jp.kenshin.fieldsimulator.internal.device.Unit unit,
                jp.kenshin.fieldsimulator.internal.device.Meter meter);
    }

    /** Something that somebody resets after a while, where the scenario says so. */
    private static Effect resettable(YamlMap map, Blow blow) {
        Optional<Duration> after = map.span("reset-after");
        Duration ragged = map.span("ragged").orElse(Duration.ZERO);
        return Effect.onMeters((scene, unit, meter, chance) -> {
            if (meter.spec().kind() == MeterKind.ELECTRICITY) {
                return;
            }
            blow.strike(unit, meter);
            after.ifPresent(span -> scene.at(
                    scene.now().plus(span).plusMillis(chance.between(4, 0, ragged.toMillis())),
                    () -> Happenings.reset(unit, meter)));
        });
    }

    private static Effect leak(YamlMap map) {
        Duration lasts = map.get("lasts", Span::parse);
        BigDecimal perHour = map.get("per-hour", BigDecimal::new);
        long fine = perHour.movePointRight(FINE_PER_CUBIC_METRE).longValue();
        return Effect.onMeters((scene, unit, meter, chance) -> {
            if (meter.spec().kind() != MeterKind.ELECTRICITY) {
                Happenings.leak(unit, meter, lasts, fine);
            }
        });
    }

    private static Effect residual(YamlMap map) {
        int level = map.get("level", text -> {
            if (!text.matches("[0-3]")) {
                throw new IllegalArgumentException("a level is 0 to 3");
            }
            return Integer.parseInt(text);
        });
        return Effect.onMeters((scene, unit, meter, chance) -> {
            if (meter.spec().kind() == MeterKind.LPG) {
                Happenings.residual(unit, meter, level);
            }
        });
    }

    private static Effect clock(YamlMap map) {
        Duration by = map.get(
                "by",
                text -> text.startsWith("-") ? Span.parse(text.substring(1)).negated() : Span.parse(text));
        return (scene, unit, meters, chance) -> unit.moveClock(by);
    }

    private static Effect weather(YamlMap map, Weather usual) {
        Optional<String> area = map.find("area", text -> text);
        Optional<Duration> lasts = map.span("lasts");
        Weather bad = WeatherReader.read(map, usual);
        return new Effect() {
            @Override
            public void begin(Scene scene) {
                scene.weather(area, bad);
                lasts.ifPresent(span -> scene.at(scene.now().plus(span), () -> scene.weather(area, usual)));
            }

            @Override
            public void befall(
                    Scene scene,
                    jp.kenshin.fieldsimulator.internal.device.Unit unit,
                    List<jp.kenshin.fieldsimulator.internal.device.Meter> meters,
                    Chance chance) {
                // weather befalls all
            }
        };
    }

    private static Effect hostile(YamlMap map) {
        List<Hostility> kinds = map.list("kinds", text -> Hostility.find(text)
                .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is no kind of hostile datagram")));
        if (kinds.isEmpty()) {
            throw new ScenarioError(map.line(), "kinds is missing");
        }
        Duration every = map.span("every").orElse(Duration.ofSeconds(10));
        int times = map.find("times", Integer::parseInt).orElse(1);
        int atOnce = map.find("at-once", Integer::parseInt).orElse(1);
        return (scene, unit, meters, chance) -> {
            HostileDatagram datagram = new HostileDatagram(unit, chance);
            for (Hostility kind : kinds) {
                unit.meters().get(0); // every unit has one to lie about
                Optional<Stranger> stranger = kind.isFromStranger() ? Optional.of(scene.stranger()) : Optional.empty();
                for (int i = 0; i < times; i++) {
                    long number = i;
                    scene.at(scene.now().plus(every.multipliedBy(i)), () -> {
                        for (int copy = 0; copy < atOnce; copy++) {
                            byte[] bytes = datagram.of(kind, scene.now(), number * atOnce + copy);
                            stranger.ifPresentOrElse(other -> other.send(bytes), () -> unit.blurt(bytes));
                        }
                    });
                }
            }
        };
    }
}
