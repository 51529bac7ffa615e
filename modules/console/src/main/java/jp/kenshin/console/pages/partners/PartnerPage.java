package jp.kenshin.console.pages.partners;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.AgreementItem;
import jp.kenshin.externalconnection.Agreements;
import jp.kenshin.externalconnection.PartnerAgreement;
import jp.kenshin.jointmetering.Onboarding;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Registry;
import jp.kenshin.webpages.text.Language;
import org.jspecify.annotations.Nullable;

/** One partner's way into service: its check list, and its agreement to be registered. */
@Named
@RequestScoped
public class PartnerPage {
    private Registry registry;
    private Onboarding onboarding;
    private Agreements agreements;
    private PageLanguage language;
    private @Nullable Partner partner;
    private List<StepView> steps = List.of();
    private List<Signed> signed = List.of();

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected PartnerPage() {}

    @Inject
    public PartnerPage(Registry registry, Onboarding onboarding, Agreements agreements, PageLanguage language) {
        this.registry = registry;
        this.onboarding = onboarding;
        this.agreements = agreements;
        this.language = language;
    }

    /** Reads the partner that the address names. */
    public void load() {
        String id = AddressQuery.text(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id"));
        Partner found = find(id).orElseThrow(
                        () -> new KenshinException(ConsoleError.PARTNER_NOT_FOUND, "there is no partner " + id));
        partner = found;
        steps = onboarding.check(found.id()).stream()
                .map(step -> StepView.of(step, language.texts()))
                .toList();
        Optional<Long> inForce = agreements.findInForce(found.id()).map(PartnerAgreement::number);
        signed = agreements.listOf(found.id()).stream()
                .map(agreement -> signed(
                        agreement,
                        inForce.filter(number -> number == agreement.number()).isPresent()))
                .toList();
    }

    private Optional<Partner> find(String id) {
        try {
            return registry.findPartner(PartnerId.of(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private Signed signed(PartnerAgreement agreement, boolean inForce) {
        String word = agreement.withdrawal().isPresent() ? "withdrawn" : inForce ? "in-force" : "not-in-force";
        return new Signed(
                agreement.edition(),
                agreement.signedBy(),
                language.formats().date(agreement.signedOn()),
                agreement.paper(),
                language.texts().get("agreement." + word));
    }

    private Partner partner() {
        if (partner == null) {
            throw new IllegalStateException("nothing was loaded");
        }
        return partner;
    }

    public String getId() {
        return partner().id().value();
    }

    public String getName() {
        return partner().name();
    }

    public List<StepView> getSteps() {
        return steps;
    }

    public boolean isReady() {
        return steps.stream().allMatch(StepView::done);
    }

    /** How many steps are left, in a sentence. */
    public String getLeft() {
        return language.texts()
                .get(
                        "partner.left",
                        language.formats()
                                .number(steps.stream()
                                        .filter(step -> !step.done())
                                        .count()),
                        language.formats().number(steps.size()));
    }

    public List<Signed> getSigned() {
        return signed;
    }

    /** Editions that can be agreed to, the latest first. */
    public List<String> getEditions() {
        return agreements.listEditions().stream()
                .map(edition -> edition.edition())
                .toList();
    }

    /** What is agreed to, in the page's language. */
    public List<Item> getItems() {
        boolean japanese = language.texts().language() == Language.JA;
        return Arrays.stream(AgreementItem.values())
                .map(item -> new Item(item.name(), "§" + item.section(), japanese ? item.japanese() : item.english()))
                .toList();
    }

    /** Something agreed to. */
    public record Item(String word, String section, String title) {}

    /** An agreement that was registered. */
    public record Signed(String edition, String by, String on, String paper, String state) {}
}
