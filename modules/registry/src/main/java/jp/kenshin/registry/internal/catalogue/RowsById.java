package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Rows by a field that has one of many values; in parts, because a statement takes just so many parameters. */
final class RowsById {
    private static final int IDS_A_QUERY = 200;

    private final EntityManager entities;

    RowsById(EntityManager entities) {
        this.entities = entities;
    }

    <T> List<T> of(Class<T> type, String field, Collection<String> ids) {
        List<T> rows = new ArrayList<>();
        List<String> asked = List.copyOf(ids);
        for (int from = 0; from < asked.size(); from += IDS_A_QUERY) {
            rows.addAll(entities.createQuery(
                            "select r from " + type.getSimpleName() + " r where r." + field + " in :ids", type)
                    .setParameter("ids", asked.subList(from, Math.min(asked.size(), from + IDS_A_QUERY)))
                    .getResultList());
        }
        return rows;
    }
}
