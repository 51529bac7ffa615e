package jp.kenshin.jointmetering.web.meters;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.jointmetering.PartnerService;
import jp.kenshin.jointmetering.web.download.Downloads;
import jp.kenshin.jointmetering.web.meter.QualityMark;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.kernel.ScaledDecimal;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.mdms.ReadingViews;
import jp.kenshin.registry.MeterPage;
import jp.kenshin.registry.MeterView;
import jp.kenshin.webpages.download.Cell;
import jp.kenshin.webpages.download.TableFile;
import jp.kenshin.webpages.text.Texts;

/** Saves the list of meters as searched and sorted, all pages of it, asked for a portion at a time. */
public class MeterListDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int PORTION = 500;

    private final transient Visitor visitor;
    private final transient PageLanguage language;
    private final transient Downloads downloads;

    @Inject
    public MeterListDownload(Visitor visitor, PageLanguage language, Downloads downloads) {
        this.visitor = visitor;
        this.language = language;
        this.downloads = downloads;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        MeterListAddress address = MeterListAddress.parse(
                request.getParameter("q"), request.getParameter("sort"), request.getParameter("order"), "1", null);
        PartnerService service = visitor.service();
        Texts texts = language.texts();
        MeterPage portion = service.searchMeters(portion(address, 1).query());
        Downloads.Saved saved = new Downloads.Saved(
                "meters",
                texts.get("meters.title"),
                "meters",
                Map.of("search", address.text(), "meters", Integer.toString(portion.total())));
        try (TableFile file = downloads.begin(visitor, request, response, saved)) {
            file.head(head(texts));
            for (int page = 1; !portion.meters().isEmpty(); page++) {
                write(file, portion.meters(), service.latest(portion.meters()), texts);
                portion = service.searchMeters(portion(address, page + 1).query());
            }
            file.finish();
        }
    }

    private static MeterListAddress portion(MeterListAddress address, int page) {
        return new MeterListAddress(address.text(), address.sort(), address.descending(), page, PORTION);
    }

    private static List<String> head(Texts texts) {
        return List.of(
                texts.get("meters.column.meter"),
                texts.get("meters.column.serial"),
                texts.get("meters.column.terminal"),
                texts.get("meters.column.place"),
                texts.get("meters.column.reading"),
                texts.get("csv.unit"),
                texts.get("meters.column.read-at"),
                texts.get("meters.column.quality"));
    }

    private static void write(
            TableFile file, List<MeterView> meters, Map<Long, ReadingViews.LatestReading> latest, Texts texts)
            throws IOException {
        for (MeterView meter : meters) {
            file.line(line(meter, Optional.ofNullable(latest.get(meter.main().id())), texts));
        }
    }

    private static List<Cell> line(MeterView meter, Optional<ReadingViews.LatestReading> reading, Texts texts) {
        return List.of(
                Cell.words(meter.id().value()),
                Cell.words(meter.serial()),
                Cell.words(meter.terminal().map(TerminalId::value).orElse("")),
                Cell.words(meter.place()),
                reading.map(latest -> Cell.amount(ScaledDecimal.toDecimal(
                                latest.value(), meter.main().scale())))
                        .orElse(Cell.NOTHING),
                Cell.words(meter.main().unit()),
                reading.map(latest -> Cell.moment(Instant.ofEpochSecond(latest.atSecond())))
                        .orElse(Cell.NOTHING),
                Cell.words(reading.map(latest ->
                                QualityMark.of(latest.quality(), texts).word())
                        .orElse(texts.get("meters.no-reading"))));
    }
}
