package jp.kenshin.console.pages.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.signin.Staff;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.Evidence;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.Incidents;
import jp.kenshin.kernel.KenshinException;
import org.jspecify.annotations.Nullable;

/** The files of the case that the address names; read once a request. */
@Named
@RequestScoped
public class EvidencePage {
    private static final int MOST_PAGES = 1_000;

    private Incidents incidents;
    private Evidence evidence;
    private HttpServletRequest request;
    private PageLanguage language;
    private @Nullable EvidenceSheet sheet;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected EvidencePage() {}

    @Inject
    public EvidencePage(Incidents incidents, Evidence evidence, HttpServletRequest request, PageLanguage language) {
        this.incidents = incidents;
        this.evidence = evidence;
        this.request = request;
        this.language = language;
    }

    /** @throws KenshinException {@link ExternalConnectionError#INCIDENT_NOT_FOUND} */
    public EvidenceSheet getSheet() {
        if (sheet == null) {
            sheet = new EvidenceSheet(
                    incidents.get(AddressQuery.text(request.getParameter("id"))),
                    evidence,
                    Staff.of(request).map(Staff::name).orElse(""),
                    AddressQuery.number(request.getParameter("files"), 1, MOST_PAGES, 1),
                    language.texts());
        }
        return sheet;
    }
}
