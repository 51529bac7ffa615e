package jp.kenshin.console.pages.missing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.Recollection;
import jp.kenshin.collection.Recollection.Reason;
import jp.kenshin.collection.Recollection.State;
import jp.kenshin.collection.Recollections;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.Paging;
import jp.kenshin.console.pages.collection.CollectionAddress;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** One page of what is missing, in the words of one language. */
public final class MissingList {
    private static final List<State> NOT_THERE = List.of(State.WAITING, State.RUNNING, State.GIVEN_UP);

    private final CollectionAddress address;
    private final Optional<State> state;
    private final Optional<Reason> reason;
    private final Instant now;
    private final Texts texts;
    private final Formats formats;
    private final Paging paging;
    private final List<Recollection> found;

    MissingList(
            Recollections recollections,
            CollectionAddress address,
            Optional<State> state,
            Optional<Reason> reason,
            int page,
            Instant now,
            Texts texts) {
        this.address = address;
        this.state = state;
        this.reason = reason;
        this.now = now;
        this.texts = texts;
        this.formats = Formats.of(texts);
        Recollections.Query query = wanted(address, state, reason);
        this.paging = new Paging(recollections.count(query), page, this::pageQuery, texts);
        this.found = recollections.list(query, paging.offset(), Paging.SIZE);
    }

    /** What an address asks collection for. */
    static Recollections.Query wanted(CollectionAddress address, Optional<State> state, Optional<Reason> reason) {
        return new Recollections.Query(
                address.filter(), state.map(List::of).orElse(NOT_THERE), reason, address.first(), address.last());
    }

    private String pageQuery(int page) {
        return query(state, reason).with("page", Integer.toString(page), "1").toString();
    }

    private AddressQuery query(Optional<State> of, Optional<Reason> because) {
        return address.query()
                .with("state", of.map(AddressQuery::word).orElse(""))
                .with("reason", because.map(AddressQuery::word).orElse(""));
    }

    /** Saves all that was found, not just this page; the label says how much that is. */
    public String getSaveName() {
        return texts.get("missing.save", paging.getTotal());
    }

    public String getSaveQuery() {
        return query(state, reason).toString();
    }

    public CollectionAddress getAddress() {
        return address;
    }

    public Paging getPaging() {
        return paging;
    }

    public String getPeriodName() {
        return address.days() == 1
                ? formats.date(address.last())
                : formats.date(address.first()) + "–" + formats.shortDate(address.last());
    }

    /** In words what the list is narrowed to; empty when it is not. */
    public String getNarrowed() {
        List<String> words = new ArrayList<>();
        address.filter().kind().ifPresent(kind -> words.add(texts.get("kind." + AddressQuery.word(kind))));
        address.filter().area().ifPresent(words::add);
        address.filter().concentrator().ifPresent(id -> words.add(id.value()));
        address.filter().partner().ifPresent(id -> words.add(id.value()));
        reason.ifPresent(because -> words.add(texts.get("reason." + AddressQuery.word(because))));
        return String.join(texts.get("list.and"), words);
    }

    /** The states to choose from; the first is all that is not there yet. */
    public List<Choice> getStates() {
        List<Choice> states = new ArrayList<>();
        states.add(new Choice(
                texts.get("missing.all"), query(Optional.empty(), reason).toString(), state.isEmpty()));
        Arrays.stream(State.values())
                .map(each -> new Choice(
                        texts.get("recollection." + AddressQuery.word(each)),
                        query(Optional.of(each), reason).toString(),
                        state.equals(Optional.of(each))))
                .forEach(states::add);
        return states;
    }

    public List<Row> getRows() {
        return found.stream().map(this::row).toList();
    }

    private Row row(Recollection missing) {
        String word = AddressQuery.word(missing.state());
        String day = missing.day().toString();
        return new Row(
                missing.meter().value(),
                missing.unit(),
                formats.shortDate(missing.day()),
                missing.area(),
                formats.number(missing.missing()),
                icon(missing.state()),
                texts.get("recollection." + word),
                texts.get("reason." + AddressQuery.word(missing.reason())),
                missing.detail(),
                formats.number(missing.tries()),
                missing.state() == State.WAITING ? when(missing.nextTryAt()) : "",
                missing.requestedBy().orElse(""),
                new AddressQuery()
                        .with("meter", missing.meter().value())
                        .with("first", day)
                        .with("last", day)
                        .toString());
    }

    private String when(Instant next) {
        return next.isAfter(now) ? texts.get("missing.next", formats.dateTime(next)) : texts.get("missing.soon");
    }

    static String icon(State state) {
        return switch (state) {
            case WAITING, RUNNING -> "awaited";
            case FILLED -> "well";
            case GIVEN_UP -> "invalid";
        };
    }

    /** Query of the page that asks for everything of this area or concentrator anew; empty where neither is chosen. */
    public String getAllQuery() {
        AddressQuery query = new AddressQuery();
        if (address.filter().concentrator().isPresent()) {
            query.with("concentrator", address.concentrator());
        } else if (address.filter().area().isPresent()) {
            query.with("area", address.area());
        } else {
            return "";
        }
        return query.with("first", address.first().toString())
                .with("last", address.last().toString())
                .toString();
    }

    /** A state to show. */
    public record Choice(String name, String query, boolean current) {}

    /** A meter's day. */
    public record Row(
            String meter,
            String unit,
            String day,
            String area,
            String missing,
            String icon,
            String state,
            String reason,
            String detail,
            String tries,
            String next,
            String requestedBy,
            String query) {}
}
