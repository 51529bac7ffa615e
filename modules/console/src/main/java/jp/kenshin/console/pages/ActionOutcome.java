package jp.kenshin.console.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import jp.kenshin.webpages.frame.ByItself;

/** What came of an action, told once on the page that follows it. */
public final class ActionOutcome {
    private static final String ATTRIBUTE = ActionOutcome.class.getName();

    private ActionOutcome() {}

    /** Keeps a sentence for the page that comes next in this session. */
    public static void tell(HttpServletRequest request, String sentence) {
        keep(request, new Notice(sentence, false));
    }

    /** The same for something that was not done. */
    public static void warn(HttpServletRequest request, String sentence) {
        keep(request, new Notice(sentence, true));
    }

    private static void keep(HttpServletRequest request, Notice notice) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(ATTRIBUTE, notice);
        }
    }

    /** The sentence, which is gone then; what a page asks for by itself nobody sees, and the sentence stays for the next. */
    public static Optional<Notice> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (ByItself.is(request)) {
            return Optional.empty();
        }
        if (session != null && session.getAttribute(ATTRIBUTE) instanceof Notice notice) {
            session.removeAttribute(ATTRIBUTE);
            return Optional.of(notice);
        }
        return Optional.empty();
    }

    /**
     * @param sentence what is told
     * @param refusal whether something was not done
     */
    public record Notice(String sentence, boolean refusal) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        /** Nothing is told. */
        public static final Notice NONE = new Notice("", false);
    }
}
