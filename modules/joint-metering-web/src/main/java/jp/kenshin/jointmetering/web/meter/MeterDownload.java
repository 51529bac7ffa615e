package jp.kenshin.jointmetering.web.meter;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.kenshin.jointmetering.web.download.Downloads;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.kernel.Jst;
import jp.kenshin.registry.MeterView;
import jp.kenshin.webpages.download.CsvFile;
import jp.kenshin.webpages.text.Texts;

/** Saves the table of a meter's page: the same rows, numbers without separators. */
public class MeterDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Visitor visitor;
    private final transient PageLanguage language;
    private final transient Downloads downloads;
    private final transient Clock clock;

    @Inject
    public MeterDownload(Visitor visitor, PageLanguage language, Downloads downloads, Clock clock) {
        this.visitor = visitor;
        this.language = language;
        this.downloads = downloads;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        MeterView meter = visitor.service().getMeter(MeterPage.meterId(request.getParameter("id")));
        Period period = Period.parse(
                request.getParameter("span"),
                request.getParameter("day"),
                request.getParameter("from"),
                request.getParameter("to"),
                Jst.dayOf(clock.instant()));
        Texts texts = language.texts();
        MeterHistory history = MeterHistory.read(visitor.service(), meter, period, clock.instant());
        List<MeterRow> rows = MeterRow.of(history, texts, MeterRow.Numbers.forFiles());
        String name = meter.id() + "_" + period.first() + "_" + period.last() + ".csv";
        Map<String, String> extent =
                Map.of("from", period.first().toString(), "to", period.last().toString());
        try (CsvFile file = downloads.begin(visitor, response, name, "meter:" + meter.id(), extent)) {
            write(file, meter, rows, texts);
        }
    }

    private static void write(CsvFile file, MeterView meter, List<MeterRow> rows, Texts texts) throws IOException {
        file.line(List.of(
                texts.get("meters.column.meter"),
                texts.get("meter.column.time"),
                texts.get("meter.column.reading"),
                texts.get("meter.column.usage"),
                texts.get("csv.unit"),
                texts.get("meter.column.quality"),
                texts.get("meter.column.note")));
        for (MeterRow row : rows) {
            if (!row.ahead()) {
                file.line(List.of(
                        meter.id().value(),
                        row.fileTime(),
                        row.reading(),
                        row.usage(),
                        meter.main().unit(),
                        row.mark().word(),
                        row.note()));
            }
        }
    }
}
