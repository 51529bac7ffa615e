package jp.kenshin.console.pages.partners;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.jointmetering.Onboarding;
import jp.kenshin.jointmetering.OnboardingStep;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Registry;
import jp.kenshin.webpages.text.Texts;

/** All partners, and what each lacks before it can be served. */
@Named
@RequestScoped
public class PartnersPage {
    private Registry registry;
    private Onboarding onboarding;
    private PageLanguage language;
    private List<Row> rows = List.of();

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected PartnersPage() {}

    @Inject
    public PartnersPage(Registry registry, Onboarding onboarding, PageLanguage language) {
        this.registry = registry;
        this.onboarding = onboarding;
        this.language = language;
    }

    /** Checks every partner. */
    public void load() {
        rows = registry.listPartners().stream().map(this::row).toList();
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
