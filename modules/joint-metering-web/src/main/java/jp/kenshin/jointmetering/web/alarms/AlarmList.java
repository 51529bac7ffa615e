package jp.kenshin.jointmetering.web.alarms;

import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.LoggedEvent;
import jp.kenshin.jointmetering.PartnerAlarms;
import jp.kenshin.webpages.text.Texts;

/** A page of alarms, newest first. */
public final class AlarmList {
    private static final int PAGE = 50;

    private final AlarmListAddress address;
    private final List<LoggedEvent> events;
    private final AlarmSummary summary;
    private final Texts texts;

    private AlarmList(AlarmListAddress address, List<LoggedEvent> events, AlarmSummary summary, Texts texts) {
        this.address = address;
        this.events = events;
        this.summary = summary;
        this.texts = texts;
    }

    /** One more than a page is read, which tells whether there is another. */
    static AlarmList read(PartnerAlarms alarms, AlarmListAddress address, Texts texts) {
        return new AlarmList(address, alarms.list(address.query(PAGE + 1)), AlarmSummary.read(alarms, texts), texts);
    }

    public AlarmSummary getSummary() {
        return summary;
    }

    public List<AlarmRow> getRows() {
        return events.stream()
                .limit(PAGE)
                .map(event -> AlarmRow.of(event, texts))
                .toList();
    }

    public boolean isNothing() {
        return events.isEmpty();
    }

    public boolean isAll() {
        return address.all();
    }

    public String getArea() {
        return address.area().orElse("");
    }

    /** Whether it is all that one area has open, with some that nobody has taken note of. */
    public boolean isAreaAcknowledgeable() {
        return address.area().isPresent()
                && !address.all()
                && isNewest()
                && events.stream().anyMatch(event -> event.acknowledgement().isEmpty());
    }

    /** The newest that is shown; 0 when nothing is. */
    public String getLast() {
        return events.isEmpty() ? "0" : Long.toString(events.get(0).id());
    }

    /** Whether it begins with the newest; only then it renews itself. */
    public boolean isNewest() {
        return address.before().isEmpty();
    }

    public String getOpenQuery() {
        return address.showing(false).text();
    }

    public String getAllQuery() {
        return address.showing(true).text();
    }

    public String getEverywhereQuery() {
        return address.in(Optional.empty()).text();
    }

    public String getNewestQuery() {
        return address.newest().text();
    }

    public boolean isOlderThere() {
        return events.size() > PAGE;
    }

    public String getOlderQuery() {
        return address.before(events.get(PAGE - 1).id()).text();
    }

    /** This page, to come back to. */
    public String getHere() {
        return address.text();
    }

    public String getEmptyTitle() {
        return texts.get(emptyKey() + ".title", getArea());
    }

    public String getEmptyText() {
        return texts.get(emptyKey() + ".text");
    }

    private String emptyKey() {
        if (!getArea().isEmpty()) {
            return "alarms.empty-area";
        }
        return address.all() ? "alarms.empty-all" : "alarms.empty";
    }
}
