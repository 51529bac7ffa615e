package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kenshin.registry.MeterQuery;
import jp.kenshin.registry.PartnerScope;

/** Finds the ids of a partner's meters; search, sort and paging happen in the database. */
final class MeterSearch {
    private static final String OWNED_NOW =
            """
             from MeterEntity m
             join OwnerEntity o on o.key.meterId = m.id and o.partnerId = :owner
                  and o.key.validFrom <= :now and (o.validUntil is null or o.validUntil > :now)
                  and exists (select c.id from ChannelEntity c where c.meterId = m.id and c.purpose in :purposes)
            """;
    /** A meter counts from the day a device was there, also when none is there any more. */
    private static final String EVER_INSTALLED =
            """
                  and exists (select d.key.validFrom from InstallEntity d
                              where d.key.meterId = m.id and d.key.validFrom <= :now)
            """;

    private static final String LATEST_DEVICE =
            """
             join InstallEntity i on i.key.meterId = m.id and i.key.validFrom <= :now
                  and not exists (select j.key.validFrom from InstallEntity j
                                  where j.key.meterId = i.key.meterId and j.key.validFrom > i.key.validFrom
                                  and j.key.validFrom <= :now)
            """;
    private static final String TERMINAL =
            """
             left join TerminalLinkEntity t on t.key.meterId = m.id
                  and t.key.validFrom <= :now and (t.validUntil is null or t.validUntil > :now)
            """;

    private final EntityManager entities;
    private final PartnerScope scope;
    private final Instant now;

    MeterSearch(EntityManager entities, PartnerScope scope, Instant now) {
        this.entities = entities;
        this.scope = scope;
        this.now = now;
    }

    boolean owns(String meterId) {
        return !bind(entities.createQuery("select m.id" + OWNED_NOW + " where m.id = :meter", String.class))
                .setParameter("meter", meterId)
                .getResultList()
                .isEmpty();
    }

    List<String> after(String meterId, int limit) {
        return bind(entities.createQuery(
                        "select m.id" + OWNED_NOW + " where m.id > :after order by m.id", String.class))
                .setParameter("after", meterId)
                .setMaxResults(limit)
                .getResultList();
    }

    List<String> page(MeterQuery query) {
        String order = column(query.sort()) + (query.descending() ? " desc" : " asc") + ", m.id";
        return search("select m.id", joined(query.sort()), query, " order by " + order, String.class)
                .setFirstResult(query.offset())
                .setMaxResults(query.limit())
                .getResultList();
    }

    int count(MeterQuery query) {
        return Math.toIntExact(
                search("select count(*)", "", query, "", Long.class).getSingleResult());
    }

    /** Step in seconds to the number of scheduled channels. */
    Map<Integer, Long> scheduledChannels() {
        return bind(entities.createQuery(
                        "select c.stepSeconds, count(c)" + OWNED_NOW
                                + " join ChannelEntity c on c.meterId = m.id where c.scheduled group by c.stepSeconds",
                        Object[].class))
                .getResultStream()
                .collect(Collectors.toMap(row -> (Integer) row[0], row -> (Long) row[1]));
    }

    /** @param joins what the order needs beside the meter; whatever is joined for nothing costs with every one of the partner's meters */
    private <T> TypedQuery<T> search(String select, String joins, MeterQuery query, String order, Class<T> result) {
        List<String> patterns = SearchText.patterns(query.text());
        String words = IntStream.range(0, patterns.size())
                .mapToObj(word -> "m.searchText like :word" + word + " escape '!'")
                .collect(Collectors.joining(" and ", patterns.isEmpty() ? "" : " where ", ""));
        TypedQuery<T> search =
                bind(entities.createQuery(select + OWNED_NOW + EVER_INSTALLED + joins + words + order, result));
        for (int word = 0; word < patterns.size(); word++) {
            search.setParameter("word" + word, patterns.get(word));
        }
        return search;
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query) {
        return query.setParameter("owner", scope.owner().value())
                .setParameter("purposes", scope.purposes())
                .setParameter("now", now);
    }

    private static String joined(MeterQuery.Sort sort) {
        return switch (sort) {
            case METER, PLACE -> "";
            case SERIAL -> LATEST_DEVICE;
            case TERMINAL -> TERMINAL;
        };
    }

    private static String column(MeterQuery.Sort sort) {
        return switch (sort) {
            case METER -> "m.id";
            case SERIAL -> "i.serial";
            case TERMINAL -> "coalesce(t.terminalId, '')";
            case PLACE -> "m.place";
        };
    }
}
