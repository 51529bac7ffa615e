package jp.kenshin.externalconnection.internal.incident;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.externalconnection.IncidentReport.Channel;
import jp.kenshin.externalconnection.IncidentReport.Place;
import jp.kenshin.externalconnection.internal.casefile.IncidentTable;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.PartnerContact;
import jp.kenshin.registry.Registry;
import jp.kenshin.registry.Service;
import jp.kenshin.registry.TerminalView;

/**
 * Holds a report against table 1 (別表1) and the registry: exactly the fields that service and place ask for, a partner there is, a terminal
 * and a portal user that are its own. Whether the caller is one of the registered contacts is noted and refuses nothing: at three in the
 * morning a person decides.
 */
@Singleton
public class ReportCheck {
    private static final int LONGEST_NAME = 200;
    /** Contacts are registered with their department, and callers leave it out. */
    private static final int SHORTEST_NAME = 2;

    private static final int LONGEST_DESCRIPTION = 4_000;

    private final Registry registry;
    private final Clock clock;

    @Inject
    public ReportCheck(Registry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** The case that the report opens. */
    IncidentTable.Opening check(Channel channel, IncidentReport report) {
        requirePlace(report);
        requireField("partner", report.partner());
        requireField("partnerName", report.partnerName());
        requireField("reportedBy", report.reportedBy());
        if (report.description().length() > LONGEST_DESCRIPTION) {
            throw invalid("description may have " + LONGEST_DESCRIPTION
                    + " characters at most; attach what is longer as evidence");
        }
        requirePresence("terminal", report.terminal(), report.place() == Place.TERMINAL);
        requirePresence("portalUser", report.portalUser(), report.place() == Place.PC);
        Partner partner = partner(report.partner());
        requireService(partner, report);
        Optional<TerminalId> terminal = report.terminal().map(id -> terminal(partner, id));
        return new IncidentTable.Opening(
                IncidentTable.Status.OPEN,
                channel,
                report.kind(),
                report.service(),
                report.place(),
                partner.id(),
                report.partnerName().strip(),
                terminal,
                report.portalUser(),
                report.reportedBy().strip(),
                channel == Channel.PORTAL || channel == Channel.API || isContact(partner, report.reportedBy()),
                report.description().strip());
    }

    /** A case for what nobody reported. */
    public IncidentTable.Opening emergency(CutoffScope scope, String actor, String reason) {
        requireScope(scope);
        Partner partner = partner(scope.partner().value());
        Place place =
                switch (scope.kind()) {
                    case MDMS -> Place.MDMS;
                    case PORTAL_USER -> Place.PC;
                    case TERMINAL -> Place.TERMINAL;
                };
        Service service = scope.kind() == CutoffScope.Kind.PORTAL_USER
                        || !partner.services().contains(Service.NW)
                ? Service.WEB
                : Service.NW;
        return new IncidentTable.Opening(
                IncidentTable.Status.OPEN,
                Channel.EMERGENCY,
                IncidentReport.Kind.OTHER,
                service,
                place,
                partner.id(),
                partner.name(),
                scope.terminal(),
                place == Place.PC ? partner.portalUser() : Optional.empty(),
                actor,
                true,
                reason);
    }

    /**
     * Whether the registry knows what is to be cut off.
     *
     * @throws KenshinException {@link ExternalConnectionError#UNKNOWN_PARTNER}, {@link ExternalConnectionError#FOREIGN_SERVICE},
     *     {@link ExternalConnectionError#FOREIGN_TERMINAL}
     */
    public void requireScope(CutoffScope scope) {
        Partner partner = partner(scope.partner().value());
        scope.terminal().ifPresent(id -> terminal(partner, id.value()));
        if (scope.kind() == CutoffScope.Kind.PORTAL_USER && partner.portalUser().isEmpty()) {
            throw foreignService("Partner " + partner.id() + " has no portal user to cut off.");
        }
        if (scope.kind() == CutoffScope.Kind.MDMS && partner.nwUser().isEmpty()) {
            throw foreignService("Partner " + partner.id() + " has no MDMS connection to cut off.");
        }
    }

    private static void requirePlace(IncidentReport report) {
        boolean known =
                switch (report.place()) {
                    case MDMS -> report.service() == Service.NW;
                    case PC -> report.service() == Service.WEB;
                    case TERMINAL -> true;
                };
        if (!known) {
            throw invalid("table 1 has no place " + report.place() + " with the service " + report.service()
                    + "; NW has MDMS and TERMINAL, WEB has PC and TERMINAL");
        }
    }

    private static void requireField(String name, String value) {
        if (value.isBlank()) {
            throw invalid("table 1 asks for " + name + "; it is missing");
        }
        if (value.length() > LONGEST_NAME) {
            throw invalid(name + " may have " + LONGEST_NAME + " characters at most");
        }
    }

    private static void requirePresence(String name, Optional<String> value, boolean asked) {
        if (asked && value.filter(text -> !text.isBlank()).isEmpty()) {
            throw invalid("table 1 asks for " + name + " at this place; it is missing");
        }
        if (!asked && value.isPresent()) {
            throw invalid("table 1 has no " + name + " at this place; leave it out");
        }
    }

    private Partner partner(String id) {
        Optional<Partner> known;
        try {
            known = registry.findPartner(PartnerId.of(id.strip()));
        } catch (IllegalArgumentException malformed) {
            known = Optional.empty();
        }
        return known.orElseThrow(() -> new KenshinException(
                ExternalConnectionError.UNKNOWN_PARTNER,
                "There is no partner with the business id " + id
                        + ". Ask the caller to spell it, or look the partner up by name."));
    }

    private static void requireService(Partner partner, IncidentReport report) {
        if (!partner.services().contains(report.service())) {
            throw foreignService("Partner " + partner.id() + " does not hold the service " + report.service() + ".");
        }
        if (report.portalUser().isPresent()
                && !report.portalUser().map(String::strip).equals(partner.portalUser())) {
            throw foreignService("Partner " + partner.id() + " has no portal user of that name.");
        }
    }

    private static KenshinException foreignService(String message) {
        return new KenshinException(ExternalConnectionError.FOREIGN_SERVICE, message);
    }

    private TerminalId terminal(Partner partner, String id) {
        Optional<TerminalView> known;
        try {
            known = registry.findTerminal(TerminalId.of(id.strip()), clock.instant());
        } catch (IllegalArgumentException malformed) {
            known = Optional.empty();
        }
        return known.filter(terminal -> isOf(partner, terminal))
                .map(TerminalView::id)
                .orElseThrow(() -> new KenshinException(
                        ExternalConnectionError.FOREIGN_TERMINAL,
                        "Partner " + partner.id() + " has no terminal " + id + ". Check the terminal id."));
    }

    private static boolean isOf(Partner partner, TerminalView terminal) {
        Optional<PartnerId> own = Optional.of(partner.id());
        return terminal.owner().equals(own)
                || terminal.meters().stream().anyMatch(meter -> meter.owner().equals(own));
    }

    /** Whether somebody is named like a registered contact, or gives its phone number. */
    private boolean isContact(Partner partner, String caller) {
        String given = folded(caller);
        return registry.listContacts(partner.id()).stream().anyMatch(contact -> matches(contact, given));
    }

    private static boolean matches(PartnerContact contact, String given) {
        String name = folded(contact.name());
        return given.contains(name)
                || given.length() >= SHORTEST_NAME && name.contains(given)
                || given.contains(folded(contact.phone()));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\-‐－ー()・]", "");
    }

    private static KenshinException invalid(String message) {
        return new KenshinException(ExternalConnectionError.INVALID_REPORT, message);
    }
}
