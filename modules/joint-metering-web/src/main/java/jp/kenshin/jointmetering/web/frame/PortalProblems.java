package jp.kenshin.jointmetering.web.frame;

import jp.kenshin.jointmetering.web.signin.SignInNotice;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.webpages.frame.ProblemServlet;

/** The portal's pages for when something went wrong. */
public class PortalProblems extends ProblemServlet {
    private static final long serialVersionUID = 1L;

    public PortalProblems() {
        super(
                PortalSite.SITE,
                PageLanguage.class,
                "/sign-in?because=" + SignInNotice.FORM_EXPIRED.word(),
                "/problem.xhtml");
    }
}
