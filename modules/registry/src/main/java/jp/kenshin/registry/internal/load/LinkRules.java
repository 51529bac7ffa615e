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
import jp.kenshin.registry.internal.catalogue.DelegationEntity;
import jp.kenshin.registry.internal.catalogue.HandheldEntity;
import jp.kenshin.registry.internal.catalogue.InstallEntity;
import jp.kenshin.registry.internal.catalogue.MeterFact;
import jp.kenshin.registry.internal.catalogue.TerminalFact;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of dated facts: they are about known meters, terminals and concentrators; of one sort, a meter or a
 * terminal has one at a time; and a device is at one place at a time.
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
        requireConcentrators();
        requireOwnSerials();
        checkMeters();
        checkTerminals();
    }

    private void checkMeters() {
        Collection<Fact<InstallEntity>> installs = merged(registered.installs, rows.installs, MeterFact::key);
        oneAtATime(installs, MeterFact::meterId, "meter_id", "this meter");
        oneAtATime(installs, InstallEntity::serial, "serial", "this device");
        oneAtATime(
                merged(registered.owners, rows.owners, MeterFact::key), MeterFact::meterId, "meter_id", "this meter");
        oneAtATime(merged(registered.links, rows.links, MeterFact::key), MeterFact::meterId, "meter_id", "this meter");
    }

    private void checkTerminals() {
        oneAtATime(
                merged(registered.terminalOwners, rows.terminalOwners, TerminalFact::key),
                TerminalFact::terminalId,
                "terminal_id",
                "this terminal");
        oneAtATime(
                merged(registered.uplinks, rows.uplinks, TerminalFact::key),
                TerminalFact::terminalId,
                "terminal_id",
                "this terminal");
        oneAtATime(
                merged(registered.delegations, rows.delegations, DelegationEntity::key),
                delegation ->
                        List.of(delegation.key().centreId(), delegation.key().partnerId()),
                "partner_id",
                "this delegation");
    }

    private static void requireMeter(CsvLine line, String meter, Set<String> known) {
        if (!known.contains(meter)) {
            line.error("meter_id", "\"" + meter + "\" is neither registered nor in meters.csv");
        }
    }

    private void requireTerminals() {
        Set<String> known = new HashSet<>(registered.terminals.keySet());
        known.addAll(rows.mentioned(Table.TERMINALS));
        rows.links.forEach(row -> requireTerminal(row, row.entity().terminalId(), known));
        rows.terminalOwners.forEach(row -> requireTerminal(row, row.entity().terminalId(), known));
        rows.uplinks.forEach(row -> requireTerminal(row, row.entity().terminalId(), known));
    }

    private static void requireTerminal(Row<?> row, String terminal, Set<String> known) {
        if (!known.contains(terminal)) {
            row.error("terminal_id", "\"" + terminal + "\" is neither registered nor in terminals.csv");
        }
    }

    private void requireConcentrators() {
        Set<String> known = new HashSet<>(registered.concentrators.keySet());
        known.addAll(rows.mentioned(Table.CONCENTRATORS));
        rows.uplinks.stream()
                .filter(row -> !known.contains(row.entity().concentratorId()))
                .forEach(row -> row.error(
                        "concentrator_id",
                        "\"" + row.entity().concentratorId() + "\" is neither registered nor in concentrators.csv"));
    }

    private void requireOwnSerials() {
        Map<String, HandheldEntity> handhelds = new HashMap<>(registered.handhelds);
        rows.handhelds.forEach(row -> handhelds.put(row.entity().id(), row.entity()));
        Map<String, Integer> uses = new HashMap<>();
        handhelds.values().forEach(handheld -> uses.merge(handheld.serial(), 1, Integer::sum));
        rows.handhelds.stream()
                .filter(row -> uses.getOrDefault(row.entity().serial(), 0) > 1)
                .forEach(row -> row.error(
                        "serial", "\"" + row.entity().serial() + "\" is another handheld's; each has its own"));
    }

    private static <K, T extends DatedFact> Collection<Fact<T>> merged(
            Map<K, T> known, List<Row<T>> added, Function<T, K> key) {
        Map<K, Fact<T>> merged = new HashMap<>();
        known.forEach((id, entity) -> merged.put(id, new Fact<>(entity, null)));
        added.forEach(row -> merged.put(key.apply(row.entity()), new Fact<>(row.entity(), row.line())));
        return merged.values();
    }

    private static <T extends DatedFact> void oneAtATime(
            Collection<Fact<T>> facts, Function<T, Object> subject, String column, String words) {
        Map<Object, List<Fact<T>>> bySubject = new HashMap<>();
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
