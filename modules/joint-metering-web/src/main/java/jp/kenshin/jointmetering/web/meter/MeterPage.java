package jp.kenshin.jointmetering.web.meter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import jp.kenshin.collection.EventQuery;
import jp.kenshin.jointmetering.JointMeteringError;
import jp.kenshin.jointmetering.web.alarms.AlarmRow;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.registry.MeterView;
import org.jspecify.annotations.Nullable;

/**
 * One meter over a period. All that the page shows follows from its address, so that the address can be sent to a colleague of the same
 * partner; anybody else gets the page of a meter that does not exist.
 */
@Named
@RequestScoped
public class MeterPage {
    private static final int EVENTS = 10;

    private Visitor visitor;
    private PageLanguage language;
    private Clock clock;
    private @Nullable String id;
    private @Nullable String span;
    private @Nullable String day;
    private @Nullable String from;
    private @Nullable String to;
    private @Nullable MeterSheet sheet;
    private List<AlarmRow> events = List.of();

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected MeterPage() {}

    @Inject
    public MeterPage(Visitor visitor, PageLanguage language, Clock clock) {
        this.visitor = visitor;
        this.language = language;
        this.clock = clock;
    }

    /** Reads what the address asks for. */
    public void load() {
        MeterView meter = visitor.service().getMeter(meterId(id));
        Period period = Period.parse(span, day, from, to, Jst.dayOf(clock.instant()));
        events = visitor.service().alarms().list(EventQuery.newest(EVENTS).ofMeter(meter.id())).stream()
                .map(event -> AlarmRow.of(event, language.texts()))
                .toList();
        sheet = MeterSheet.read(visitor.service(), meter, period, clock.instant(), language.texts());
    }

    static MeterId meterId(@Nullable String text) {
        try {
            return MeterId.of(text == null ? "" : text);
        } catch (IllegalArgumentException malformed) {
            throw new KenshinException(JointMeteringError.METER_NOT_FOUND, "no such meter", malformed);
        }
    }

    /** The meter's newest events, whatever the period. */
    public List<AlarmRow> getEvents() {
        return events;
    }

    public @Nullable MeterSheet getSheet() {
        return sheet;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public @Nullable String getSpan() {
        return span;
    }

    public void setSpan(String span) {
        this.span = span;
    }

    public @Nullable String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
