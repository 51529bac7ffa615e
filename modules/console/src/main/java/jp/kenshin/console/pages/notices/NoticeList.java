package jp.kenshin.console.pages.notices;

import java.util.List;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.Paging;
import jp.kenshin.externalconnection.Notice;
import jp.kenshin.externalconnection.Notices;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** One page of all notices, the newest first. */
public final class NoticeList {
    private final int partners;
    private final Texts texts;
    private final NoticeWords words;
    private final Paging paging;
    private final List<Notice> notices;

    /** @param partners how many partners there are: so many a notice to all is for */
    NoticeList(Notices notices, int partners, int page, Texts texts) {
        this.partners = partners;
        this.texts = texts;
        this.words = new NoticeWords(texts);
        this.paging = new Paging(
                notices.count(),
                page,
                each -> new AddressQuery()
                        .with("page", String.valueOf(each), "1")
                        .toString(),
                texts);
        this.notices = notices.list(paging.offset(), Paging.SIZE);
    }

    public Paging getPaging() {
        return paging;
    }

    public List<Row> getRows() {
        return notices.stream().map(this::row).toList();
    }

    private Row row(Notice notice) {
        boolean toAll = notice.content().isToAll();
        int readers = toAll ? partners : notice.content().partners().size();
        int done = notice.acknowledgements().size();
        return new Row(
                notice.id(),
                words.in(notice.content().title()),
                NoticeWords.icon(notice.content().kind()),
                words.kind(notice.content().kind()),
                words.period(notice.content()),
                words.time(notice.publishedAt()),
                toAll
                        ? texts.get("notice.to-all")
                        : texts.get("notice.to-some", Formats.of(texts).number(readers)),
                done >= readers ? "well" : "awaited",
                words.acknowledged(done, readers));
    }

    /**
     * @param id number
     * @param title in the page's language
     * @param icon of what it is about
     * @param kind what it is about
     * @param period when it takes place; empty when it has no time
     * @param at when it was published
     * @param to to whom
     * @param look whether all have taken note
     * @param acknowledged how many have
     */
    public record Row(
            String id,
            String title,
            String icon,
            String kind,
            String period,
            String at,
            String to,
            String look,
            String acknowledged) {}
}
