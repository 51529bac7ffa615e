package jp.kenshin.webpages.frame;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.webpages.text.ChosenLanguage;
import jp.kenshin.webpages.text.Texts;
import org.jspecify.annotations.Nullable;

/** Where the container sends whatever went wrong. Logs it under its support number and shows the designed page. */
public abstract class ProblemServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(ProblemServlet.class.getName());
    private static final String PATH = RequestDispatcher.ERROR_REQUEST_URI;
    private static final Set<String> OF_THE_BODY =
            Set.of("content-disposition", "content-encoding", "content-language", "content-length", "content-type");

    private final transient Site site;
    private final transient Class<?> home;
    private final String formExpired;
    private final String page;

    /**
     * @param home class beside which the site's sentences lie
     * @param formExpired address below the site for a form that was open too long
     * @param page path of the designed page below the WAR's context
     */
    protected ProblemServlet(Site site, Class<?> home, String formExpired, String page) {
        this.site = site;
        this.home = home;
        this.formExpired = formExpired;
        this.page = page;
    }

    /**
     * Refuses a request in a filter, where the container would show a page of its own.
     *
     * @param address of the site's problem servlet below the WAR's context
     */
    public static void forbid(HttpServletRequest request, HttpServletResponse response, String address)
            throws ServletException, IOException {
        turnAway(request, response, HttpServletResponse.SC_FORBIDDEN, address);
    }

    /** The same with another status. */
    public static void turnAway(HttpServletRequest request, HttpServletResponse response, int status, String address)
            throws ServletException, IOException {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(PATH, request.getRequestURI());
        request.getRequestDispatcher(address).forward(request, response);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (response.isCommitted()) {
            LOG.log(Level.ERROR, "broken off after it had begun: " + request.getAttribute(PATH), thrown);
            return;
        }
        beginAnew(response);
        if (cause(thrown, ViewExpiredException.class) != null) {
            response.sendRedirect(site.root(request) + formExpired);
            return;
        }
        Problem.Kind kind = Problem.Kind.of(status(request), cause(thrown, KenshinException.class));
        Problem problem = new Problem(kind, Problem.newSupportId(), Texts.beside(home, ChosenLanguage.of(request)));
        log(request, problem, thrown);
        response.setStatus(kind.status());
        request.setAttribute(Problem.ATTRIBUTE, problem);
        request.getRequestDispatcher(page).forward(request, response);
    }

    /** Forgets what the broken answer was to be and what it had written so far; what every answer tells the browser stays. */
    private static void beginAnew(HttpServletResponse response) {
        Map<String, List<String>> kept = response.getHeaderNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !OF_THE_BODY.contains(name))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), name -> List.copyOf(response.getHeaders(name))));
        response.reset();
        kept.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }

    /** Status of the answer that went wrong; 404 for somebody who came here by address. */
    protected static int status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return code instanceof Integer number ? number : HttpServletResponse.SC_NOT_FOUND;
    }

    private static void log(HttpServletRequest request, Problem problem, @Nullable Throwable thrown) {
        Object path = request.getAttribute(PATH);
        String line = "page " + problem.kind().status() + " " + path + " support id " + problem.supportId();
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
