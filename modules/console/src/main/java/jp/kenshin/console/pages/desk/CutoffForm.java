package jp.kenshin.console.pages.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.device.DeviceNumber;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import org.jspecify.annotations.Nullable;

/**
 * Which scopes are to be cut off, in a case that is there or at once without one (S-08).
 *
 * @param incident number of the case; empty for an emergency stop
 * @param partner business id
 * @param scopes what was chosen
 * @param terminal number of the terminal, as typed
 * @param reason why there is no report
 */
record CutoffForm(String incident, String partner, Set<CutoffScope.Kind> scopes, String terminal, String reason) {
    private static final int LONGEST = 2_000;

    static CutoffForm of(HttpServletRequest request) {
        return new CutoffForm(
                AddressQuery.text(request.getParameter("case")),
                AddressQuery.text(request.getParameter("partner")),
                scopes(request.getParameterValues("scope")),
                DeviceNumber.of(AddressQuery.text(request.getParameter("terminal"))),
                AddressQuery.text(request.getParameter("reason"), LONGEST));
    }

    private static Set<CutoffScope.Kind> scopes(String @Nullable [] given) {
        Set<CutoffScope.Kind> scopes = EnumSet.noneOf(CutoffScope.Kind.class);
        for (String word : given == null ? new String[0] : given) {
            AddressQuery.constant(CutoffScope.Kind.class, word).ifPresent(scopes::add);
        }
        return scopes;
    }

    boolean isEmergency() {
        return incident.isEmpty();
    }

    /**
     * What is to be cut off, in the order of table 2-1.
     *
     * @throws KenshinException {@link ConsoleError#INVALID_PARAMETER} when nothing is chosen, a terminal has no number, or an emergency stop no
     *     reason
     */
    List<CutoffScope> orders(PartnerId whose) {
        if (scopes.isEmpty()) {
            throw missing("what is to be cut off");
        }
        if (isEmergency() && reason.isEmpty()) {
            throw missing("the reason");
        }
        List<CutoffScope> orders = new ArrayList<>();
        for (CutoffScope.Kind kind : scopes) {
            orders.add(
                    switch (kind) {
                        case MDMS -> CutoffScope.mdms(whose);
                        case PORTAL_USER -> CutoffScope.portalUser(whose);
                        case TERMINAL -> CutoffScope.terminal(whose, terminalId());
                    });
        }
        return orders;
    }

    private TerminalId terminalId() {
        return AddressQuery.id(terminal, TerminalId::of).orElseThrow(() -> missing("the number of the terminal"));
    }

    private static KenshinException missing(String what) {
        return new KenshinException(ConsoleError.INVALID_PARAMETER, "Fill in " + what + ".");
    }
}
