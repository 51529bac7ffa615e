package jp.kenshin.jointmetering.web.frame;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import jp.kenshin.jointmetering.web.signin.SignInNotice;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.jointmetering.web.text.Texts;
import jp.kenshin.kernel.KenshinException;
import org.jspecify.annotations.Nullable;

/** Where the container sends whatever went wrong. Logs it under its support number and shows the designed page. */
public class ProblemServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(ProblemServlet.class.getName());

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (cause(thrown, ViewExpiredException.class) != null) {
            response.sendRedirect(request.getContextPath() + "/sign-in?because=" + SignInNotice.FORM_EXPIRED.word());
            return;
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number ? number : HttpServletResponse.SC_NOT_FOUND;
        Problem.Kind kind = Problem.Kind.of(status, cause(thrown, KenshinException.class));
        Problem problem = new Problem(kind, Problem.newSupportId(), Texts.in(PageLanguage.of(request)));
        log(request, problem, thrown);
        response.setStatus(kind.status());
        request.setAttribute(Problem.ATTRIBUTE, problem);
        request.getRequestDispatcher("/problem.xhtml").forward(request, response);
    }

    private static void log(HttpServletRequest request, Problem problem, @Nullable Throwable thrown) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String line = "portal " + problem.kind().status() + " " + path + " support id " + problem.supportId();
        if (problem.kind() == Problem.Kind.FAILED || problem.kind() == Problem.Kind.UNAVAILABLE) {
            LOG.log(Level.ERROR, line, thrown);
        } else {
            LOG.log(Level.INFO, line);
        }
    }

    private static <T extends Throwable> @Nullable T cause(@Nullable Throwable thrown, Class<T> type) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }
}
