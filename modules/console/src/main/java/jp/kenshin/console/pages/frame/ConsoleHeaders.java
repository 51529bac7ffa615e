package jp.kenshin.console.pages.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.webpages.frame.AnswerHeaders;

/** The headers of the console's pages. */
public class ConsoleHeaders extends AnswerHeaders {
    private static final long serialVersionUID = 1L;

    public ConsoleHeaders() {
        super(Optional.empty());
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
