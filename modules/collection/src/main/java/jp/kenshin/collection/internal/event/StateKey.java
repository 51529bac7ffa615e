package jp.kenshin.collection.internal.event;

import jp.kenshin.collection.ObservedEvent;
import jp.kenshin.kernel.MeterId;

/**
 * Which event of which unit.
 *
 * @param unit field unit
 * @param meter meter, empty for the unit itself
 * @param code row of the catalogue
 */
record StateKey(String unit, String meter, String code) {
    static StateKey of(ObservedEvent event) {
        return new StateKey(
                event.origin().unit(),
                event.origin().meter().map(MeterId::value).orElse(""),
                event.observation().type().code());
    }
}
