package jp.kenshin.console.pages.partners;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.Paging;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.jointmetering.Onboarding;
import jp.kenshin.jointmetering.OnboardingStep;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Registry;
import jp.kenshin.webpages.text.Texts;
import org.jspecify.annotations.Nullable;

/** All partners, and what each lacks before it can be served. */
@Named
@RequestScoped
public class PartnersPage {
    private static final int MOST_PAGES = 1_000;

    private HttpServletRequest request;
    private Registry registry;
    private Onboarding onboarding;
    private PageLanguage language;
    private List<Row> rows = List.of();
    private @Nullable Paging paging;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected PartnersPage() {}

    @Inject
    public PartnersPage(HttpServletRequest request, Registry registry, Onboarding onboarding, PageLanguage language) {
        this.request = request;
        this.registry = registry;
        this.onboarding = onboarding;
        this.language = language;
    }

    /** Checks the partners of the page that the address asks for: each costs some questions. */
    public void load() {
        List<Partner> partners = registry.listPartners();
        Paging pages = new Paging(
                partners.size(),
                AddressQuery.number(request.getParameter("page"), 1, MOST_PAGES, 1),
                page -> new AddressQuery()
                        .with("page", Integer.toString(page), "1")
                        .toString(),
                language.texts());
        rows = partners.stream()
                .skip(pages.offset())
                .limit(Paging.SIZE)
                .map(this::row)
                .toList();
        paging = pages;
    }

    public @Nullable Paging getPaging() {
        return paging;
    }

    private Row row(Partner partner) {
        Texts texts = language.texts();
        List<OnboardingStep> left = onboarding.check(partner.id()).stream()
                .filter(step -> !step.done())
                .toList();
        return new Row(
                partner.id().value(),
                partner.name(),
                partner.services().stream()
                        .sorted()
                        .map(service -> texts.get("service." + service.name()))
                        .collect(Collectors.joining(texts.get("list.and"))),
                left.isEmpty(),
                left.stream()
                        .map(step -> texts.get(StepView.key(step) + ".title"))
                        .collect(Collectors.joining(texts.get("list.and"))));
    }

    public List<Row> getRows() {
        return rows;
    }

    /** A partner. */
    public record Row(String id, String name, String services, boolean ready, String left) {}
}
