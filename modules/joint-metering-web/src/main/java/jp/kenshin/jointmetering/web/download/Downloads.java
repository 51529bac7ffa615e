package jp.kenshin.jointmetering.web.download;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import jp.kenshin.jointmetering.web.signin.PortalConnection;
import jp.kenshin.jointmetering.web.signin.PortalUser;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.webpages.download.FileFormat;
import jp.kenshin.webpages.download.TableFile;

/**
 * Begins an answer that is saved as a file, in the format the address asks for, and records who saved what. A partner that is cut off in the
 * middle of it gets no more of it; that is recorded too.
 */
@Singleton
public class Downloads {
    private final PortalConnection connection;
    private final AuditLog audit;

    @Inject
    public Downloads(PortalConnection connection, AuditLog audit) {
        this.connection = connection;
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
        PortalUser user = visitor.user().orElseThrow();
        record(user, format, saved, AuditEvent.Outcome.DONE);
        return format.answer(
                new WatchedResponse(response, () -> watch(user, format, saved)), saved.name(), saved.title());
    }

    private void watch(PortalUser user, FileFormat format, Saved saved) {
        try {
            connection.require(PartnerId.of(user.partnerId()));
        } catch (KenshinException cutOff) {
            record(user, format, saved, AuditEvent.Outcome.FAILED);
            throw cutOff;
        }
    }

    private void record(PortalUser user, FileFormat format, Saved saved, AuditEvent.Outcome outcome) {
        Map<String, String> detail = new TreeMap<>(saved.extent());
        detail.put("partner", user.partnerId());
        detail.put("format", format.word());
        audit.record(new AuditEvent(user.name(), "portal.download", saved.target(), outcome, detail));
    }
}
