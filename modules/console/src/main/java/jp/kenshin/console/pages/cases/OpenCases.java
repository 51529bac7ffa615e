package jp.kenshin.console.pages.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.IncidentQuery;
import org.jspecify.annotations.Nullable;

/** The newest open cases, for the first page and the desk. */
@Named
@RequestScoped
public class OpenCases {
    private static final int MOST = 20;
    private CaseSources sources;
    private PageLanguage language;
    private @Nullable List<CaseRow> rows;
    private @Nullable Long count;

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
            rows = sources.rows(sources.incidents().list(IncidentQuery.open(MOST)), language.texts());
        }
        return rows;
    }

    /** How many there are. */
    public String getCount() {
        return language.formats().number(count());
    }

    public boolean isMore() {
        return count() > MOST;
    }

    private long count() {
        if (count == null) {
            count = sources.incidents().count(IncidentQuery.open(MOST));
        }
        return count;
    }
}
