package jp.kenshin.console.pages.audit;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.kernel.Jst;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditEvent.Outcome;
import jp.kenshin.platform.audit.AuditExport;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.audit.AuditWindow;

/** Saves the signed file of a period of days in Japan, or of all; never of part of the entries, which nobody could verify. */
public class AuditExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient AuditExport export;
    private final transient AuditLog audit;

    @Inject
    public AuditExportServlet(AuditExport export, AuditLog audit) {
        this.export = export;
        this.audit = audit;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<LocalDate> first = AddressQuery.day(request.getParameter("from"));
        Optional<LocalDate> last = AddressQuery.day(request.getParameter("to"));
        String actor = request.getRemoteUser();
        Map<String, String> period = new TreeMap<>();
        first.ifPresent(day -> period.put("from", day.toString()));
        last.ifPresent(day -> period.put("to", day.toString()));
        audit.record(new AuditEvent(actor, "audit.export", "audit", Outcome.DONE, period));
        response.setContentType("application/jsonl");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name(period) + "\"");
        AuditWindow window =
                new AuditWindow(first.map(Jst::startOfDay), last.map(day -> Jst.startOfDay(day.plusDays(1))));
        export.write(window, actor, response.getOutputStream());
    }

    private static String name(Map<String, String> period) {
        return "kenshin-audit"
                + String.join("", period.values().stream().map(day -> "_" + day).toList()) + ".jsonl";
    }
}
