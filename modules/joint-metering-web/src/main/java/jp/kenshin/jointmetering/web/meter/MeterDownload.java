package jp.kenshin.jointmetering.web.meter;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.kenshin.jointmetering.web.download.Downloads;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.kernel.Jst;
import jp.kenshin.registry.MeterView;
import jp.kenshin.webpages.download.Cell;
import jp.kenshin.webpages.download.TableFile;
import jp.kenshin.webpages.text.Texts;

/** Saves the table of a meter's page: the same lines, in the format that is asked for. */
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
        List<MeterLine> lines = MeterLine.of(history, texts, BigDecimal::toPlainString);
        Downloads.Saved saved = new Downloads.Saved(
                meter.id() + "_" + period.first() + "_" + period.last(),
                meter.id().value(),
                "meter:" + meter.id(),
                Map.of("from", period.first().toString(), "to", period.last().toString()));
        try (TableFile file = downloads.begin(visitor, request, response, saved)) {
            write(file, meter, lines, texts);
            file.finish();
        }
    }

    private static void write(TableFile file, MeterView meter, List<MeterLine> lines, Texts texts) throws IOException {
        file.head(List.of(
                texts.get("meters.column.meter"),
                texts.get("meter.column.time"),
                texts.get("meter.column.reading"),
                texts.get("meter.column.usage"),
                texts.get("meter.column.last-week"),
                texts.get("csv.unit"),
                texts.get("meter.column.quality"),
                texts.get("meter.column.note")));
        for (MeterLine line : lines) {
            if (!line.ahead()) {
                file.line(List.of(
                        Cell.words(meter.id().value()),
                        line.end(),
                        Cell.amount(line.reading()),
                        Cell.amount(line.usage()),
                        Cell.amount(line.lastWeek()),
                        Cell.words(meter.main().unit()),
                        Cell.words(line.mark().word()),
                        Cell.words(line.note())));
            }
        }
    }
}
