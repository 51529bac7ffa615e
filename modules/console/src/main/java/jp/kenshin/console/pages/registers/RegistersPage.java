package jp.kenshin.console.pages.registers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.Paging;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.RegisterEntry;
import jp.kenshin.externalconnection.RegisterEntry.Register;
import jp.kenshin.externalconnection.SecurityRegisters;
import jp.kenshin.kernel.Jst;
import jp.kenshin.webpages.text.Texts;
import org.jspecify.annotations.Nullable;

/** One register at a time; which, says the address. */
@Named
@RequestScoped
public class RegistersPage {
    private static final int MOST_PAGES = 1_000_000;

    private SecurityRegisters registers;
    private PageLanguage language;
    private Clock clock;
    private Register shown = Register.RISK;
    private List<Row> rows = List.of();
    private @Nullable Paging paging;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected RegistersPage() {}

    @Inject
    public RegistersPage(SecurityRegisters registers, PageLanguage language, Clock clock) {
        this.registers = registers;
        this.language = language;
        this.clock = clock;
    }

    /** Reads the register that the address names, risks without one. */
    public void load() {
        Map<String, String> given =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        shown = AddressQuery.constant(Register.class, given.get("register")).orElse(Register.RISK);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Jst.ZONE);
        Paging pages = new Paging(
                registers.count(shown),
                AddressQuery.number(given.get("page"), 1, MOST_PAGES, 1),
                this::query,
                language.texts());
        rows = registers.list(shown, pages.offset(), Paging.SIZE).stream()
                .map(entry -> row(entry, today))
                .toList();
        paging = pages;
    }

    private String query(int page) {
        return new AddressQuery()
                .with("register", word(shown), word(Register.RISK))
                .with("page", Integer.toString(page), "1")
                .toString();
    }

    private Row row(RegisterEntry entry, LocalDate today) {
        RegisterEntry.Facts facts = entry.facts();
        return new Row(
                facts.title(),
                word("point", facts.point()),
                word("grade", facts.grade()),
                word("state", facts.state()),
                facts.owner(),
                facts.reference(),
                facts.dueOn().map(language.formats()::date).orElse(""),
                entry.isOverdue(today),
                facts.text());
    }

    private String word(String kind, Enum<?> constant) {
        return language.texts().get("register." + kind + "." + word(constant));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public @Nullable Paging getPaging() {
        return paging;
    }

    public List<Row> getRows() {
        return rows;
    }

    /** The registers to choose from. */
    public List<Tab> getTabs() {
        Texts texts = language.texts();
        return Arrays.stream(Register.values())
                .map(each -> new Tab(word(each), texts.get("register.name." + word(each)), each == shown))
                .toList();
    }

    /** A register to choose. */
    public record Tab(String word, String name, boolean current) {}

    /** An entry in words. */
    public record Row(
            String title,
            String point,
            String grade,
            String state,
            String owner,
            String reference,
            String due,
            boolean overdue,
            String text) {}
}
