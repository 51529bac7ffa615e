package jp.kenshin.console.pages.desk;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.device.DeviceNumber;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.registry.MeterView;
import jp.kenshin.registry.Registry;
import jp.kenshin.registry.TerminalView;

/** Whose a terminal or meter is now: its owner, and those whose meters a terminal carries. */
final class DeviceOwners {
    private final Registry registry;
    private final Instant now;

    DeviceOwners(Registry registry, Instant now) {
        this.registry = registry;
        this.now = now;
    }

    /** Nobody for what is no number of either. */
    Set<PartnerId> of(String typed) {
        String number = DeviceNumber.of(typed);
        Set<PartnerId> owners = new LinkedHashSet<>();
        AddressQuery.id(number, TerminalId::of)
                .flatMap(id -> registry.findTerminal(id, now))
                .ifPresent(terminal -> add(owners, terminal));
        AddressQuery.id(number, MeterId::of)
                .flatMap(registry::findMeter)
                .flatMap(MeterView::owner)
                .ifPresent(owners::add);
        return owners;
    }

    private static void add(Set<PartnerId> owners, TerminalView terminal) {
        terminal.owner().ifPresent(owners::add);
        terminal.meters().stream()
                .map(TerminalView.CarriedMeter::owner)
                .flatMap(Optional::stream)
                .forEach(owners::add);
    }
}
