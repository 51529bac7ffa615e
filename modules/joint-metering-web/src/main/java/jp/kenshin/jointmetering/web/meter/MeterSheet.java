package jp.kenshin.jointmetering.web.meter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kenshin.jointmetering.PartnerService;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.registry.MeterView;
import jp.kenshin.webpages.chart.BarChart;
import jp.kenshin.webpages.chart.ChartFrame;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** Everything the page of one meter says, in the words of one language. */
public final class MeterSheet {
    private final MeterView meter;
    private final MeterHistory history;
    private final Instant now;
    private final Texts texts;
    private final Formats formats;

    private MeterSheet(MeterView meter, MeterHistory history, Instant now, Texts texts) {
        this.meter = meter;
        this.history = history;
        this.now = now;
        this.texts = texts;
        this.formats = Formats.of(texts);
    }

    static MeterSheet read(PartnerService service, MeterView meter, Period period, Instant now, Texts texts) {
        return new MeterSheet(meter, MeterHistory.read(service, meter, period, now), now, texts);
    }

    public String getId() {
        return meter.id().value();
    }

    public String getSerial() {
        return meter.serial();
    }

    public String getTerminal() {
        return meter.terminal().map(TerminalId::value).orElse(texts.get("none"));
    }

    public boolean isTerminalThere() {
        return meter.terminal().isPresent();
    }

    /** Where the partner's responsibility ends, in words. */
    public String getDemarcation() {
        return meter.demarcation()
                .map(point -> texts.get("demarcation."
                        + switch (point) {
                            case RADIO_SECTION -> "radio-section";
                            case METER_TO_TERMINAL -> "meter-to-terminal";
                        }))
                .orElse(texts.get("none"));
    }

    public String getPlace() {
        return meter.place();
    }

    public String getCommodity() {
        return texts.get("commodity." + meter.commodity().name().toLowerCase(java.util.Locale.ROOT));
    }

    public String getInstalled() {
        return formats.dateTime(meter.installedAt());
    }

    public String getUnit() {
        return Formats.unit(history.channel().unit());
    }

    /** The period in words. */
    public String getPeriodName() {
        Period period = history.period();
        if (period.span() == Span.MONTH) {
            return texts.get(
                    "period.month-name",
                    Integer.toString(period.first().getYear()),
                    period.first().getMonthValue());
        }
        return period.days() == 1
                ? formats.date(period.first())
                : formats.date(period.first()) + " – " + formats.date(period.last());
    }

    public List<SpanLink> getSpans() {
        Period period = history.period();
        LocalDate today = Jst.dayOf(now);
        LocalDate anchor = period.holds(today) ? today : period.first();
        LocalDate last = period.holds(today) ? today : period.last();
        return Stream.of(Span.values())
                .map(span -> new SpanLink(
                        texts.get("span." + span.word()),
                        span == period.span()
                                ? period.query()
                                : Period.around(span, span == Span.PERIOD ? last : anchor)
                                        .query(),
                        span == period.span()))
                .toList();
    }

    public String getPreviousQuery() {
        return history.period().previous().query();
    }

    public String getNextQuery() {
        return history.period().next().query();
    }

    /** Whether the next period has begun already. */
    public boolean isNextThere() {
        return !history.period().next().first().isAfter(Jst.dayOf(now));
    }

    public String getTodayQuery() {
        Period period = history.period();
        return Period.around(period.span(), Jst.dayOf(now)).query();
    }

    public String getTodayName() {
        return switch (history.period().span()) {
            case DAY, PERIOD -> texts.get("period.today");
            case WEEK -> texts.get("period.this-week");
            case MONTH -> texts.get("period.this-month");
        };
    }

    public boolean isToday() {
        return history.period().holds(Jst.dayOf(now));
    }

    public boolean isFree() {
        return history.period().span() == Span.PERIOD;
    }

    public boolean isByDay() {
        return history.period().byDay();
    }

    public String getSpanWord() {
        return history.period().span().word();
    }

    /** A day of the period as a date field takes it: today where it holds today. */
    public String getAnchor() {
        LocalDate today = Jst.dayOf(now);
        return (isToday() ? today : history.period().first()).toString();
    }

    public String getTableCaption() {
        return texts.get("meter.caption", getId(), getPeriodName());
    }

    /** First day as a date field takes it. */
    public String getFirst() {
        return history.period().first().toString();
    }

    public String getLast() {
        return history.period().last().toString();
    }

    /** The part of an address that has the table saved. */
    public String getSaveQuery() {
        return "id=" + getId() + "&" + getPeriodQuery();
    }

    /** The part of an address that leads to this period. */
    public String getPeriodQuery() {
        return history.period().query();
    }

    public String getTotal() {
        return history.total().map(total -> formats.number(total.value())).orElse("");
    }

    public String getTotalName() {
        return texts.get(history.period().days() == 1 ? "meter.total-of-day" : "meter.total");
    }

    /** Why the total is not the whole, or nothing. */
    public String getTotalNote() {
        if (history.total().isEmpty()) {
            return texts.get("meter.total-unknown");
        }
        return history.total().get().complete() ? "" : texts.get("meter.total-incomplete");
    }

    /** What a person should know before trusting the numbers. */
    public List<String> getNotes() {
        List<String> notes = new ArrayList<>();
        if (history.missing() > 0) {
            notes.add(texts.get("meter.missing-notice", formats.number(history.missing())));
        }
        if (history.conflicts() > 0) {
            notes.add(texts.get("meter.conflict-notice", formats.number(history.conflicts())));
        }
        return notes;
    }

    /** Whether nothing at all is there in the period. */
    public boolean isNothing() {
        return history.slots().stream().allMatch(slot -> slot.reading() == null);
    }

    public List<BarChart> getCharts() {
        MeterChart chart = new MeterChart(history, texts);
        return Stream.of(ChartFrame.values()).map(chart::in).toList();
    }

    /** Whether anything is known of the week before, and so a line is drawn. */
    public boolean isCompared() {
        return history.isCompared();
    }

    public String getChartTitle() {
        return texts.get("chart.title", getId(), getPeriodName(), getUnit());
    }

    public String getChartDescription() {
        String total = history.total()
                .map(value -> texts.get("chart.total", formats.number(value.value()), getUnit()))
                .orElse(texts.get("meter.total-unknown"));
        return total + " " + texts.get(isCompared() ? "chart.description-compared" : "chart.description");
    }

    public List<MeterRow> getRows() {
        return MeterRow.of(history, texts);
    }

    /** A way to another kind of period around the same days. */
    public record SpanLink(String name, String query, boolean current) {}
}
