package jp.kenshin.jointmetering.web.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request of which the container has begun an answer when something goes wrong, and which it then gives to the problem servlet. */
final class BegunAnswer {
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, String> headers = new TreeMap<>();
    private boolean written = true;
    private boolean committed;
    private int status = 200;
    private String shown = "";

    /** It was on its way to the browser already. */
    BegunAnswer committed() {
        committed = true;
        return this;
    }

    BegunAnswer withHeader(String name, String value) {
        headers.put(canonical(name), value);
        return this;
    }

    BegunAnswer failedWith(RuntimeException thrown) {
        attributes.put(RequestDispatcher.ERROR_EXCEPTION, thrown);
        attributes.put(RequestDispatcher.ERROR_STATUS_CODE, 500);
        return this;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** Path of the page that the visitor sees instead; empty for none. */
    String shown() {
        return shown;
    }

    HttpServletRequest request() {
        return of(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getAttribute" -> attributes.get(String.valueOf(arguments[0]));
            case "setAttribute" -> attributes.put(String.valueOf(arguments[0]), arguments[1]);
            case "getCookies" -> null;
            case "getRequestDispatcher" -> dispatcher(String.valueOf(arguments[0]));
            default -> throw new UnsupportedOperationException(name);
        });
    }

    /** As Faces does, the page sets a buffer; as Liberty does, the answer takes none after its first letter, unless it is reset. */
    private RequestDispatcher dispatcher(String page) {
        return of(RequestDispatcher.class, (name, arguments) -> {
            ((HttpServletResponse) arguments[1]).setBufferSize(131_072);
            shown = page;
            return null;
        });
    }

    HttpServletResponse response() {
        return of(HttpServletResponse.class, (name, arguments) -> switch (name) {
            case "isCommitted" -> committed;
            case "getHeaderNames" -> headers.keySet();
            case "getHeaders" -> List.of(headers.getOrDefault(canonical(arguments[0]), ""));
            case "addHeader" -> headers.put(canonical(arguments[0]), String.valueOf(arguments[1]));
            case "setStatus" -> status = (Integer) arguments[0];
            case "reset" -> reset();
            case "setBufferSize" -> requireUnwritten();
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private @Nullable Object reset() {
        headers.clear();
        written = false;
        return null;
    }

    private @Nullable Object requireUnwritten() {
        if (written) {
            throw new IllegalStateException("setBufferSize() called after first write to Output Stream/Writer");
        }
        return null;
    }

    private static String canonical(Object name) {
        return String.valueOf(name).toLowerCase(Locale.ROOT);
    }

    private static <T> T of(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getReturnType() == void.class
                        ? ignored(call.of(method.getName(), arguments))
                        : call.of(method.getName(), arguments)));
    }

    private static @Nullable Object ignored(@Nullable Object result) {
        return null;
    }

    /** What a method of the container does. */
    private interface Call {
        @Nullable
        Object of(String method, Object[] arguments);
    }
}
