package jp.kenshin.externalconnection.internal.course;

import java.time.Instant;
import java.util.Optional;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Declaration;
import jp.kenshin.externalconnection.PhoneCall;

/**
 * What has happened to a cutoff so far.
 *
 * @param order what was ordered
 * @param confirmedAt when all points had confirmed
 * @param firstCall the call after that
 * @param declaration the partner's word that the incident is over
 * @param wayBack the reconnection
 * @param lastCall the call after that
 */
public record Course(
        Order order,
        Optional<Instant> confirmedAt,
        Optional<PhoneCall> firstCall,
        Optional<Declaration> declaration,
        Optional<WayBack> wayBack,
        Optional<PhoneCall> lastCall) {
    /**
     * The order.
     *
     * @param id number of the cutoff
     * @param incident number of its case
     * @param scope what is cut off
     * @param reason why, where there was no report
     * @param by who ordered it last
     * @param at when that was
     */
    public record Order(
            String id, String incident, CutoffScope scope, Optional<String> reason, String by, Instant at) {}

    /**
     * The reconnection.
     *
     * @param by who ordered it
     * @param at when
     * @param doneAt when all points had let the scope in
     */
    public record WayBack(String by, Instant at, Optional<Instant> doneAt) {}

    /** One that begins. */
    public static Course of(Order order) {
        return new Course(
                order, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public String id() {
        return order.id();
    }

    public String incident() {
        return order.incident();
    }

    public CutoffScope scope() {
        return order.scope();
    }

    /** Ordered anew: nothing of what was reached holds any longer, the declaration neither. */
    Course orderedAnew(String by, Instant at) {
        return of(new Order(id(), incident(), scope(), order.reason(), by, at));
    }

    /** Ordered while it holds: it needs a new declaration, and who ordered last does not reconnect. */
    Course orderedOnceMore(String by) {
        return new Course(
                new Order(id(), incident(), scope(), order.reason(), by, order.at()),
                confirmedAt,
                firstCall,
                Optional.empty(),
                wayBack,
                lastCall);
    }

    Course undeclared() {
        return new Course(order, confirmedAt, firstCall, Optional.empty(), wayBack, lastCall);
    }

    Course confirmed(Optional<Instant> at) {
        return new Course(order, at, firstCall, declaration, wayBack, lastCall);
    }

    Course called(PhoneCall call) {
        return new Course(order, confirmedAt, Optional.of(call), declaration, wayBack, lastCall);
    }

    Course declared(Declaration word) {
        return new Course(order, confirmedAt, firstCall, Optional.of(word), wayBack, lastCall);
    }

    Course back(WayBack way) {
        return new Course(order, confirmedAt, firstCall, declaration, Optional.of(way), lastCall);
    }

    Course calledAgain(PhoneCall call) {
        return new Course(order, confirmedAt, firstCall, declaration, wayBack, Optional.of(call));
    }
}
