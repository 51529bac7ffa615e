package jp.kenshin.jointmetering.web.download;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import jp.kenshin.jointmetering.web.signin.PortalUser;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.webpages.download.FileFormat;
import jp.kenshin.webpages.download.TableFile;

/** Begins an answer that is saved as a file, in the format the address asks for, and records who saved what. */
@Singleton
public class Downloads {
    private final AuditLog audit;

    @Inject
    public Downloads(AuditLog audit) {
        this.audit = audit;
    }

    /**
     * What is saved.
     *
     * @param name of the file, without its ending; ASCII only
     * @param title of the table
     * @param target for the audit log
     * @param extent for the audit log
     */
    public record Saved(String name, String title, String target, Map<String, String> extent) {}

    /** Everything that can fail must be done before: from here on it is a file. */
    public TableFile begin(Visitor visitor, HttpServletRequest request, HttpServletResponse response, Saved saved)
            throws IOException {
        FileFormat format = FileFormat.asked(request.getServletPath(), request.getParameter("encoding"));
        record(visitor.user().orElseThrow(), format, saved);
        return format.answer(response, saved.name(), saved.title());
    }

    private void record(PortalUser user, FileFormat format, Saved saved) {
        Map<String, String> detail = new TreeMap<>(saved.extent());
        detail.put("partner", user.partnerId());
        detail.put("format", format.word());
        audit.record(new AuditEvent(user.name(), "portal.download", saved.target(), AuditEvent.Outcome.DONE, detail));
    }
}
