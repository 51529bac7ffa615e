package jp.kenshin.registry.internal.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.kenshin.registry.RegistryImport.Table;
import jp.kenshin.registry.internal.catalogue.DatedFact;
import jp.kenshin.registry.internal.catalogue.InstallEntity;
import jp.kenshin.registry.internal.catalogue.MeterSince;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of dated facts: they are about known meters and terminals; of one sort, a meter has one at a time;
 * and a device is at one place at a time.
 */
final class LinkRules {
    /** A fact as it will be, with its line when the files bring it. */
    private record Fact<T extends DatedFact>(T entity, @Nullable CsvLine line) {}

    private final ImportedRows rows;
    private final Registered registered;

    LinkRules(ImportedRows rows, Registered registered) {
        this.rows = rows;
        this.registered = registered;
    }

    void check() {
        Set<String> meters = new HashSet<>(registered.meters.keySet());
        meters.addAll(rows.mentioned(Table.METERS));
        rows.installs.forEach(row -> requireMeter(row.line(), row.entity().meterId(), meters));
        rows.owners.forEach(row -> requireMeter(row.line(), row.entity().meterId(), meters));
        rows.links.forEach(row -> requireMeter(row.line(), row.entity().meterId(), meters));
        rows.channels.forEach(row -> requireMeter(row.line(), row.entity().meterId(), meters));
        requireTerminals();
        oneAtATime(merged(registered.installs, rows.installs), DatedFact::meterId, "meter_id", "this meter");
        oneAtATime(merged(registered.owners, rows.owners), DatedFact::meterId, "meter_id", "this meter");
        oneAtATime(merged(registered.links, rows.links), DatedFact::meterId, "meter_id", "this meter");
        oneAtATime(merged(registered.installs, rows.installs), InstallEntity::serial, "serial", "this device");
    }

    private static void requireMeter(CsvLine line, String meter, Set<String> known) {
        if (!known.contains(meter)) {
            line.error("meter_id", "\"" + meter + "\" is neither registered nor in meters.csv");
        }
    }

    private void requireTerminals() {
        Set<String> known = new HashSet<>(registered.terminals.keySet());
        known.addAll(rows.mentioned(Table.TERMINALS));
        rows.links.stream()
                .filter(row -> !known.contains(row.entity().terminalId()))
                .forEach(row -> row.error(
                        "terminal_id",
                        "\"" + row.entity().terminalId() + "\" is neither registered nor in terminals.csv"));
    }

    private static <T extends DatedFact> Collection<Fact<T>> merged(Map<MeterSince, T> known, List<Row<T>> added) {
        Map<MeterSince, Fact<T>> merged = new HashMap<>();
        known.values().forEach(entity -> merged.put(entity.key(), new Fact<>(entity, null)));
        added.forEach(row -> merged.put(row.entity().key(), new Fact<>(row.entity(), row.line())));
        return merged.values();
    }

    private static <T extends DatedFact> void oneAtATime(
            Collection<Fact<T>> facts, Function<T, String> subject, String column, String words) {
        Map<String, List<Fact<T>>> bySubject = new HashMap<>();
        for (Fact<T> fact : facts) {
            bySubject
                    .computeIfAbsent(subject.apply(fact.entity()), any -> new ArrayList<>())
                    .add(fact);
        }
        for (List<Fact<T>> group : bySubject.values()) {
            group.sort(Comparator.comparing(fact -> fact.entity().validFrom()));
            for (int i = 1; i < group.size(); i++) {
                if (group.get(i - 1).entity().overlaps(group.get(i).entity())) {
                    report(group.get(i - 1), group.get(i), column, words);
                }
            }
        }
    }

    private static void report(Fact<?> earlier, Fact<?> later, String column, String words) {
        CsvLine at = later.line() != null ? later.line() : earlier.line();
        Fact<?> other = later.line() != null ? earlier : later;
        if (at == null) {
            return;
        }
        String where = other.line() == null
                ? "what is registered"
                : "line " + other.line().number();
        at.error(
                column,
                words + " has another row at the same time (" + where + ", from "
                        + other.entity().validFrom() + "); end the earlier one where the later begins");
    }
}
