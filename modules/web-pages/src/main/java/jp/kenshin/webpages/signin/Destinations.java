package jp.kenshin.webpages.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a visitor wanted to go. Only pages of the site count, so that nobody can be sent elsewhere by a forged link. */
public final class Destinations {
    private static final String HOME = "/";

    private final Pattern inside;

    /** @param pages names of the pages that somebody may be sent to after signing in, besides home */
    public Destinations(String... pages) {
        inside = Pattern.compile("/(" + String.join("|", pages) + ")?(\\?[A-Za-z0-9%&=+._~:-]*)?");
    }

    /** The address below the site's beginning; home when what was given leads anywhere else. */
    public String inside(@Nullable String address) {
        return address != null && inside.matcher(address).matches() ? address : HOME;
    }

    /** Address, below the site's beginning, of the sign-in page that leads there afterwards. */
    public String signIn(String destination, @Nullable SignInReason because) {
        StringBuilder address = new StringBuilder("/sign-in");
        char joint = '?';
        if (because != null) {
            address.append(joint).append("because=").append(because.word());
            joint = '&';
        }
        String inside = inside(destination);
        if (!inside.equals(HOME)) {
            address.append(joint).append("to=").append(URLEncoder.encode(inside, StandardCharsets.UTF_8));
        }
        return address.toString();
    }
}
