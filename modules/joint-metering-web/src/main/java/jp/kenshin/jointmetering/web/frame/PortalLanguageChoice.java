package jp.kenshin.jointmetering.web.frame;

import jp.kenshin.webpages.frame.LanguageChoice;

/** The portal's choice of language. */
public class PortalLanguageChoice extends LanguageChoice {
    private static final long serialVersionUID = 1L;

    public PortalLanguageChoice() {
        super(PortalSite.SITE);
    }
}
