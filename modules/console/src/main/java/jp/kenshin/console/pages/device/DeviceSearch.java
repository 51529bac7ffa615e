package jp.kenshin.console.pages.device;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.registry.Radio;

/** Finds field units by their number, a meter's, their address, or where they speak from. */
final class DeviceSearch {
    private static final int MOST = 50;
    private final DeviceSources sources;

    DeviceSearch(DeviceSources sources) {
        this.sources = sources;
    }

    /** The unit of a number, or the one that carries the meter of that number. */
    Optional<Radio> findUnit(String typed) {
        String number = DeviceNumber.of(typed);
        return AddressQuery.id(number, MeterId::of)
                .flatMap(sources.radios()::findRadioOf)
                .or(() -> Optional.of(number).filter(text -> !text.isEmpty()))
                .flatMap(id -> sources.radios().list(List.of(id)).stream().findFirst());
    }

    /** All that fit what was typed, at most fifty. */
    List<Radio> search(String typed) {
        Set<String> ids = new LinkedHashSet<>();
        findUnit(typed).ifPresent(radio -> ids.add(radio.id()));
        sources.units().search(DeviceNumber.of(typed), MOST).forEach(unit -> ids.add(unit.id()));
        List<Radio> found = new ArrayList<>(sources.radios().list(ids));
        found.sort((one, other) -> one.id().compareTo(other.id()));
        return found;
    }
}
