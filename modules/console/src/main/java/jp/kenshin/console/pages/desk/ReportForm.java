package jp.kenshin.console.pages.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.device.DeviceNumber;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.externalconnection.IncidentReport.Place;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Service;
import org.jspecify.annotations.Nullable;

/**
 * What the desk typed while the caller spoke (別表1): kept as it was typed when something is wrong with it.
 *
 * @param partner business id
 * @param scope which of the three buttons was pressed
 * @param kind what happened; empty until it is chosen
 * @param service which form of the service; empty where the scope says it
 * @param partnerName name as it was told
 * @param terminal number as it was told
 * @param portalUser portal user name as it was told
 * @param reportedBy who calls
 * @param description in the caller's words
 */
record ReportForm(
        String partner,
        CutoffScope.Kind scope,
        Optional<IncidentReport.Kind> kind,
        Optional<Service> service,
        String partnerName,
        String terminal,
        String portalUser,
        String reportedBy,
        String description) {
    private static final int LONGEST = 2_000;

    /** @throws KenshinException {@link ConsoleError#INVALID_PARAMETER} when it does not say what is meant at all */
    static ReportForm of(HttpServletRequest request) {
        return of(request::getParameter);
    }

    static ReportForm of(Function<String, @Nullable String> given) {
        return new ReportForm(
                AddressQuery.text(given.apply("partner")),
                AddressQuery.constant(CutoffScope.Kind.class, given.apply("scope"))
                        .orElseThrow(() -> missing("scope")),
                AddressQuery.constant(IncidentReport.Kind.class, given.apply("kind")),
                AddressQuery.constant(Service.class, given.apply("service")),
                AddressQuery.text(given.apply("partnerName")),
                AddressQuery.text(given.apply("terminal")),
                AddressQuery.text(given.apply("portalUser")),
                AddressQuery.text(given.apply("reportedBy")),
                AddressQuery.text(given.apply("description"), LONGEST));
    }

    /** The same with what the registry knows, where nothing was typed yet. */
    ReportForm filledFrom(Partner known) {
        return new ReportForm(
                partner,
                scope,
                kind,
                service.or(() -> known.services().stream().sorted().findFirst()),
                partnerName.isEmpty() ? known.name() : partnerName,
                DeviceNumber.of(terminal),
                portalUser.isEmpty() ? known.portalUser().orElse("") : portalUser,
                reportedBy,
                description);
    }

    /** Table 1's place for the scope. */
    Place place() {
        return switch (scope) {
            case MDMS -> Place.MDMS;
            case PORTAL_USER -> Place.PC;
            case TERMINAL -> Place.TERMINAL;
        };
    }

    /**
     * The report as it goes into the case.
     *
     * @throws KenshinException {@link ConsoleError#INVALID_PARAMETER} when a field is empty that every report has
     */
    IncidentReport report() {
        if (reportedBy.isEmpty() || description.isEmpty()) {
            throw missing("who reports, and what happened");
        }
        return new IncidentReport(
                kind.orElseThrow(() -> missing("the kind")),
                serviceOfPlace(),
                place(),
                partner,
                partnerName,
                scope == CutoffScope.Kind.TERMINAL ? Optional.of(DeviceNumber.of(terminal)) : Optional.empty(),
                scope == CutoffScope.Kind.PORTAL_USER ? Optional.of(portalUser) : Optional.empty(),
                reportedBy,
                description);
    }

    private Service serviceOfPlace() {
        return switch (scope) {
            case MDMS -> Service.NW;
            case PORTAL_USER -> Service.WEB;
            case TERMINAL -> service.orElseThrow(() -> missing("the service"));
        };
    }

    private static KenshinException missing(String what) {
        return new KenshinException(ConsoleError.INVALID_PARAMETER, "Fill in " + what + ".");
    }
}
