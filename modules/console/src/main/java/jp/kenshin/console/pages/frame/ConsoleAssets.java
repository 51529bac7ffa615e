package jp.kenshin.console.pages.frame;

import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.webpages.frame.AssetServlet;

/** The console's style and script. */
public class ConsoleAssets extends AssetServlet {
    private static final long serialVersionUID = 1L;

    public ConsoleAssets() {
        super(ConsoleSite.SITE);
    }
}
