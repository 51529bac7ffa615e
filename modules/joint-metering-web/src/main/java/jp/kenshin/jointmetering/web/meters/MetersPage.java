package jp.kenshin.jointmetering.web.meters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import org.jspecify.annotations.Nullable;

/** The list of meters. */
@Named
@RequestScoped
public class MetersPage {
    private Visitor visitor;
    private PageLanguage language;
    private @Nullable String text;
    private @Nullable String sort;
    private @Nullable String order;
    private @Nullable String page;
    private @Nullable String size;
    private @Nullable MeterList list;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected MetersPage() {}

    @Inject
    public MetersPage(Visitor visitor, PageLanguage language) {
        this.visitor = visitor;
        this.language = language;
    }

    /** Reads the page the address asks for. */
    public void load() {
        MeterListAddress address = MeterListAddress.parse(text, sort, order, page, size);
        list = MeterList.read(visitor.service(), address, language.texts());
    }

    public @Nullable MeterList getList() {
        return list;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public @Nullable String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    public @Nullable String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public @Nullable String getSize() {
        return size;
    }

    public void setSize(String size) {
        this.size = size;
    }
}
