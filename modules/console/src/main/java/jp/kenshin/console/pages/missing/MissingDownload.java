package jp.kenshin.console.pages.missing;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kenshin.collection.Recollection;
import jp.kenshin.collection.Recollections;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.collection.CollectionAddress;
import jp.kenshin.console.pages.collection.Sources;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.kernel.Jst;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.webpages.download.FileFormat;
import jp.kenshin.webpages.download.TableFile;

/** Saves the list of what is missing as narrowed, all pages of it, asked for a portion at a time. */
public class MissingDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int PORTION = 1_000;

    private final transient Sources sources;
    private final transient PageLanguage language;
    private final transient AuditLog audit;
    private final transient Clock clock;

    @Inject
    public MissingDownload(Sources sources, PageLanguage language, AuditLog audit, Clock clock) {
        this.sources = sources;
        this.language = language;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Recollections recollections = sources.requireRecollections();
        Recollections.Query query = query(request);
        FileFormat format = FileFormat.asked(request.getServletPath(), request.getParameter("encoding"));
        MissingTable table = new MissingTable(language.texts());
        List<Recollection> portion = recollections.list(query, 0, PORTION);
        audit.record(new AuditEvent(
                request.getRemoteUser(),
                "console.download",
                "missing",
                AuditEvent.Outcome.DONE,
                Map.of(
                        "format", format.word(),
                        "from", query.firstDay().toString(),
                        "to", query.lastDay().toString())));
        String name = "missing_" + query.firstDay() + "_" + query.lastDay();
        try (TableFile file = format.answer(response, name, language.texts().get("missing.title"))) {
            file.head(table.head());
            for (int offset = 0; !portion.isEmpty(); offset += PORTION) {
                for (Recollection missing : portion) {
                    file.line(table.line(missing));
                }
                portion = recollections.list(query, offset + PORTION, PORTION);
            }
            file.finish();
        }
    }

    private Recollections.Query query(HttpServletRequest request) {
        Map<String, String> given = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> given.put(name, values[0]));
        return MissingList.wanted(
                CollectionAddress.parse(CollectionAddress.Words.of(given), Jst.dayOf(clock.instant())),
                AddressQuery.constant(Recollection.State.class, given.get("state")),
                AddressQuery.constant(Recollection.Reason.class, given.get("reason")));
    }
}
