package jp.kenshin.console.pages.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.registry.Partner;
import org.jspecify.annotations.Nullable;

/** Where a cutoff is ordered in a case, or at once; shown again with all that was typed when something is wrong with it. */
@Named
@RequestScoped
public class CutoffPage {
    private DeskSources sources;
    private HttpServletRequest request;
    private PageLanguage language;
    private @Nullable CutoffSheet sheet;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected CutoffPage() {}

    @Inject
    CutoffPage(DeskSources sources, HttpServletRequest request, PageLanguage language) {
        this.sources = sources;
        this.request = request;
        this.language = language;
    }

    public CutoffSheet getSheet() {
        if (sheet == null) {
            CutoffForm form = CutoffForm.of(request);
            Optional<Incident> incident = form.isEmergency()
                    ? Optional.empty()
                    : Optional.of(sources.cases().incidents().get(form.incident()));
            Partner partner = sources.getPartner(
                    incident.map(reported -> reported.partner().value()).orElse(form.partner()));
            sheet = new CutoffSheet(
                    form,
                    partner,
                    incident,
                    incident.map(reported -> sources.cases().sheet(reported, language.texts())),
                    sources.cutoffs(partner.id()),
                    sources.terminals(partner.id()),
                    language.texts());
        }
        return sheet;
    }
}
