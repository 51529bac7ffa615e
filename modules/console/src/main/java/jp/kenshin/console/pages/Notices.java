package jp.kenshin.console.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** What came of an action, told once on the page that follows it. */
public final class Notices {
    private static final String ATTRIBUTE = Notices.class.getName();

    private Notices() {}

    /** Keeps a sentence for the page that comes next in this session. */
    public static void tell(HttpServletRequest request, String sentence) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(ATTRIBUTE, sentence);
        }
    }

    /** The sentence, which is gone then. */
    public static Optional<String> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ATTRIBUTE) instanceof String sentence) {
            session.removeAttribute(ATTRIBUTE);
            return Optional.of(sentence);
        }
        return Optional.empty();
    }
}
