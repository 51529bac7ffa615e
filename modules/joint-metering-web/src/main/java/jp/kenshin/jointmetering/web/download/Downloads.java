package jp.kenshin.jointmetering.web.download;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import jp.kenshin.jointmetering.web.signin.PortalUser;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.webpages.download.CsvFile;

/** Begins an answer that is saved as a file, and records who saved what. */
@Singleton
public class Downloads {
    private final AuditLog audit;

    @Inject
    public Downloads(AuditLog audit) {
        this.audit = audit;
    }

    /**
     * Everything that can fail must be done before: from here on it is a file.
     *
     * @param fileName ASCII only
     * @param target what is saved, for the audit log
     * @param detail its extent, for the audit log
     */
    public CsvFile begin(
            Visitor visitor, HttpServletResponse response, String fileName, String target, Map<String, String> detail)
            throws IOException {
        PortalUser user = visitor.user().orElseThrow();
        Map<String, String> extent = new TreeMap<>(detail);
        extent.put("partner", user.partnerId());
        audit.record(new AuditEvent(user.name(), "portal.download", target, AuditEvent.Outcome.DONE, extent));
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        return new CsvFile(response.getOutputStream());
    }
}
