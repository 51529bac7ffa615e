package jp.kenshin.console.pages.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.IncidentQuery;
import jp.kenshin.webpages.text.Texts;
import org.jspecify.annotations.Nullable;

/** The newest open cases, for the first page and the desk. */
@Named
@RequestScoped
public class OpenCases {
    private static final int MOST = 20;
    private CaseSources sources;
    private PageLanguage language;
    private @Nullable List<CaseRow> rows;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected OpenCases() {}

    @Inject
    public OpenCases(CaseSources sources, PageLanguage language) {
        this.sources = sources;
        this.language = language;
    }

    public List<CaseRow> getRows() {
        if (rows == null) {
            Texts texts = language.texts();
            rows = sources.incidents().list(IncidentQuery.open(MOST)).stream()
                    .map(incident -> sources.row(incident, texts))
                    .toList();
        }
        return rows;
    }

    /** How many there are. */
    public String getCount() {
        return language.formats().number(sources.incidents().count(IncidentQuery.open(MOST)));
    }

    public boolean isMore() {
        return sources.incidents().count(IncidentQuery.open(MOST)) > MOST;
    }
}
