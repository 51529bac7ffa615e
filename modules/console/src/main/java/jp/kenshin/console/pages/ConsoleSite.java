package jp.kenshin.console.pages;

import jakarta.servlet.http.HttpServletRequest;
import jp.kenshin.webpages.frame.Assets;
import jp.kenshin.webpages.frame.Site;
import jp.kenshin.webpages.signin.Destinations;

/** The console: what lies under {@code /console}, but for the internal REST that lies there too. */
public final class ConsoleSite {
    public static final Site SITE =
            new Site("/console", Assets.of(ConsoleSite.class, "console.css", "desk.css", "desk.js"));
    /** Pages that somebody may be sent to after signing in. */
    public static final Destinations DESTINATIONS = new Destinations(
            "collection",
            "missing",
            "quarantine",
            "devices",
            "device",
            "partners",
            "partner",
            "registers",
            "notices",
            "notice",
            "notice-write",
            "ipsec-define",
            "audit",
            "desk",
            "report",
            "cutoff",
            "reconnection",
            "reconnect",
            "cases",
            "case",
            "ipsec");
    /** Path of what shows the page for when something went wrong. */
    public static final String PROBLEM_PAGE = "/console/problem-page";

    private static final String REST = "/console/api/";

    private ConsoleSite() {}

    /** Whether a path of the WAR is a page or a part of one, rather than REST. */
    public static boolean holds(String path) {
        return (path.startsWith("/console/") || path.equals("/console")) && !path.startsWith(REST);
    }

    /** Whether a request is for a page or a part of one. */
    public static boolean holds(HttpServletRequest request) {
        return holds(path(request));
    }

    /** Whether a request is for the internal REST, which knows its callers by itself. */
    public static boolean isRest(HttpServletRequest request) {
        return path(request).startsWith(REST);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
