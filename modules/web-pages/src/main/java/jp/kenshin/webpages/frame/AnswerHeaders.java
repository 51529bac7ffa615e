package jp.kenshin.webpages.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * What every answer tells the browser to refuse: script and style that are not the site's own files, being framed, guessing of types,
 * telling others where the visitor was. Pages are never kept.
 */
public abstract class AnswerHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final String policy;

    /** @param formTarget origin outside of the site that a form may lead to */
    protected AnswerHeaders(Optional<String> formTarget) {
        String formTargets = formTarget.map(origin -> "'self' " + origin).orElse("'self'");
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                + "connect-src 'self'; base-uri 'none'; form-action " + formTargets + "; frame-ancestors 'none'";
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Strict-Transport-Security", "max-age=31536000");
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }
}
