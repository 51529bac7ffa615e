package jp.kenshin.console.pages.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.console.pages.signin.ConsoleProvider;
import jp.kenshin.webpages.frame.AnswerHeaders;

/** The headers of the console's pages: signing out is a form whose answer leads to the provider, and browsers hold form-action against redirects too. */
public class ConsoleHeaders extends AnswerHeaders {
    private static final long serialVersionUID = 1L;

    @Inject
    public ConsoleHeaders(ConsoleProvider provider) {
        super(provider.origin());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (ConsoleSite.holds(request)) {
            super.doFilter(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }
}
