package jp.kenshin.console.pages.quarantine;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.Quarantine;
import jp.kenshin.collection.QuarantinedFrame;
import jp.kenshin.collection.RefusalReason;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.Paging;
import jp.kenshin.console.pages.words.FrameInWords;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** One page of the quarantine, in the words of one language. */
public final class RefusedFrames {
    private final Choice choice;
    private final Texts texts;
    private final Formats formats;
    private final Instant now;
    private final Paging paging;
    private final List<QuarantinedFrame> found;

    /**
     * What is to be shown.
     *
     * @param unseen only what nobody has looked at
     * @param page from 1
     */
    record Choice(Optional<RefusalReason> reason, Optional<String> unit, boolean unseen, int page) {
        AddressQuery query() {
            return new AddressQuery()
                    .with("reason", reason.map(AddressQuery::word).orElse(""))
                    .with("unit", unit.orElse(""))
                    .with("show", unseen ? "" : "all");
        }

        Choice because(Optional<RefusalReason> other) {
            return new Choice(other, unit, unseen, 1);
        }

        Choice seenToo(boolean all) {
            return new Choice(reason, unit, !all, 1);
        }
    }

    RefusedFrames(Quarantine quarantine, Choice choice, Instant now, Texts texts) {
        this.choice = choice;
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.now = now;
        this.paging = new Paging(
                quarantine.count(choice.reason(), choice.unit(), choice.unseen()),
                choice.page(),
                page -> choice.query().with("page", Integer.toString(page), "1").toString(),
                texts);
        this.found = quarantine.list(choice.reason(), choice.unit(), choice.unseen(), paging.offset(), Paging.SIZE);
    }

    public Paging getPaging() {
        return paging;
    }

    public boolean isUnseenOnly() {
        return choice.unseen();
    }

    public boolean isNarrowed() {
        return choice.reason().isPresent() || choice.unit().isPresent();
    }

    public String getUnit() {
        return choice.unit().orElse("");
    }

    /** This page's query, to come back to. */
    public String getHereQuery() {
        return choice.query().with("page", Integer.toString(choice.page()), "1").toString();
    }

    /** Whether seen ones are shown too: two links. */
    public List<Link> getShows() {
        return List.of(
                new Link(
                        "",
                        texts.get("quarantine.unseen"),
                        choice.seenToo(false).query().toString(),
                        choice.unseen()),
                new Link(
                        "all",
                        texts.get("quarantine.all"),
                        choice.seenToo(true).query().toString(),
                        !choice.unseen()));
    }

    /** The reasons to choose from. */
    public List<Link> getReasons() {
        return Arrays.stream(RefusalReason.values())
                .map(reason -> new Link(
                        AddressQuery.word(reason),
                        texts.get("refusal." + AddressQuery.word(reason)),
                        choice.because(Optional.of(reason)).query().toString(),
                        choice.reason().equals(Optional.of(reason))))
                .toList();
    }

    public List<Entry> getEntries() {
        return found.stream().map(this::entry).toList();
    }

    private Entry entry(QuarantinedFrame frame) {
        String word = AddressQuery.word(frame.reason());
        return new Entry(
                frame.id(),
                texts.get("refusal." + word),
                texts.get("refusal." + word + ".text"),
                frame.detail(),
                formats.dateTime(frame.lastAt()),
                formats.ago(frame.lastAt(), now),
                frame.repeats() > 1
                        ? texts.get(
                                "quarantine.repeats",
                                formats.number(frame.repeats()),
                                formats.dateTime(frame.firstAt()))
                        : "",
                frame.host().contains(":")
                        ? "[" + frame.host() + "]:" + frame.port()
                        : frame.host() + ":" + frame.port(),
                frame.unit().orElse(""),
                frame.seenBy().map(by -> texts.get("quarantine.seen-by", by)).orElse(""),
                FrameInWords.of(frame.datagram(), texts));
    }

    /** An entry of a list to choose from. */
    public record Link(String word, String name, String query, boolean current) {}

    /** A refused frame with all like it. */
    public record Entry(
            long id,
            String title,
            String explanation,
            String detail,
            String at,
            String ago,
            String repeats,
            String from,
            String unit,
            String seen,
            FrameInWords frame) {}
}
