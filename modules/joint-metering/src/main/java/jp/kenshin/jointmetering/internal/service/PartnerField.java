package jp.kenshin.jointmetering.internal.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.EquipmentReport;
import jp.kenshin.collection.FieldCommand;
import jp.kenshin.collection.FieldCommands;
import jp.kenshin.collection.FieldUnits;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.jointmetering.JointMeteringError;
import jp.kenshin.jointmetering.PartnerTerminal;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.platform.database.DatabaseError;
import jp.kenshin.registry.MeterView;
import jp.kenshin.registry.PartnerScope;
import jp.kenshin.registry.TerminalView;

/** What a partner asks of the devices that carry its meters, and what these told of themselves. */
final class PartnerField {
    /** Two months of a report a day. */
    private static final int REPORTS = 60;

    private static final int COMMANDS_LOOKED_AT = 200;

    private final PartnerScope scope;
    private final PartnerSources sources;
    private final CutoffScope.Kind through;

    PartnerField(PartnerScope scope, PartnerSources sources, CutoffScope.Kind through) {
        this.through = through;
        this.scope = scope;
        this.sources = sources;
    }

    /** @param meter one of the partner's own */
    FieldCommand readNow(String user, MeterId meter, Optional<String> idempotencyKey) {
        FieldCommands.Wish wish =
                new FieldCommands.Wish(user, Optional.of(scope.owner()), idempotencyKey, Optional.of(through));
        try {
            return sources.commands().read(wish, meter);
        } catch (KenshinException failure) {
            if (idempotencyKey.isPresent() && failure.code() == DatabaseError.DATABASE_FAILED) {
                // The same wish came twice at one moment: the key let only one in, and now it can be found.
                return sources.commands().read(wish, meter);
            }
            throw failure;
        }
    }

    FieldCommand getCommand(String id) {
        return sources.commands()
                .find(id)
                .filter(this::isOwn)
                .orElseThrow(() -> new KenshinException(
                        JointMeteringError.COMMAND_NOT_FOUND, "There is no such command among yours. Check its id."));
    }

    FieldCommand cancelCommand(String user, String id) {
        return sources.commands().cancel(user, getCommand(id).id());
    }

    /** @param meter one of the partner's own */
    List<FieldCommand> listReads(MeterId meter, Instant since, int limit) {
        return sources.commands().listOfMeter(meter, since, COMMANDS_LOOKED_AT).stream()
                .filter(command -> command.kind() == FieldCommand.Kind.READ && isOwn(command))
                .limit(limit)
                .toList();
    }

    private boolean isOwn(FieldCommand command) {
        return command.partner().equals(Optional.of(scope.owner()));
    }

    PartnerTerminal getTerminal(TerminalId id) {
        Instant now = sources.clock().instant();
        Optional<FieldUnits.View> unit = sources.units().find(id.value());
        return sources.registry()
                .findTerminal(id, now)
                .flatMap(terminal -> OwnShare.of(
                                terminal, unit.map(FieldUnits.View::meters).orElse(List.of()), scope.owner(), now)
                        .map(share -> terminal(terminal, share, unit)))
                .filter(terminal -> !terminal.meters().isEmpty())
                .orElseThrow(() -> new KenshinException(
                        JointMeteringError.TERMINAL_NOT_FOUND,
                        "There is no such terminal that carries a meter of yours. Check the terminal id."));
    }

    private PartnerTerminal terminal(TerminalView terminal, OwnShare share, Optional<FieldUnits.View> unit) {
        List<MeterView> meters = share.meters().stream()
                .flatMap(meter -> sources.registry().findMeter(scope, meter).stream())
                .toList();
        List<EquipmentReport> reports = sources
                .units()
                .listEquipment(terminal.id().value(), REPORTS)
                .stream()
                .filter(report -> !report.receivedAt().isBefore(share.since()))
                .toList();
        return new PartnerTerminal(
                terminal.id(),
                terminal.maker(),
                terminal.model(),
                terminal.uplink(),
                meters,
                share.since(),
                unit.flatMap(FieldUnits.View::heardAt),
                reports);
    }
}
