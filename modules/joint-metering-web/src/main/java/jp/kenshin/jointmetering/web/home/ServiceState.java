package jp.kenshin.jointmetering.web.home;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kenshin.jointmetering.PartnerService;
import jp.kenshin.jointmetering.web.connection.ConnectionSummary;
import jp.kenshin.kernel.Jst;
import jp.kenshin.registry.MeterQuery;
import jp.kenshin.registry.Service;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** Whether a partner's service is well: what was collected in the last days, when something came last, what it holds. */
public final class ServiceState {
    private static final int DAYS = 7;
    /** Below this share of yesterday's values the state says that something is missing. */
    private static final BigDecimal WELL = new BigDecimal("99.0");

    private final String partner;
    private final ConnectionSummary connection;
    private final boolean nw;
    private final int meterCount;
    private final Optional<Instant> lastArrival;
    private final List<CollectedDay> days;
    private final Instant now;
    private final Texts texts;
    private final Formats formats;

    private ServiceState(
            PartnerService service, ConnectionSummary connection, List<CollectedDay> days, Instant now, Texts texts) {
        this.connection = connection;
        this.partner = service.partner().name();
        this.nw = service.partner().services().contains(Service.NW);
        this.meterCount = service.searchMeters(new MeterQuery("", MeterQuery.Sort.METER, false, 0, 1))
                .total();
        this.lastArrival = service.lastArrival();
        this.days = days;
        this.now = now;
        this.texts = texts;
        this.formats = Formats.of(texts);
    }

    static ServiceState read(PartnerService service, ConnectionSummary connection, Instant now, Texts texts) {
        Formats formats = Formats.of(texts);
        LocalDate yesterday = Jst.dayOf(now).minusDays(1);
        List<CollectedDay> days = new ArrayList<>();
        for (int back = 0; back < DAYS; back++) {
            LocalDate day = yesterday.minusDays(back);
            days.add(CollectedDay.of(day, service.collection(day), texts, formats));
        }
        return new ServiceState(service, connection, days, now, texts);
    }

    public String getPartner() {
        return partner;
    }

    public List<CollectedDay> getDays() {
        return days;
    }

    public CollectedDay getYesterday() {
        return days.get(0);
    }

    /** {@code well}, {@code short} or {@code unknown}: word for icon and style sheet. */
    public String getLook() {
        return getYesterday()
                .rate()
                .map(rate -> rate.compareTo(WELL) >= 0 ? "well" : "short")
                .orElse("unknown");
    }

    /** The state in one sentence. */
    public String getSentence() {
        return texts.get("home.sentence." + getLook());
    }

    public boolean isArrived() {
        return lastArrival.isPresent();
    }

    public String getLastArrival() {
        return lastArrival.map(formats::dateTime).orElse(texts.get("home.no-arrival"));
    }

    public String getLastArrivalAgo() {
        return lastArrival.map(at -> formats.ago(at, now)).orElse("");
    }

    public String getMeterCount() {
        return formats.number(meterCount);
    }

    public ConnectionSummary getConnection() {
        return connection;
    }

    public String getServices() {
        return texts.get(nw ? "home.services.both" : "home.services.web");
    }

    /** When this was so. */
    public String getAsOf() {
        return texts.get("home.as-of", formats.dateTime(now));
    }

    public String getYesterdayCount() {
        return texts.get(
                "home.collection-count",
                getYesterday().received(),
                getYesterday().expected());
    }

    /**
     * A day's collection.
     *
     * @param name the day in words
     * @param received values there
     * @param expected values expected
     * @param missing values not there
     * @param percent share with one decimal, rounded down so that 100.0 means all; a dash when nothing was expected
     * @param width share in percent for drawing, 0 to 100
     * @param rate share; empty when nothing was expected
     */
    public record CollectedDay(
            String name,
            String received,
            String expected,
            String missing,
            String percent,
            String width,
            Optional<BigDecimal> rate) {
        static CollectedDay of(LocalDate day, PartnerService.Collection collection, Texts texts, Formats formats) {
            Optional<BigDecimal> rate = collection.expected() <= 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(collection.received())
                            .multiply(BigDecimal.valueOf(100))
                            .divide(BigDecimal.valueOf(collection.expected()), 1, RoundingMode.DOWN)
                            .min(new BigDecimal("100.0")));
            return new CollectedDay(
                    formats.shortDate(day),
                    formats.number(collection.received()),
                    formats.number(collection.expected()),
                    formats.number(Math.max(0, collection.expected() - collection.received())),
                    rate.map(BigDecimal::toPlainString).orElse(texts.get("none")),
                    rate.map(BigDecimal::toPlainString).orElse("0"),
                    rate);
        }
    }
}
