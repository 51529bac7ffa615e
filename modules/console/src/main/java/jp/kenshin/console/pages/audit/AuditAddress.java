package jp.kenshin.console.pages.audit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.kernel.Jst;
import jp.kenshin.platform.audit.AuditFilter;

/**
 * What of the log is to be seen, as it stands in an address.
 *
 * @param first first day, in Japan
 * @param last last day, included
 * @param usualLast the last day when none is named: today
 * @param page from 1
 */
record AuditAddress(
        LocalDate first, LocalDate last, LocalDate usualLast, String actor, String action, String target, int page) {
    private static final int USUAL_DAYS = 7;
    private static final int MOST_PAGES = 1_000_000;

    static AuditAddress parse(Map<String, String> given, LocalDate today) {
        LocalDate last = AddressQuery.day(given.get("to")).orElse(today);
        LocalDate first = AddressQuery.day(given.get("from")).orElse(last.minusDays(USUAL_DAYS - 1L));
        return new AuditAddress(
                first.isAfter(last) ? last : first,
                last,
                today,
                AddressQuery.text(given.get("actor")),
                AddressQuery.text(given.get("action")),
                AddressQuery.text(given.get("target")),
                AddressQuery.number(given.get("page"), 1, MOST_PAGES, 1));
    }

    AuditFilter filter() {
        return new AuditFilter(
                Optional.of(Jst.startOfDay(first)),
                Optional.of(Jst.startOfDay(last.plusDays(1))),
                some(actor),
                some(action),
                some(target));
    }

    /** Whether more than a period was chosen. */
    boolean isNarrowed() {
        return !actor.isEmpty() || !action.isEmpty() || !target.isEmpty();
    }

    String query(int otherPage) {
        return withoutPage().with("page", Integer.toString(otherPage), "1").toString();
    }

    String periodQuery() {
        return period().toString();
    }

    String queryOfActor(String other) {
        return new AuditAddress(first, last, usualLast, other, action, target, 1).query(1);
    }

    String queryOfTarget(String other) {
        return new AuditAddress(first, last, usualLast, actor, action, other, 1).query(1);
    }

    private AddressQuery withoutPage() {
        return period().with("actor", actor).with("action", action).with("target", target);
    }

    private AddressQuery period() {
        return new AddressQuery()
                .with("from", first.toString(), last.minusDays(USUAL_DAYS - 1L).toString())
                .with("to", last.toString(), usualLast.toString());
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }
}
