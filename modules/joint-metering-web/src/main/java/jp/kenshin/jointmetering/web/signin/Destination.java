package jp.kenshin.jointmetering.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a visitor wanted to go. Only addresses inside the portal count, so that nobody can be sent elsewhere by a forged link. */
public final class Destination {
    private static final Pattern INSIDE = Pattern.compile("/(meters|meter|alarms)?(\\?[A-Za-z0-9%&=+._~-]*)?");
    private static final String HOME = "/";

    private Destination() {}

    /** The path below the portal; home when what was given leads anywhere else. */
    public static String inside(@Nullable String path) {
        return path != null && INSIDE.matcher(path).matches() ? path : HOME;
    }

    /** Path and query of the request, below the portal. */
    static String of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return inside(request.getQueryString() == null ? path : path + "?" + request.getQueryString());
    }

    /** Address of the sign-in page that leads there afterwards. */
    static String signIn(String contextPath, String destination, @Nullable SignInNotice notice) {
        StringBuilder address = new StringBuilder(contextPath).append("/sign-in");
        char joint = '?';
        if (notice != null) {
            address.append(joint).append("because=").append(notice.word());
            joint = '&';
        }
        if (!destination.equals(HOME)) {
            address.append(joint).append("to=").append(URLEncoder.encode(destination, StandardCharsets.UTF_8));
        }
        return address.toString();
    }
}
