package jp.kenshin.jointmetering.web.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.kenshin.externalconnection.Notices;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.webpages.paging.PageNumbers;
import jp.kenshin.webpages.text.Formats;
import org.jspecify.annotations.Nullable;

/** The partner's notices, newest first. */
@Named
@RequestScoped
public class NoticesPage {
    static final int SIZE = 20;

    private Visitor visitor;
    private Notices notices;
    private PageLanguage language;
    private @Nullable String page;
    private int number = 1;
    private int total;
    private int unread;
    private List<NoticeView> shown = List.of();

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected NoticesPage() {}

    @Inject
    public NoticesPage(Visitor visitor, Notices notices, PageLanguage language) {
        this.visitor = visitor;
        this.notices = notices;
        this.language = language;
    }

    /** Reads the page the address asks for, or the last one where there are fewer. */
    public void load() {
        PartnerId partner = visitor.service().partner().id();
        total = notices.countOf(partner);
        unread = notices.countUnacknowledged(partner);
        number = Math.max(1, Math.min(wanted(page), (total + SIZE - 1) / SIZE));
        shown = notices.listOf(partner, (number - 1) * SIZE, SIZE).stream()
                .map(notice -> NoticeView.of(notice, language.texts()))
                .toList();
    }

    /** The page of a text from 1; the first for anything that is no number. */
    static int wanted(@Nullable String text) {
        try {
            return text == null ? 1 : Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    public List<NoticeView> getShown() {
        return shown;
    }

    /** How many nobody has acknowledged, in words. */
    public String getUnread() {
        return unread == 0
                ? language.texts().get("notices.all-acknowledged")
                : language.texts()
                        .get("notices.unacknowledged", language.formats().number(unread));
    }

    public int getNumber() {
        return number;
    }

    /** {@code 21–40 of 312}. */
    public String getExtent() {
        Formats formats = language.formats();
        long before = (number - 1L) * SIZE;
        return language.texts()
                .get(
                        "notices.extent",
                        formats.number(before + 1),
                        formats.number(before + shown.size()),
                        formats.number(total));
    }

    public boolean isPaged() {
        return total > SIZE;
    }

    /** Links to the first and the last page, and those around this one. */
    public List<PageLink> getPages() {
        return new PageNumbers(number, (total + SIZE - 1) / SIZE)
                .list().stream()
                        .map(each -> each.isEmpty() ? new PageLink("…", 0, false) : link(each.getAsInt()))
                        .toList();
    }

    private PageLink link(int each) {
        return new PageLink(language.formats().number(each), each, each == number);
    }

    public @Nullable String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    /** A page by number; its number is 0 where pages are left out. */
    public record PageLink(String name, int number, boolean current) {}
}
