package jp.kenshin.jointmetering.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.util.Map;
import jp.kenshin.webpages.frame.ByItself;

/**
 * What came of a form, kept in the session for the page that the browser is sent to and told there once. What was refused keeps what was
 * entered, so that nobody writes it twice.
 *
 * @param form name of the form
 * @param values what was entered, by field; empty when the form was taken
 * @param troubles key of the sentence that says what is wrong, by field; the field {@value #WHOLE} stands for the form as a whole
 * @param done key of the sentence that says what came of it; empty when it was refused
 */
public record FormAnswer(String form, Map<String, String> values, Map<String, String> troubles, String done)
        implements Serializable {
    /** The form as a whole, where no field is to blame. */
    public static final String WHOLE = "form";

    @Serial
    private static final long serialVersionUID = 1L;

    /** Nothing was sent. */
    public static final FormAnswer NOTHING = new FormAnswer("", Map.of(), Map.of(), "");

    public FormAnswer {
        values = Map.copyOf(values);
        troubles = Map.copyOf(troubles);
    }

    public static FormAnswer refused(String form, Map<String, String> values, Map<String, String> troubles) {
        return new FormAnswer(form, values, troubles, "");
    }

    public static FormAnswer done(String form, String sentence) {
        return new FormAnswer(form, Map.of(), Map.of(), sentence);
    }

    /** Keeps it for the page that comes next. */
    public void keep(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(attribute(form), this);
        }
    }

    /**
     * What the form came to, which is forgotten then; an answer without anything when nothing was sent. What a page asks for by itself nobody
     * sees, and the answer stays for the next.
     */
    public static FormAnswer take(HttpServletRequest request, String form) {
        HttpSession session = ByItself.is(request) ? null : request.getSession(false);
        if (session != null && session.getAttribute(attribute(form)) instanceof FormAnswer answer) {
            session.removeAttribute(attribute(form));
            return answer;
        }
        return NOTHING;
    }

    private static String attribute(String form) {
        return FormAnswer.class.getName() + "." + form;
    }

    public boolean isRefused() {
        return !troubles.isEmpty();
    }

    /** What was entered; otherwise what the field begins with. */
    public String value(String field, String beginning) {
        return values.getOrDefault(field, beginning);
    }
}
