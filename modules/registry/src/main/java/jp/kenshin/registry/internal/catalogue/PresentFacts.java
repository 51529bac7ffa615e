package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What holds at one instant, by the meter or terminal that it holds for. */
final class PresentFacts {
    private final RowsById rows;
    private final Instant at;

    PresentFacts(EntityManager entities, Instant at) {
        this.rows = new RowsById(entities);
        this.at = at;
    }

    <T extends MeterFact> Map<String, T> ofMeters(Class<T> type, Collection<String> meterIds) {
        Map<String, T> facts = new HashMap<>();
        for (T fact : rows.of(type, "key.meterId", meterIds)) {
            if (fact.holdsAt(at)) {
                facts.put(fact.meterId(), fact);
            }
        }
        return facts;
    }

    <T extends TerminalFact> Map<String, T> ofTerminals(Class<T> type, Collection<String> terminalIds) {
        Map<String, T> facts = new HashMap<>();
        for (T fact : rows.of(type, "key.terminalId", terminalIds)) {
            if (fact.holdsAt(at)) {
                facts.put(fact.terminalId(), fact);
            }
        }
        return facts;
    }
}
