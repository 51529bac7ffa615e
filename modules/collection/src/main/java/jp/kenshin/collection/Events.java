package jp.kenshin.collection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.mdms.ReadScope;

/**
 * The log of events: what began and what was over, each once, whatever was repeated on the way. A partner sees events of the time it owned
 * the meter, and nothing else.
 */
public interface Events {
    /**
     * Enters what is new in these observations; durable on return. All observations of one frame belong into one call. What is known
     * already, what is repeated and what has not changed enters nothing, on whichever node it comes in.
     *
     * @return how many events entered the log
     */
    int record(List<ObservedEvent> observed);

    /** Newest first. */
    List<LoggedEvent> list(ReadScope scope, EventQuery query);

    /**
     * What entered the log after the cursor, in its order; nothing is skipped and nothing comes twice.
     *
     * @param cursor where the last page ended; empty to begin 70 days back
     * @throws jp.kenshin.kernel.KenshinException {@link CollectionError#CURSOR_INVALID} for a cursor that was not given to this scope
     */
    Page since(ReadScope scope, Optional<String> cursor, int limit);

    /** How many are open now, by kind and area. */
    List<EventCount> countOpen(ReadScope scope);

    /** Partners with something open that endangers life; the utility's own is not told. */
    Set<PartnerId> listEndangered();

    /** How many began within a period, by kind and area. */
    List<EventCount> countRaised(ReadScope scope, Instant from, Instant to);

    /**
     * Notes who took note of an event; the first one counts.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link CollectionError#EVENT_NOT_FOUND} when there is none in this scope
     */
    LoggedEvent acknowledge(ReadScope scope, long id, String user);

    /**
     * Notes who took note of all that is open in an area; after an earthquake nobody can go through them one by one.
     *
     * @param last id of the newest event that was seen; what came after it stays to be seen
     * @return how many nobody had taken note of before
     */
    int acknowledgeArea(ReadScope scope, String area, long last, String user);

    /** For whom something entered the log after the given id. */
    News news(long after);

    /**
     * @param items oldest first
     * @param next cursor after the last item; the same as before when nothing was new
     */
    record Page(List<LoggedEvent> items, String next) {}

    /**
     * @param last id of the last event in the log, 0 in an empty one
     * @param owners partners with an event after the one asked for; the utility's own are not told
     */
    record News(long last, Set<PartnerId> owners) {}
}
