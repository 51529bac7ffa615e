package jp.kenshin.registry.internal.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kenshin.kernel.Commodity;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.ReadingType;
import jp.kenshin.registry.MeterKind;
import jp.kenshin.registry.internal.catalogue.ChannelEntity;

/** What must hold of channels, and that every meter has a device and one main register. */
final class ChannelRules {
    private static final Map<Commodity, Set<Integer>> READING_TYPE_COMMODITIES = Map.of(
            Commodity.ELECTRICITY, Set.of(1, 2),
            Commodity.GAS, Set.of(7),
            Commodity.LPG, Set.of(8),
            Commodity.WATER, Set.of(9, 14));

    private final ImportedRows rows;
    private final Registered registered;

    ChannelRules(ImportedRows rows, Registered registered) {
        this.rows = rows;
        this.registered = registered;
    }

    void check() {
        Map<String, MeterKind> kinds = new HashMap<>();
        registered.meters.values().forEach(meter -> kinds.put(meter.id(), meter.kind()));
        rows.meters.forEach(row -> kinds.put(row.entity().id(), row.entity().kind()));
        for (Row<ChannelEntity> row : rows.channels) {
            ReadingType type = ReadingType.parse(row.entity().readingType());
            checkType(row, type);
            MeterKind kind = kinds.get(row.entity().meterId());
            if (kind != null) {
                checkCommodity(row, type, kind);
            }
            checkScale(row);
        }
        checkMeters();
    }

    private static void checkType(Row<ChannelEntity> row, ReadingType type) {
        if (type.unitSymbol().isEmpty() || type.unitSymbol().contains("[")) {
            row.error("reading_type", "has no unit that Kenshin knows; see docs/reading-types.md");
        }
        if (!type.isRegister() && !type.isInterval()) {
            row.error("reading_type", "must be a register (accumulation 1, 2, 3 or 9) or an interval (accumulation 4)");
        }
        int step = row.entity().stepSeconds();
        if (type.isInterval() && type.intervalSeconds() != step) {
            row.error("step_minutes", "must be " + type.intervalSeconds() / 60 + ", as the reading type says");
        }
        if (Jst.SECONDS_PER_DAY % step != 0) {
            row.error("step_minutes", "must divide a day of 1440 minutes");
        }
        if (row.entity().main() && !type.isRegister()) {
            row.error("main", "must be no; only a register can be the main one");
        }
    }

    private static void checkCommodity(Row<ChannelEntity> row, ReadingType type, MeterKind kind) {
        Set<Integer> allowed = READING_TYPE_COMMODITIES.getOrDefault(kind.commodity(), Set.of(type.commodity()));
        if (!allowed.contains(type.commodity())) {
            row.error(
                    "reading_type",
                    "has commodity " + type.commodity() + "; a meter of kind " + kind + " has " + allowed);
        }
    }

    private void checkScale(Row<ChannelEntity> row) {
        ChannelEntity known = registered.channels.get(
                List.of(row.entity().meterId(), row.entity().readingType()));
        if (known != null && known.scale() != row.entity().scale()) {
            row.error("scale", "must stay " + known.scale() + ", because readings are stored with it");
        }
    }

    private void checkMeters() {
        Map<List<String>, ChannelEntity> channels = new HashMap<>(registered.channels);
        rows.channels.forEach(
                row -> channels.put(List.of(row.entity().meterId(), row.entity().readingType()), row.entity()));
        Map<String, Integer> mains = new HashMap<>();
        channels.values().stream()
                .filter(ChannelEntity::main)
                .forEach(main -> mains.merge(main.meterId(), 1, Integer::sum));
        Set<String> installed = new HashSet<>();
        registered.installs.values().forEach(install -> installed.add(install.meterId()));
        rows.installs.forEach(row -> installed.add(row.entity().meterId()));
        rows.touchedMeters().forEach((meter, line) -> {
            int main = mains.getOrDefault(meter, 0);
            if (main != 1 && !rows.isMisread(meter)) {
                line.error(
                        "",
                        "meter " + meter + " has " + main
                                + " main registers; it must have exactly one in channels.csv");
            }
            if (!installed.contains(meter) && !rows.isMisread(meter)) {
                line.error("", "meter " + meter + " has no device; it must have one in installs.csv");
            }
        });
    }
}
