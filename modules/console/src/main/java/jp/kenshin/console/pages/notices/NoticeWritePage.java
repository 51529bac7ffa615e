package jp.kenshin.console.pages.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.NoticeDraft;
import jp.kenshin.externalconnection.PartnerMail;
import jp.kenshin.registry.Registry;
import org.jspecify.annotations.Nullable;

/** Where a notice is written; shown again with all that was typed when something is wrong with it. */
@Named
@RequestScoped
public class NoticeWritePage {
    private Registry registry;
    private PartnerMail mail;
    private HttpServletRequest request;
    private PageLanguage language;
    private @Nullable NoticeForm form;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected NoticeWritePage() {}

    @Inject
    public NoticeWritePage(Registry registry, PartnerMail mail, HttpServletRequest request, PageLanguage language) {
        this.registry = registry;
        this.mail = mail;
        this.request = request;
        this.language = language;
    }

    NoticeForm form() {
        if (form == null) {
            form = NoticeForm.of(request);
        }
        return form;
    }

    public List<Choice> getKinds() {
        return Arrays.stream(NoticeDraft.Kind.values())
                .map(kind -> new Choice(
                        AddressQuery.word(kind),
                        language.texts().get("notice.kind." + AddressQuery.word(kind)),
                        form().kind().filter(kind::equals).isPresent()))
                .toList();
    }

    public List<Choice> getPartners() {
        return registry.listPartners().stream()
                .map(partner -> new Choice(
                        partner.id().value(),
                        partner.id().value() + " " + partner.name(),
                        form().partners().contains(partner.id().value())))
                .toList();
    }

    public boolean isToAll() {
        return form().toAll();
    }

    public String getTitleJa() {
        return form().title().ja();
    }

    public String getTitleEn() {
        return form().title().en();
    }

    public String getTextJa() {
        return form().text().ja();
    }

    public String getTextEn() {
        return form().text().en();
    }

    public String getFrom() {
        return form().from();
    }

    public String getUntil() {
        return form().until();
    }

    /** What publishing brings about, in sentences. */
    public List<String> getConsequences() {
        return List.of(
                language.texts().get("notice.consequence.shown"),
                language.texts()
                        .get(mail.isConfigured() ? "notice.consequence.mailed" : "notice.consequence.not-mailed"),
                language.texts().get("notice.consequence.kept"));
    }

    /** Something to choose. */
    public record Choice(String word, String name, boolean chosen) {}
}
