package jp.kenshin.jointmetering.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import jp.kenshin.webpages.frame.ByItself;
import org.jspecify.annotations.Nullable;

/** A request with parameters and a session of its own. */
public final class SentForm {
    private final Map<String, String> parameters;
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();

    public SentForm(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** From now on as a page sends it by itself. */
    public void byItself(boolean so) {
        headers.clear();
        if (so) {
            headers.put(ByItself.HEADER, "yes");
        }
    }

    /** The request as a servlet sees it. */
    public HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (name, argument) -> switch (name) {
            case "getParameter" -> parameters.get(String.valueOf(argument[0]));
            case "getHeader" -> headers.get(String.valueOf(argument[0]));
            case "getSession" -> session();
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private HttpSession session() {
        return proxy(HttpSession.class, (name, argument) -> switch (name) {
            case "getAttribute" -> attributes.get(String.valueOf(argument[0]));
            case "setAttribute" -> attributes.put(String.valueOf(argument[0]), argument[1]);
            case "removeAttribute" -> attributes.remove(String.valueOf(argument[0]));
            default -> throw new UnsupportedOperationException(name);
        });
    }

    /** Answers calls by the method's name. */
    private interface Answers {
        @Nullable
        Object to(String name, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.to(method.getName(), arguments)));
    }
}
