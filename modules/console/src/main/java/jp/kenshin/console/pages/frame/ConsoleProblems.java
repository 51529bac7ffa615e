package jp.kenshin.console.pages.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.console.pages.signin.SignInNotice;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.webpages.frame.ProblemServlet;

/** The console's pages for when something went wrong. Whoever called the internal REST gets the status and no page. */
public class ConsoleProblems extends ProblemServlet {
    private static final long serialVersionUID = 1L;

    public ConsoleProblems() {
        super(
                ConsoleSite.SITE,
                PageLanguage.class,
                "/sign-in?because=" + SignInNotice.FORM_EXPIRED.word(),
                "/console/problem.xhtml");
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && ConsoleSite.holds(path)) {
            super.service(request, response);
        } else {
            response.setStatus(status(request));
        }
    }
}
