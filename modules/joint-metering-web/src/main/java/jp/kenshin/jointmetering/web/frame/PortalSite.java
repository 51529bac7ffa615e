package jp.kenshin.jointmetering.web.frame;

import jp.kenshin.webpages.frame.Assets;
import jp.kenshin.webpages.frame.Site;

/** The portal: all of its WAR. */
final class PortalSite {
    static final Site SITE = new Site("", Assets.of(PortalSite.class, "portal.css", "live.js"));

    private PortalSite() {}
}
