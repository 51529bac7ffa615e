package jp.kenshin.jointmetering.web.operations;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.kenshin.externalconnection.OperationQuery;
import jp.kenshin.externalconnection.PartnerOperation;
import jp.kenshin.externalconnection.PartnerOperations;
import jp.kenshin.jointmetering.web.download.Downloads;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.webpages.download.Cell;
import jp.kenshin.webpages.download.TableFile;
import jp.kenshin.webpages.text.Texts;

/** Saves the log of the days that the page shows, all pages of it, asked for a portion at a time. */
public class OperationsDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int PORTION = 1_000;

    private final transient Visitor visitor;
    private final transient PartnerOperations log;
    private final transient PageLanguage language;
    private final transient Downloads downloads;

    @Inject
    public OperationsDownload(Visitor visitor, PartnerOperations log, PageLanguage language, Downloads downloads) {
        this.visitor = visitor;
        this.log = log;
        this.language = language;
        this.downloads = downloads;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PartnerId partner = visitor.service().partner().id();
        Texts texts = language.texts();
        OperationsAddress address =
                OperationsAddress.parse(request.getParameter("from"), request.getParameter("to"), null);
        OperationQuery query = address.query(PORTION);
        List<PartnerOperation> portion = log.list(partner, query);
        Downloads.Saved saved = new Downloads.Saved(
                "operations",
                texts.get("operations.title"),
                "operations",
                Map.of(
                        "from", address.from().map(Object::toString).orElse(""),
                        "to", address.to().map(Object::toString).orElse("")));
        try (TableFile file = downloads.begin(visitor, request, response, saved)) {
            file.head(head(texts));
            while (!portion.isEmpty()) {
                write(file, portion, texts);
                portion = log.list(
                        partner, query.after(portion.get(portion.size() - 1).position()));
            }
            file.finish();
        }
    }

    private static List<String> head(Texts texts) {
        return List.of(
                texts.get("operations.column.at"),
                texts.get("operations.column.who"),
                texts.get("operations.column.what"),
                texts.get("operations.column.target"),
                texts.get("operations.column.outcome"),
                texts.get("operations.column.note"));
    }

    private static void write(TableFile file, List<PartnerOperation> operations, Texts texts) throws IOException {
        for (PartnerOperation operation : operations) {
            OperationRow row = OperationRow.of(operation, texts);
            file.line(List.of(
                    Cell.moment(row.moment()),
                    Cell.words(row.who()),
                    Cell.words(row.what()),
                    Cell.words(row.target()),
                    Cell.words(row.outcome()),
                    Cell.words(row.note())));
        }
    }
}
