package jp.kenshin.console.pages.missing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.collection.Recollections;
import jp.kenshin.collection.Recollections.Selection;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.MeterId;

/**
 * A wish to have values asked for anew, as it stands in an address and in the form that confirms it.
 *
 * @param what {@code meter}, {@code unit}, {@code area} or {@code concentrator}
 * @param name which
 * @param selection the same for collection
 * @param first first day
 * @param last last day
 */
record Request(String what, String name, Selection selection, LocalDate first, LocalDate last) {
    /**
     * Understands parameters.
     *
     * @throws KenshinException {@link ConsoleError#INVALID_PARAMETER} when nothing or more than one thing is meant, or no period
     */
    static Request of(Map<String, String> given, LocalDate today) {
        LocalDate last = AddressQuery.day(given.get("last")).orElse(today);
        LocalDate first = AddressQuery.day(given.get("first")).orElse(last);
        if (first.isAfter(last)
                || last.isAfter(today)
                || first.isBefore(last.minusDays(Recollections.MOST_DAYS - 1L))) {
            throw new KenshinException(ConsoleError.INVALID_PARAMETER, "no period of at most a month up to today");
        }
        String meter = AddressQuery.text(given.get("meter"));
        String unit = AddressQuery.text(given.get("unit"));
        String area = AddressQuery.text(given.get("area"));
        if (!meter.isEmpty()) {
            return new Request("meter", meter, Selection.ofMeter(id(meter, MeterId::of)), first, last);
        }
        if (!unit.isEmpty()) {
            return new Request("unit", unit, Selection.ofUnit(unit), first, last);
        }
        if (!area.isEmpty()) {
            return new Request("area", area, Selection.ofArea(area), first, last);
        }
        String concentrator = AddressQuery.text(given.get("concentrator"));
        return new Request(
                "concentrator",
                concentrator,
                Selection.ofConcentrator(id(concentrator, ConcentratorId::of)),
                first,
                last);
    }

    private static <I> I id(String text, java.util.function.Function<String, I> parser) {
        Optional<I> id = AddressQuery.id(text, parser);
        return id.orElseThrow(() -> new KenshinException(ConsoleError.INVALID_PARAMETER, "nothing is chosen"));
    }
}
