package jp.kenshin.console.pages.cases;

import java.util.List;
import java.util.Optional;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.Paging;
import jp.kenshin.externalconnection.IncidentQuery;
import jp.kenshin.webpages.text.Texts;

/** One page of the cases, in the words of one language. */
public final class CaseList {
    private final String text;
    private final boolean openOnly;
    private final Texts texts;
    private final Paging paging;
    private final List<CaseRow> rows;

    CaseList(CaseSources sources, String text, boolean openOnly, int page, Texts texts) {
        this.text = text;
        this.openOnly = openOnly;
        this.texts = texts;
        this.paging = new Paging(sources.incidents().count(query(0)), page, this::pageQuery, texts);
        this.rows = sources.rows(sources.incidents().list(query(paging.offset())), texts);
    }

    private IncidentQuery query(int offset) {
        return new IncidentQuery(Optional.empty(), openOnly, text, offset, Paging.SIZE);
    }

    private String pageQuery(int page) {
        return query(openOnly).with("page", Integer.toString(page), "1").toString();
    }

    private AddressQuery query(boolean open) {
        return new AddressQuery().with("show", open ? "" : "all").with("q", text);
    }

    public Paging getPaging() {
        return paging;
    }

    public List<CaseRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public boolean isOpenOnly() {
        return openOnly;
    }

    public boolean isSearched() {
        return !text.isEmpty();
    }

    /** Open ones, or all: two links. */
    public List<Link> getShows() {
        return List.of(
                new Link(texts.get("cases.open"), query(true).toString(), openOnly),
                new Link(texts.get("cases.all"), query(false).toString(), !openOnly));
    }

    /** An entry of a list to choose from. */
    public record Link(String name, String query, boolean current) {}
}
