package jp.kenshin.console.pages.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.registry.Partner;
import org.jspecify.annotations.Nullable;

/** Where a report is taken down; shown again with all that was typed when something is wrong with it. */
@Named
@RequestScoped
public class ReportPage {
    private DeskSources sources;
    private HttpServletRequest request;
    private PageLanguage language;
    private @Nullable ReportSheet sheet;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected ReportPage() {}

    @Inject
    ReportPage(DeskSources sources, HttpServletRequest request, PageLanguage language) {
        this.sources = sources;
        this.request = request;
        this.language = language;
    }

    public ReportSheet getSheet() {
        if (sheet == null) {
            ReportForm form = ReportForm.of(request);
            Partner partner = sources.getPartner(form.partner());
            sheet = new ReportSheet(
                    form,
                    partner,
                    sources.contacts(partner.id()),
                    sources.terminals(partner.id()),
                    sources.cutoffs(partner.id()),
                    language.texts());
        }
        return sheet;
    }
}
