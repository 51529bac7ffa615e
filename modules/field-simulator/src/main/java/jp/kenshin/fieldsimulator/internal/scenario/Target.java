package jp.kenshin.fieldsimulator.internal.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.fieldsimulator.internal.device.Meter;
import jp.kenshin.fieldsimulator.internal.device.Unit;
import jp.kenshin.fieldsimulator.internal.load.Chance;

/**
 * Whom an incident concerns: units of an area, named ones, those of named meters, or all; and of them a share, drawn unit by unit.
 *
 * @param area empty for any
 * @param units empty for any
 * @param meters empty for any
 * @param share 0 to 1
 */
record Target(Optional<String> area, Set<String> units, Set<String> meters, double share) {

    static Target of(YamlMap map) {
        return new Target(
                map.find("area", text -> text),
                Set.copyOf(map.list("units", text -> text)),
                Set.copyOf(map.list("meters", text -> text)),
                map.share("share").orElse(1.0));
    }

    /** Whether it concerns the unit; always the same for a unit and a chance. */
    boolean concerns(Unit unit, Chance chance) {
        return area.map(unit.spec().area()::equals).orElse(true)
                && (units.isEmpty() || units.contains(unit.spec().id().text()))
                && (meters.isEmpty() || !metersOf(unit).isEmpty())
                && chance.of(unit.spec().id().text()).happens(0, share);
    }

    /** The meters of a unit that it concerns. */
    List<Meter> metersOf(Unit unit) {
        return unit.meters().stream()
                .filter(meter ->
                        meters.isEmpty() || meters.contains(meter.spec().id()))
                .toList();
    }
}
