package jp.kenshin.webpages.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.kenshin.webpages.text.Language;

/** Keeps the chosen language for a year and goes back to where the visitor was. */
public abstract class LanguageChoice extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern INSIDE = Pattern.compile("/[a-z-]*(\\?[A-Za-z0-9%&=+._~-]*)?");

    private final transient Site site;

    protected LanguageChoice(Site site) {
        this.site = site;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Cookie cookie = new Cookie(
                Language.COOKIE, Language.ofTag(request.getParameter("to")).tag());
        cookie.setPath(site.root(request));
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        String back = Optional.ofNullable(request.getParameter("back"))
                .filter(path -> INSIDE.matcher(path).matches())
                .orElse("/");
        response.sendRedirect(site.root(request) + back);
    }
}
