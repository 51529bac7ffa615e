package jp.kenshin.jointmetering.web.frame;

import jp.kenshin.webpages.frame.AssetServlet;

/** The portal's style and script. */
public class PortalAssets extends AssetServlet {
    private static final long serialVersionUID = 1L;

    public PortalAssets() {
        super(PortalSite.SITE);
    }
}
