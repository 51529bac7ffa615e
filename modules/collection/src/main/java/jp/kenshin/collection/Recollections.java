package jp.kenshin.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kenshin.collection.Recollection.Reason;
import jp.kenshin.collection.Recollection.State;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.MeterId;

/** Individual collection of what is missing (C-05): what is under way, why something is still missing, and asking for more. */
public interface Recollections {
    /** Most days that one request may span for an area or a concentrator. */
    int MOST_DAYS = 31;

    /**
     * What is wanted anew.
     *
     * @param meter one meter
     * @param unit all meters of a unit
     * @param area all meters of an area
     * @param concentrator all meters below a concentrator; exactly one of the four is there
     */
    record Selection(
            Optional<MeterId> meter,
            Optional<String> unit,
            Optional<String> area,
            Optional<ConcentratorId> concentrator) {
        public Selection {
            long named = Stream.of(meter, unit, area, concentrator)
                    .filter(Optional::isPresent)
                    .count();
            if (named != 1) {
                throw new IllegalArgumentException("one of meter, unit, area and concentrator is meant, not " + named);
            }
        }

        public static Selection ofMeter(MeterId meter) {
            return new Selection(Optional.of(meter), Optional.empty(), Optional.empty(), Optional.empty());
        }

        public static Selection ofUnit(String unit) {
            return new Selection(Optional.empty(), Optional.of(unit), Optional.empty(), Optional.empty());
        }

        public static Selection ofArea(String area) {
            return new Selection(Optional.empty(), Optional.empty(), Optional.of(area), Optional.empty());
        }

        public static Selection ofConcentrator(ConcentratorId concentrator) {
            return new Selection(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(concentrator));
        }
    }

    /**
     * What a request came to.
     *
     * @param meters meters that were looked at
     * @param requested meters' days that miss values and are asked for now
     * @param missing values missing in them
     */
    record Requested(int meters, int requested, long missing) {}

    /**
     * A question about what is missing.
     *
     * @param filter which meters
     * @param states in which states, at least one
     * @param reason with this reason only
     * @param firstDay first day
     * @param lastDay last day, inclusive
     */
    record Query(
            ProgressFilter filter, List<State> states, Optional<Reason> reason, LocalDate firstDay, LocalDate lastDay) {
        public Query {
            states = List.copyOf(states);
        }
    }

    /**
     * What is under way and what was given up.
     *
     * @param byState days of meters in each state
     * @param givenUp those given up, by reason
     * @param waiting those waiting, by the reason of their last try
     * @param oldestWaiting since when the oldest has waited
     */
    record Backlog(
            Map<State, Long> byState,
            Map<Reason, Long> givenUp,
            Map<Reason, Long> waiting,
            Optional<Instant> oldestWaiting) {}

    /** Newest day first, then by meter. */
    List<Recollection> list(Query query, int offset, int limit);

    long count(Query query);

    Backlog backlog(ProgressFilter filter, LocalDate firstDay, LocalDate lastDay);

    /**
     * Looks for gaps of the selected meters up to now and asks for them ahead of what was found by itself, also where asking was given
     * up before. In the audit log.
     *
     * @param actor who wants it
     * @throws jp.kenshin.kernel.KenshinException {@link CollectionError#NOTHING_SELECTED} where no meter is meant,
     *     {@link CollectionError#PERIOD_REFUSED} for a period in the future, backwards or too long
     */
    Requested request(String actor, Selection selection, LocalDate firstDay, LocalDate lastDay);
}
