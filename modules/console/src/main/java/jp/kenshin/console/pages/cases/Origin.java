package jp.kenshin.console.pages.cases;

import jakarta.servlet.http.HttpServletRequest;
import jp.kenshin.console.pages.AddressQuery;
import org.jspecify.annotations.Nullable;

/**
 * The page that a step in a case was taken on, and to which it leads back.
 *
 * @param address below the console's beginning
 * @param page that shows the form again, below the WAR's context
 */
record Origin(String address, String page) {
    private static final String DESK = "desk";
    private static final String RECONNECT = "reconnect";

    /** Which one a form names; the case's own page where it names none. */
    static Origin of(HttpServletRequest request) {
        return of(request.getParameter("from"), request.getParameter("id"), request.getParameter("at"));
    }

    static Origin of(@Nullable String from, @Nullable String id, @Nullable String cutoff) {
        if (DESK.equals(from)) {
            return of(DESK, new AddressQuery().with("case", AddressQuery.text(id)));
        }
        return RECONNECT.equals(from)
                ? of(RECONNECT, new AddressQuery().with("cutoff", AddressQuery.text(cutoff)))
                : of("case", new AddressQuery().with("id", AddressQuery.text(id)));
    }

    private static Origin of(String name, AddressQuery query) {
        return new Origin("/" + name + "?" + query, "/console/" + name + ".xhtml");
    }
}
