package jp.kenshin.console.pages.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a visitor wanted to go. Only pages of the console count, so that nobody can be sent elsewhere by a forged link. */
final class Destination {
    private static final Pattern INSIDE =
            Pattern.compile("/(collection|missing|quarantine|devices|device)?(\\?[A-Za-z0-9%&=+._~:-]*)?");
    private static final String HOME = "/";

    private Destination() {}

    /** The address below the console; home when what was given leads anywhere else. */
    static String inside(@Nullable String path) {
        return path != null && INSIDE.matcher(path).matches() ? path : HOME;
    }

    /** Address below the console of the sign-in page that leads there afterwards. */
    static String signIn(String destination, @Nullable SignInNotice notice) {
        StringBuilder address = new StringBuilder("/sign-in");
        char joint = '?';
        if (notice != null) {
            address.append(joint).append("because=").append(notice.word());
            joint = '&';
        }
        String inside = inside(destination);
        if (!inside.equals(HOME)) {
            address.append(joint).append("to=").append(URLEncoder.encode(inside, StandardCharsets.UTF_8));
        }
        return address.toString();
    }
}
