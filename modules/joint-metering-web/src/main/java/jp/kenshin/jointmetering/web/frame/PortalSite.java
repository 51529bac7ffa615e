package jp.kenshin.jointmetering.web.frame;

import jp.kenshin.webpages.frame.Assets;
import jp.kenshin.webpages.frame.Site;
import jp.kenshin.webpages.signin.Destinations;

/** The portal: all of its WAR. */
public final class PortalSite {
    public static final Site SITE = new Site("", Assets.of(PortalSite.class, "portal.css", "live.js"));
    /** Pages that somebody may be sent to after signing in. */
    public static final Destinations DESTINATIONS = new Destinations(
            "meters",
            "meter",
            "terminal",
            "alarms",
            "notices",
            "operations",
            "report",
            "case",
            "connection",
            "declare");

    /** Path of what shows the page for when something went wrong. */
    public static final String PROBLEM_PAGE = "/problem-page";

    private PortalSite() {}
}
