package jp.kenshin.fieldsimulator.internal.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kenshin.fieldsimulator.internal.device.Unit;
import jp.kenshin.fieldsimulator.internal.load.Chance;
import jp.kenshin.fieldsimulator.internal.wire.Field;
import jp.kenshin.fieldsimulator.internal.wire.FieldLoop;
import jp.kenshin.fieldsimulator.internal.wire.Stranger;
import jp.kenshin.fieldsimulator.internal.wire.Weather;
import org.jspecify.annotations.Nullable;

/** Runs a scenario on a field: each loop has the incidents of its own units on its agenda. */
public final class Drama {
    private final Scenario scenario;
    private final Field field;
    private final Chance seed;

    public Drama(Scenario scenario, Field field, Chance seed) {
        this.scenario = scenario;
        this.field = field;
        this.seed = seed.of("scenario");
    }

    /** Puts all incidents down; those whose time has passed happen at once. */
    public void stage(Instant start) {
        List<FieldLoop> first = new ArrayList<>();
        field.ask((loop, units) -> {
            boolean leads = first.isEmpty();
            first.add(loop);
            for (Incident incident : scenario.incidents()) {
                Stage scene = new Stage(field, loop);
                loop.at(incident.at().apply(start), () -> play(incident, scene, units, leads));
            }
            return loop;
        });
    }

    private void play(Incident incident, Stage scene, List<Unit> units, boolean leads) {
        if (leads) {
            incident.effect().begin(scene);
        }
        Chance chance = seed.of(incident.line());
        for (Unit unit : units) {
            if (incident.target().concerns(unit, chance)) {
                incident.effect()
                        .befall(
                                scene,
                                unit,
                                incident.target().metersOf(unit),
                                chance.of(unit.spec().id().text()).of("effect"));
            }
        }
    }

    private static final class Stage implements Effect.Scene {
        private final Field field;
        private final FieldLoop loop;
        private @Nullable Stranger stranger;

        Stage(Field field, FieldLoop loop) {
            this.field = field;
            this.loop = loop;
        }

        @Override
        public Instant now() {
            return loop.now();
        }

        @Override
        public void at(Instant instant, Runnable task) {
            loop.at(instant, task);
        }

        @Override
        public Stranger stranger() {
            Stranger known = stranger;
            if (known == null) {
                known = field.stranger(loop);
                stranger = known;
            }
            return known;
        }

        @Override
        public void weather(Optional<String> area, Weather next) {
            field.change(area, next);
        }
    }
}
