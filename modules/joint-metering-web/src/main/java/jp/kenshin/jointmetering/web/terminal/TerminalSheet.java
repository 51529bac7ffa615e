package jp.kenshin.jointmetering.web.terminal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.kenshin.collection.EquipmentReport;
import jp.kenshin.jointmetering.PartnerTerminal;
import jp.kenshin.webpages.chart.BarChart;
import jp.kenshin.webpages.chart.ChartFrame;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** Everything the page of one terminal says, in the words of one language. */
public final class TerminalSheet {
    private final PartnerTerminal terminal;
    private final Instant now;
    private final Texts texts;
    private final Formats formats;
    private final EquipmentWords words;

    TerminalSheet(PartnerTerminal terminal, Instant now, Texts texts) {
        this.terminal = terminal;
        this.now = now;
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.words = new EquipmentWords(texts);
    }

    public String getId() {
        return terminal.id().value();
    }

    public String getModel() {
        return terminal.maker() + " " + terminal.model();
    }

    public String getHeard() {
        return terminal.heardAt()
                .map(at -> formats.dateTime(at) + " (" + formats.ago(at, now) + ")")
                .orElse(texts.get("terminal.never-heard"));
    }

    /** How the terminal and what it hangs on speak; the concentrator's number is the utility's own matter. */
    public String getMethod() {
        return terminal.uplink()
                .map(uplink -> texts.get("communication."
                        + uplink.method().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .orElse(texts.get("none"));
    }

    /** The newest of each kind; a terminal need not tell everything at once. */
    public List<Fact> getFacts() {
        return List.of(
                fact("terminal.radio", words::radio),
                fact("terminal.parent", words::parent),
                fact("terminal.battery", words::battery),
                fact("terminal.clock", words::clock),
                fact("terminal.firmware", EquipmentReport::firmware));
    }

    private Fact fact(String name, Function<EquipmentReport, Optional<String>> words) {
        for (EquipmentReport report : terminal.reports()) {
            Optional<String> told = words.apply(report);
            if (told.isPresent()) {
                return new Fact(
                        texts.get(name),
                        told.get(),
                        texts.get("terminal.told-at", formats.dateTime(report.receivedAt())));
            }
        }
        return new Fact(texts.get(name), texts.get("none"), texts.get("terminal.not-told"));
    }

    public List<Carried> getMeters() {
        return terminal.meters().stream()
                .map(meter -> new Carried(
                        meter.id().value(),
                        texts.get("commodity." + meter.commodity().name().toLowerCase(Locale.ROOT)),
                        meter.place()))
                .toList();
    }

    public boolean isSilent() {
        return terminal.reports().isEmpty();
    }

    public List<BarChart> getCharts() {
        RadioChart chart = new RadioChart(terminal, now, texts);
        return Stream.of(ChartFrame.values()).map(chart::in).toList();
    }

    public String getChartTitle() {
        return texts.get("terminal.chart-title", getId(), RadioChart.DAYS);
    }

    /** What it told, latest first; a narrow page has the times, the radio and the battery only. */
    public List<Told> getHistory() {
        return terminal.reports().stream().map(this::told).toList();
    }

    private Told told(EquipmentReport report) {
        return new Told(
                formats.dateTime(report.receivedAt()),
                number(report.linkQuality()),
                number(report.strengthDbm()),
                words.parent(report).orElse(texts.get("none")),
                number(report.batteryPercent()),
                number(report.driftSeconds()),
                report.firmware().orElse(texts.get("none")));
    }

    private String number(OptionalInt value) {
        return value.isPresent() ? EquipmentWords.signed(formats, value.getAsInt()) : texts.get("none");
    }

    /** One thing that is known, and since when. */
    public record Fact(String name, String value, String note) {}

    /** One of the partner's meters behind it. */
    public record Carried(String id, String commodity, String place) {}

    /** What it told at one time. */
    public record Told(
            String at, String quality, String strength, String parent, String battery, String drift, String firmware) {}
}
