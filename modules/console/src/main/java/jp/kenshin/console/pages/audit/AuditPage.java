package jp.kenshin.console.pages.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import jp.kenshin.console.pages.frame.PageFrame;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.kernel.Jst;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.webpages.frame.ByItself;
import org.jspecify.annotations.Nullable;

/** The audit log; what is shown follows from the address. A look is in the log too, but not each renewal of the page by itself. */
@Named
@RequestScoped
public class AuditPage {
    private AuditSources sources;
    private PageFrame frame;
    private PageLanguage language;
    private Clock clock;
    private @Nullable AuditSheet sheet;
    private @Nullable ChainState state;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected AuditPage() {}

    @Inject
    AuditPage(AuditSources sources, PageFrame frame, PageLanguage language, Clock clock) {
        this.sources = sources;
        this.frame = frame;
        this.language = language;
        this.clock = clock;
    }

    /** Reads what the address asks for. */
    public void load() {
        var context = FacesContext.getCurrentInstance().getExternalContext();
        Map<String, String> given = context.getRequestParameterMap();
        Instant now = clock.instant();
        AuditAddress address = AuditAddress.parse(given, LocalDate.ofInstant(now, Jst.ZONE));
        sheet = new AuditSheet(sources.search(), address, language.texts());
        state = new ChainState(sources.chain(), sources.checks(), now, language.texts());
        if (!context.getRequestHeaderMap().containsKey(ByItself.HEADER)) {
            sources.log().record(AuditEvent.done(frame.getUserName(), "audit.read", "audit"));
        }
    }

    public @Nullable AuditSheet getSheet() {
        return sheet;
    }

    public @Nullable ChainState getState() {
        return state;
    }
}
