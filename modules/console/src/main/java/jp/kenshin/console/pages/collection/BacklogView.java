package jp.kenshin.console.pages.collection;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.collection.Recollection.Reason;
import jp.kenshin.collection.Recollection.State;
import jp.kenshin.collection.Recollections.Backlog;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** How far asking for what is missing has come, in words. */
public final class BacklogView {
    private final Backlog backlog;
    private final CollectionAddress address;
    private final Instant now;
    private final Texts texts;
    private final Formats formats;

    BacklogView(Backlog backlog, CollectionAddress address, Instant now, Texts texts) {
        this.backlog = backlog;
        this.address = address;
        this.now = now;
        this.texts = texts;
        this.formats = Formats.of(texts);
    }

    /**
     * A count with the list behind it.
     *
     * @param query address of the list
     */
    public record Count(String name, String count, String query) {}

    public String getWaiting() {
        return count(State.WAITING);
    }

    public String getRunning() {
        return count(State.RUNNING);
    }

    public String getFilled() {
        return count(State.FILLED);
    }

    public String getGivenUp() {
        return count(State.GIVEN_UP);
    }

    public boolean isGivenUpThere() {
        return backlog.byState().getOrDefault(State.GIVEN_UP, 0L) > 0;
    }

    private String count(State state) {
        return formats.number(backlog.byState().getOrDefault(state, 0L));
    }

    public String getWaitingQuery() {
        return query(State.WAITING, Optional.empty());
    }

    public String getGivenUpQuery() {
        return query(State.GIVEN_UP, Optional.empty());
    }

    /** Since when the oldest has waited. */
    public String getOldest() {
        return backlog.oldestWaiting()
                .map(since -> texts.get("backlog.oldest", formats.ago(since, now)))
                .orElse("");
    }

    /** Why asking was given up, the commonest first. */
    public List<Count> getGivenUpReasons() {
        return reasons(backlog.givenUp(), State.GIVEN_UP);
    }

    /** Why those waiting have not come yet, the commonest first. */
    public List<Count> getWaitingReasons() {
        return reasons(backlog.waiting(), State.WAITING);
    }

    private List<Count> reasons(Map<Reason, Long> counts, State state) {
        return Arrays.stream(Reason.values())
                .filter(reason -> counts.getOrDefault(reason, 0L) > 0)
                .sorted((one, other) -> Long.compare(counts.getOrDefault(other, 0L), counts.getOrDefault(one, 0L)))
                .map(reason -> new Count(
                        texts.get("reason." + AddressQuery.word(reason)),
                        formats.number(counts.getOrDefault(reason, 0L)),
                        query(state, Optional.of(reason))))
                .toList();
    }

    private String query(State state, Optional<Reason> reason) {
        return address.query()
                .with("state", AddressQuery.word(state))
                .with("reason", reason.map(AddressQuery::word).orElse(""))
                .toString();
    }
}
