package jp.kenshin.fieldsimulator.internal.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.kenshin.fieldsimulator.internal.device.Meter;
import jp.kenshin.fieldsimulator.internal.device.Unit;
import jp.kenshin.fieldsimulator.internal.load.Chance;
import jp.kenshin.fieldsimulator.internal.wire.Stranger;
import jp.kenshin.fieldsimulator.internal.wire.Weather;

/** What an incident does to a unit it concerns, or to the weather. */
interface Effect {
    /** What an effect may use; belongs to the thread of the units. */
    interface Scene {
        Instant now();

        void at(Instant instant, Runnable task);

        /** A socket of nobody's. */
        Stranger stranger();

        /** The weather over everything or one area. */
        void weather(Optional<String> area, Weather next);
    }

    /** To one unit; the chance is that of the incident and the unit. */
    void befall(Scene scene, Unit unit, List<Meter> meters, Chance chance);

    /** Once for the whole incident, before any unit. */
    default void begin(Scene scene) {}

    /** An effect on each meter. */
    static Effect onMeters(MeterEffect effect) {
        return (scene, unit, meters, chance) -> meters.forEach(meter -> effect.befall(scene, unit, meter, chance));
    }

    /** To one meter. */
    interface MeterEffect {
        void befall(Scene scene, Unit unit, Meter meter, Chance chance);
    }

    /** One that begins for each unit and ends after a while, or never. */
    static Effect lasting(Optional<java.time.Duration> lasts, Consumer<Unit> begin, Consumer<Unit> end) {
        return (scene, unit, meters, chance) -> {
            begin.accept(unit);
            lasts.ifPresent(span -> scene.at(scene.now().plus(span), () -> end.accept(unit)));
        };
    }
}
