package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.registry.ConcentratorView;
import jp.kenshin.registry.DemarcationPoint;
import jp.kenshin.registry.TerminalView;

/** Puts terminals and concentrators together as they stood at one instant: who owned and fed what. */
final class DeviceViews {
    private final EntityManager entities;
    private final Instant at;
    private final PresentFacts facts;

    DeviceViews(EntityManager entities, Instant at) {
        this.entities = entities;
        this.at = at;
        this.facts = new PresentFacts(entities, at);
    }

    Optional<TerminalView> terminal(TerminalId id) {
        return Optional.ofNullable(entities.find(TerminalEntity.class, id.value()))
                .map(this::view);
    }

    private TerminalView view(TerminalEntity terminal) {
        List<String> ids = List.of(terminal.id());
        Optional<PartnerId> owner = Optional.ofNullable(
                        facts.ofTerminals(TerminalOwnerEntity.class, ids).get(terminal.id()))
                .map(TerminalOwnerEntity::owner);
        Optional<TerminalView.Uplink> uplink = Optional.ofNullable(
                        facts.ofTerminals(UplinkEntity.class, ids).get(terminal.id()))
                .map(link -> new TerminalView.Uplink(ConcentratorId.of(link.concentratorId()), link.method()));
        return new TerminalView(
                TerminalId.of(terminal.id()),
                terminal.maker(),
                terminal.model(),
                owner,
                uplink,
                carried(terminal.id(), owner));
    }

    private List<TerminalView.CarriedMeter> carried(String terminalId, Optional<PartnerId> terminalOwner) {
        List<TerminalLinkEntity> links = new RowsById(entities)
                .of(TerminalLinkEntity.class, "terminalId", List.of(terminalId)).stream()
                        .filter(link -> link.holdsAt(at))
                        .sorted(Comparator.comparing(MeterFact::meterId))
                        .toList();
        Map<String, OwnerEntity> owners = facts.ofMeters(
                OwnerEntity.class, links.stream().map(MeterFact::meterId).toList());
        return links.stream()
                .map(link -> {
                    Optional<PartnerId> owner =
                            Optional.ofNullable(owners.get(link.meterId())).map(OwnerEntity::owner);
                    return new TerminalView.CarriedMeter(
                            MeterId.of(link.meterId()),
                            link.wiring(),
                            owner,
                            DemarcationPoint.of(owner, terminalOwner, link.wiring()));
                })
                .toList();
    }

    Optional<ConcentratorView> concentrator(ConcentratorId id) {
        return Optional.ofNullable(entities.find(ConcentratorEntity.class, id.value()))
                .map(found -> new ConcentratorView(id, found.maker(), found.model(), found.place(), fed(id.value())));
    }

    private List<ConcentratorView.FedTerminal> fed(String concentratorId) {
        return new RowsById(entities)
                .of(UplinkEntity.class, "concentratorId", List.of(concentratorId)).stream()
                        .filter(link -> link.holdsAt(at))
                        .sorted(Comparator.comparing(TerminalFact::terminalId))
                        .map(link -> new ConcentratorView.FedTerminal(TerminalId.of(link.terminalId()), link.method()))
                        .toList();
    }
}
